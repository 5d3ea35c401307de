-- @view التأخيرات
-- @describe.en The view delays with Arabic names and labels.
-- @describe.ar النماذج التي لم تصدر في موعدها أو لها موعد مقرر: العرض delays بأسماء عربية.
-- @column النموذج TEXT "the model in Arabic" "النموذج بالعربية"
-- @column معرف_النموذج TEXT "its handle; NULL where it is not named" "معرّف النموذج"
-- @column الشركة TEXT "Arabic label of the organization" "الشركة بالعربية"
-- @column معرف_الشركة TEXT "the organization's handle" "معرّف الشركة"
-- @column ألفاظ_الموعد TEXT "the words for the time planned now" "ألفاظ الموعد الحالي"
-- @column أبكر_موعد TEXT "ISO date: now planned for no earlier" "أبكر موعد حالي"
-- @column آخر_موعد TEXT "ISO date: now planned for no later" "آخر موعد حالي"
-- @column المآل TEXT "released, not_released, postponed, abandoned or unknown" "المآل" code
-- @column تاريخ_المآل TEXT "the day it came out, or on which it was last seen not to be; NULL unless known to the day" "تاريخ المآل"
-- @column أقل_الأيام INTEGER "late by at least so many days against the first plan; NULL where no date is known" "أقل التأخير بالأيام عن الموعد الأول"
-- @column أكثر_الأيام INTEGER "late by at most so many days against the first plan; NULL while it is neither out nor put off to a day, or no date is known" "أكثر التأخير بالأيام عن الموعد الأول"
-- @column اليقين TEXT "of what is said of the outcome, else of the plan" "درجة اليقين" code
-- @column الشاهد TEXT "the words that show it" "الشاهد"
-- @column رقم_القول INTEGER "the statement that shows it" "رقم القول"
-- @column ألفاظ_الموعد_الأول TEXT "the words for the time first planned" "ألفاظ الموعد الأول"
-- @column أبكر_موعد_أول TEXT "ISO date: first planned for no earlier" "أبكر موعد أول"
-- @column آخر_موعد_أول TEXT "ISO date: first planned for no later" "آخر موعد أول"
-- @column مرات_النقل INTEGER "how often the plan was moved; NULL without one" "عدد مرات نقل الموعد"
-- @column أقل_النقل INTEGER "from the first plan to that of now at least so many days, negative if forward; NULL where it was not moved, or is not known" "أقل مدة النقل بالأيام"
-- @column أكثر_النقل INTEGER "from the first plan to that of now at most so many days; NULL where it was not moved, or is not known" "أكثر مدة النقل بالأيام"
-- @column متناقض INTEGER "1 where another row of the model contradicts this one" "هل يناقضه صف آخر للنموذج" flag
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
       v.statement_id AS "رقم_القول",
       v.first_planned_words AS "ألفاظ_الموعد_الأول",
       v.first_planned_earliest AS "أبكر_موعد_أول",
       v.first_planned_latest AS "آخر_موعد_أول",
       v.moves AS "مرات_النقل",
       v.moved_min_days AS "أقل_النقل",
       v.moved_max_days AS "أكثر_النقل",
       v.contradicted AS "متناقض"
  FROM delays AS v;
