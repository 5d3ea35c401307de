-- @name        labels
-- @title.en    Labels                @title.ar  التسميات
-- @describe.en What an entity is called in either language.
-- @describe.ar تسمية كيان بكل من اللغتين.
-- @param entity entity "slug or any name" "المعرّف أو أي اسم"
-- @column en "English label" "التسمية بالإنجليزية"
-- @column ar "Arabic label"  "التسمية بالعربية"
-- @check  rows = 1
SELECT label.en, label.ar
  FROM entity_label AS label
 WHERE label.slug = :entity;
