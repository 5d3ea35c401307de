-- @name        sources
-- @title.en    Sources               @title.ar  المصادر
-- @describe.en The sources of some statements, and where and when they came out.
-- @describe.ar مصادر أقوال بعينها، وأين نُشرت ومتى.
-- @param statement_ids text "JSON array of statements" "مصفوفة JSON بأرقام الأقوال"
-- @column slug         "handle"       "المعرّف" source
-- @column title        "title"        "العنوان"
-- @column publisher    "publisher"    "الناشر"
-- @column author       "author"       "الكاتب"
-- @column published_on "published on" "تاريخ النشر"
-- @column url          "address"      "العنوان الشبكي"
-- @column licence      "licence"      "الرخصة"
-- @column sha256       "SHA-256 of the text" "بصمة النص (SHA-256)"
SELECT source.slug, source.title, source.publisher, source.author, source.published_on,
       source.url, source.licence, source.sha256
  FROM source
 WHERE source.id IN (SELECT statement.source_id
                       FROM statement
                      WHERE statement.id IN (SELECT wanted.value
                                               FROM json_each(:statement_ids) AS wanted))
 ORDER BY source.slug;
