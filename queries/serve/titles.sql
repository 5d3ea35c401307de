-- @name        titles
-- @title.en    Titles                @title.ar  العناوين
-- @describe.en What some sources are called.
-- @describe.ar عناوين مصادر بعينها.
-- @param slugs text "JSON array of handles" "مصفوفة JSON بالمعرّفات"
-- @column slug  "handle" "المعرّف"
-- @column title "title"  "العنوان"
SELECT source.slug, coalesce(source.title, source.slug) AS title
  FROM source
 WHERE source.slug IN (SELECT wanted.value FROM json_each(:slugs) AS wanted)
 ORDER BY source.slug;
