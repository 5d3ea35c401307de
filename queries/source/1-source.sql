-- @name        1-source
-- @title.en    Source                @title.ar  المصدر
-- @describe.en Where a text came out, and how much the base has of it.
-- @describe.ar موضع نشر النص وتاريخه ومقدار ما في القاعدة منه.
-- @param source text "handle of the source" "معرّف المصدر"
-- @column slug         "handle"       "المعرّف"
-- @column kind         "kind"         "النوع"
-- @column title        "title"        "العنوان"
-- @column publisher    "publisher"    "الناشر"
-- @column author       "author"       "الكاتب"
-- @column published_on "published on" "تاريخ النشر"
-- @column known_on     "known from"   "تاريخ العلم به"
-- @column language     "language"     "اللغة"
-- @column url          "address"      "العنوان الشبكي"
-- @column licence      "licence"      "الرخصة"
-- @column sha256       "SHA-256 of the text" "بصمة النص (SHA-256)"
-- @column paragraphs   "paragraphs"   "عدد الفقرات"
-- @column sentences    "sentences"    "عدد الجمل"
-- @column statements   "statements"   "عدد الأقوال"
-- @check  in kind article|document
-- @check  rows = 1
SELECT source.slug, source.kind, source.title, source.publisher, source.author,
       source.published_on, source.known_on, source.language, source.url, source.licence,
       source.sha256,
       (SELECT count(DISTINCT sentence.paragraph) FROM sentence
         WHERE sentence.source_id = source.id) AS paragraphs,
       (SELECT count(*) FROM sentence WHERE sentence.source_id = source.id) AS sentences,
       (SELECT count(*) FROM live_statement AS s WHERE s.source_id = source.id) AS statements
  FROM source
 WHERE source.slug = :source;
