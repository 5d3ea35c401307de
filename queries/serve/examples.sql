-- @name        examples
-- @title.en    Examples              @title.ar  أمثلة
-- @describe.en What one can ask about: a model that is late, and a model or company with rivals.
-- @describe.ar ما يُسأل عنه: نموذج متأخر، ونموذج أو شركة له منافسون.
-- @column kind  "kind" "النوع"
-- @column label "name" "الاسم"
SELECT late.kind, late.label
  FROM (SELECT 'late' AS kind, iif(:arabic, d.model_ar, d.model) AS label
          FROM delays AS d
         WHERE d.model_slug IS NOT NULL
         ORDER BY d.min_days DESC NULLS LAST, d.model
         LIMIT 1) AS late
 UNION ALL
SELECT rival.kind, rival.label
  FROM (SELECT 'rival' AS kind, iif(:arabic, c.subject_ar, c.subject) AS label
          FROM competitors AS c
         ORDER BY c.statement_id
         LIMIT 1) AS rival;
