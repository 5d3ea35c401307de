-- @view القدرات
-- @describe.en The view capabilities with Arabic names and labels.
-- @describe.ar قدرات النماذج: العرض capabilities بأسماء عربية.
-- @column النموذج TEXT "Arabic label of the model" "النموذج بالعربية"
-- @column معرف_النموذج TEXT "its handle" "معرّف النموذج"
-- @column القدرة TEXT "Arabic label of the ability" "القدرة بالعربية"
-- @column معرف_القدرة TEXT "handle of the ability" "معرّف القدرة"
-- @column اليقين TEXT "certain, probable, possible or unknown" "درجة اليقين" code
-- @column الشاهد TEXT "the words it rests on" "الشاهد"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
CREATE VIEW "القدرات" AS
SELECT v.model_ar AS "النموذج",
       v.model_slug AS "معرف_النموذج",
       v.capability_ar AS "القدرة",
       v.capability_slug AS "معرف_القدرة",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM capabilities AS v;
