-- @view الإصدارات
-- @describe.en The view releases with Arabic names and labels.
-- @describe.ar ما قيل في إصدار النماذج: العرض releases بأسماء عربية.
-- @column النموذج TEXT "Arabic label of the model" "النموذج بالعربية"
-- @column معرف_النموذج TEXT "its handle" "معرّف النموذج"
-- @column الشركة TEXT "Arabic label of the developer" "الشركة بالعربية"
-- @column معرف_الشركة TEXT "the developer's handle" "معرّف الشركة"
-- @column الحدث TEXT "the event in Arabic" "الحدث بالعربية"
-- @column الإثبات TEXT "+ claimed, - denied (release: looked at then, and not out)" "إثبات أو نفي"
-- @column ألفاظ_الزمن TEXT "the words for the time" "ألفاظ الزمن"
-- @column أبكر_تاريخ TEXT "ISO date: begins no earlier" "أبكر تاريخ"
-- @column آخر_تاريخ TEXT "ISO date: ends no later" "آخر تاريخ"
-- @column اليقين TEXT "certain, probable, possible or unknown" "درجة اليقين" code
-- @column الشاهد TEXT "the words it rests on" "الشاهد"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
-- @column التحفظ TEXT "the hedge cue" "أداة التحفّظ"
-- @column القول TEXT "the line in Arabic" "القول في سطر بالعربية"
CREATE VIEW "الإصدارات" AS
SELECT v.model_ar AS "النموذج",
       v.model_slug AS "معرف_النموذج",
       v.company_ar AS "الشركة",
       v.company_slug AS "معرف_الشركة",
       v.event_ar AS "الحدث",
       v.polarity AS "الإثبات",
       v.words AS "ألفاظ_الزمن",
       v.earliest AS "أبكر_تاريخ",
       v.latest AS "آخر_تاريخ",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.hedge AS "التحفظ",
       v.line_ar AS "القول"
  FROM releases AS v;
