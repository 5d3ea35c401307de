-- @name        entities
-- @title.en    Entities              @title.ar  الكيانات
-- @describe.en The handle and the label of each entity.
-- @describe.ar معرّف كل كيان وتسميته.
-- @column slug  "handle" "المعرّف" entity
-- @column label "label"  "التسمية"
SELECT label.slug, iif(:arabic, label.ar, label.en) AS label
  FROM entity_label AS label
 ORDER BY label.slug;
