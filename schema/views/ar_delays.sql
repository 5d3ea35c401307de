-- @view التأخيرات
-- @describe.en The view delays with Arabic names and labels.
-- @describe.ar النماذج التي لم تصدر في موعدها أو لها موعد مقرر: العرض delays بأسماء عربية.
-- @column النموذج TEXT "the model in Arabic" "النموذج بالعربية"
-- @column معرف_النموذج TEXT "its handle; NULL where it is not named" "معرّف النموذج"
-- @column الشركة TEXT "Arabic label of the organization" "الشركة بالعربية"
-- @column معرف_الشركة TEXT "the organization's handle" "معرّف الشركة"
-- @column ألفاظ_الموعد TEXT "the words for the planned time" "ألفاظ الموعد المقرر"
-- @column أبكر_موعد TEXT "ISO date: planned for no earlier" "أبكر موعد مقرر"
-- @column آخر_موعد TEXT "ISO date: planned for no later" "آخر موعد مقرر"
-- @column المآل TEXT "released, not_released, abandoned or unknown" "المآل"
-- @column تاريخ_المآل TEXT "the day it came out, or on which it was last seen not to be; NULL unless known to the day" "تاريخ المآل"
-- @column أقل_الأيام INTEGER "late by at least so many days; NULL where no date is known" "أقل التأخير بالأيام"
-- @column أكثر_الأيام INTEGER "late by at most so many days; NULL while it is not out, or no date is known" "أكثر التأخير بالأيام"
-- @column اليقين TEXT "of what is said of the outcome, else of the plan" "درجة اليقين"
-- @column الشاهد TEXT "the words that show it" "الشاهد"
-- @column رقم_القول INTEGER "the statement that shows it" "رقم القول"
CREATE VIEW "التأخيرات" AS
SELECT v.model_ar AS "النموذج",
       v.model_slug AS "معرف_النموذج",
       v.company_ar AS "الشركة",
       v.company_slug AS "معرف_الشركة",
       v.planned_words AS "ألفاظ_الموعد",
       v.planned_earliest AS "أبكر_موعد",
       v.planned_latest AS "آخر_موعد",
       v.outcome AS "المآل",
       v.outcome_date AS "تاريخ_المآل",
       v.min_days AS "أقل_الأيام",
       v.max_days AS "أكثر_الأيام",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM delays AS v;
