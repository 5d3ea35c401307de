-- @name        entities
-- @title.en    Entities              @title.ar  الكيانات
-- @describe.en The entities of these numbers.
-- @describe.ar الكيانات التي لها هذه الأرقام.
-- @param ids text "JSON array of row numbers" "مصفوفة JSON بأرقام الصفوف"
-- @column id   "row number" "رقم الصف"
-- @column slug "handle"     "المعرّف"
-- @column kind "kind"       "النوع"
SELECT e.id, e.slug, e.kind
  FROM entity AS e
 WHERE e.id IN (SELECT wanted.value FROM json_each(:ids) AS wanted)
 ORDER BY e.id;
