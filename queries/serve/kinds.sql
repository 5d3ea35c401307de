-- @name        kinds
-- @title.en    Kinds of entities     @title.ar  أنواع الكيانات
-- @describe.en The kinds that some entity has, and how many are of each.
-- @describe.ar أنواع الكيانات وعدد كل نوع.
-- @column slug  "handle"   "المعرّف"
-- @column label "kind"     "النوع"
-- @column count "entities" "عدد الكيانات"
SELECT kind.slug, iif(:arabic, kind.label_ar, kind.label_en) AS label, count(*) AS count
  FROM entity AS e
  JOIN entity_kind AS kind ON kind.slug = e.kind
 GROUP BY kind.slug
 ORDER BY count DESC, kind.slug;
