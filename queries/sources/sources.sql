-- @name        sources
-- @title.en    Sources               @title.ar  المصادر
-- @describe.en The texts of the base, the newest first.
-- @describe.ar نصوص القاعدة وأحدثها أولًا.
-- @column slug         "handle"       "المعرّف" source as=title
-- @column title        "title"        "العنوان"
-- @column publisher    "publisher"    "الناشر"
-- @column author       "author"       "الكاتب"
-- @column published_on "published on" "تاريخ النشر"
-- @column known_on     "known from"   "تاريخ العلم به"
-- @column language     "language"     "اللغة"
-- @column url          "address"      "العنوان الشبكي"
-- @column sentences    "sentences"    "عدد الجمل"
-- @column statements   "statements"   "عدد الأقوال"
-- @check  unique slug
SELECT source.slug, source.title, source.publisher, source.author, source.published_on,
       source.known_on, source.language, source.url,
       (SELECT count(*) FROM sentence WHERE sentence.source_id = source.id) AS sentences,
       (SELECT count(*) FROM live_statement AS s WHERE s.source_id = source.id) AS statements
  FROM source
 ORDER BY coalesce(source.published_on, source.known_on) DESC, source.slug;
