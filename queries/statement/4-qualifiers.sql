-- @name        4-qualifiers
-- @title.en    Further details       @title.ar  قيود القول
-- @describe.en What else it says: a quantity, a place, an occasion.
-- @describe.ar ما يقيّد القول: مقدار أو مكان أو مناسبة.
-- @param statement integer "number of the statement" "رقم القول"
-- @column predicate "predicate" "المحمول"
-- @column label     "what"      "القيد"
-- @column slug      "handle"    "المعرّف"
-- @column value     "value"     "القيمة"
SELECT q.predicate, iif(:arabic, p.label_ar, p.label_en) AS label, object.slug,
       coalesce(iif(:arabic, object.ar, object.en), q.value_text,
                printf('%.15g', q.value_number) || coalesce(' ' || q.unit, '')) AS value
  FROM qualifier AS q
  JOIN predicate AS p ON p.slug = q.predicate
  LEFT JOIN entity_label AS object ON object.entity_id = q.object_id
 WHERE q.statement_id = :statement
 ORDER BY min(q.id) OVER (PARTITION BY q.predicate), q.id;
