-- @name        sources
-- @title.en    Sources               @title.ar  المصادر
-- @describe.en The texts that the base holds, those that became known last first.
-- @describe.ar النصوص التي في القاعدة، وأحدثها أولًا.
-- @param limit  integer default=20 "at most so many" "أقصى عدد"
-- @param offset integer default=0  "leave out the first so many" "ما يُتخطى من أولها"
-- @column slug         "handle"       "المعرّف"
-- @column title        "title"        "العنوان"
-- @column publisher    "publisher"    "الناشر"
-- @column known_on     "known on"     "تاريخ العلم به"
-- @column published_on "published on" "تاريخ النشر"
-- @column language     "language"     "اللغة"
-- @column sentences    "sentences"    "عدد الجمل"
-- @column statements   "statements"   "عدد الأقوال"
SELECT source.slug, source.title, source.publisher, source.known_on, source.published_on,
       source.language,
       (SELECT count(*) FROM sentence WHERE sentence.source_id = source.id) AS sentences,
       (SELECT count(*) FROM live_statement AS s WHERE s.source_id = source.id) AS statements
  FROM source
 WHERE source.id IN (SELECT known.id FROM source AS known
                      ORDER BY known.known_on DESC, known.slug
                      LIMIT :limit OFFSET :offset)
 ORDER BY source.known_on DESC, source.slug;
