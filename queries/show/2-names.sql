-- @name        2-names
-- @title.en    Names                 @title.ar  الأسماء
-- @describe.en Its names in every script and spelling.
-- @describe.ar أسماؤه بكل كتابة وتهجئة.
-- @param entity entity "slug or any name" "المعرّف أو أي اسم"
-- @column name     "name"     "الاسم"
-- @column language "language" "اللغة"
-- @column role     "role"     "دور الاسم"
-- @check  not_null name
-- @check  in role label|alias|transliteration|misspelling
SELECT n.text AS name, n.language, n.role
  FROM name AS n
  JOIN entity AS e ON e.id = n.entity_id
 WHERE e.slug = :entity
 ORDER BY n.role <> 'label', n.language, n.role, n.text;
