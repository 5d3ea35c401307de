-- @name        comparable
-- @title.en    What can be compared  @title.ar  ما يُقارن
-- @describe.en Models and companies of which something is said.
-- @describe.ar النماذج والشركات التي قيل فيها شيء.
-- @column slug  "handle" "المعرّف"
-- @column label "name"   "الاسم"
SELECT e.slug, iif(:arabic, e.ar, e.en) AS label
  FROM entity_label AS e
 WHERE e.kind IN ('model', 'organization')
   AND EXISTS (SELECT 1 FROM live_statement AS s WHERE s.subject_id = e.entity_id)
 ORDER BY e.kind, label, e.slug
 LIMIT 300;
