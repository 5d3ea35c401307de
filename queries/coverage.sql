-- @name        coverage
-- @title.en    Coverage              @title.ar  التغطية
-- @describe.en Every sentence with the number of statements that cite it. Plain texts, which claim nothing, are left out.
-- @describe.ar كل جملة وعدد الأقوال التي تستشهد بها. والنصوص المجرّدة، وهي لا أقوال لها، متروكة.
-- @param source text default=null "only this source" "مصدر بعينه" values="SELECT slug FROM source ORDER BY slug"
-- @column source     "source"     "المصدر" source
-- @column paragraph  "paragraph"  "الفقرة"
-- @column sentence   "sentence"   "الجملة"
-- @column statements "statements" "عدد الأقوال"
-- @column text       "text"       "نص الجملة"
-- @chart  bar x=sentence y=statements
SELECT c.source, c.paragraph, c.sentence, c.statements, c.text
  FROM coverage AS c
 WHERE (:source IS NULL OR c.source = :source)
   AND EXISTS (SELECT 1 FROM statements AS s WHERE s.source = c.source)
 ORDER BY c.source, c.sentence;
