-- @name        resources
-- @title.en    Resources             @title.ar  الموارد
-- @describe.en What can be read by its address: the sources, then the entities.
-- @describe.ar ما يُقرأ بعنوانه: المصادر ثم الكيانات.
-- @param limit integer "rows at the most" "أقصى عدد للصفوف"
-- @param offset integer "rows to leave out" "عدد الصفوف المتروكة"
-- @column kind  "kind"   "النوع"
-- @column slug  "handle" "المعرّف"
-- @column title "title"  "العنوان"
-- @check  in kind source|entity
SELECT listed.kind, listed.slug, listed.title
  FROM (SELECT 1 AS place, 'source' AS kind, source.slug, source.title
          FROM source
         UNION ALL
        SELECT 2, 'entity', label.slug, iif(:arabic, label.ar, label.en)
          FROM entity_label AS label) AS listed
 ORDER BY listed.place, listed.slug
 LIMIT :limit OFFSET :offset;
