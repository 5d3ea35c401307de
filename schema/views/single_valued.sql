-- @view single_valued
-- @describe.en The predicates that have one true value: two sources that give a subject different ones contradict each other.
-- @describe.ar المحمولات التي ليس لها إلا قيمة واحدة صحيحة: إن اختلف فيها مصدران فقد تناقضا.
-- @column predicate TEXT "the predicate" "المحمول"
CREATE VIEW single_valued AS
SELECT p.slug AS predicate
  FROM predicate AS p
 WHERE p.slug IN ('release', 'price');
