-- @name        names
-- @title.en    Names                 @title.ar  الأسماء
-- @describe.en Proper names with the entities that they are of, an alef without its signs, for names that a question has in part or misspelt.
-- @describe.ar أسماء الأعلام وكياناتها، والألف فيها بلا علامات، لما يرد في السؤال من اسم ناقص أو فيه خطأ.
-- @column words "folded words" "كلمات الاسم"
-- @column slug  "entity"       "معرّف الكيان"
-- @column kind  "kind"         "النوع"
SELECT DISTINCT
       replace(replace(n.words, char(1571), char(1575)), char(1570), char(1575)) AS words,
       e.slug, e.kind
  FROM name AS n
  JOIN entity AS e ON e.id = n.entity_id
 WHERE e.kind IN ('organization', 'person', 'model', 'platform', 'hardware', 'programme', 'product')
 ORDER BY e.slug, words;
