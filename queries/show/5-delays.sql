-- @name        5-delays
-- @title.en    Delays                @title.ar  التأخيرات
-- @describe.en Its releases that were planned, and what became of them.
-- @describe.ar إصداراته المقررة وما آلت إليه.
-- @param entity entity            "slug or any name"    "المعرّف أو أي اسم"
-- @column model         "model"               "النموذج"
-- @column company       "company"             "الشركة"
-- @column planned_words "planned, as printed" "الموعد بلفظ المصدر"
-- @column outcome       "outcome"             "المآل"
-- @column outcome_date  "released or last seen" "تاريخ المآل"
-- @column min_days      "at least (days)"     "الحد الأدنى (يوم)"
-- @column max_days      "at most (days)"      "الحد الأقصى (يوم)"
-- @column certainty     "certainty"           "درجة اليقين"
-- @column quote         "evidence"            "الشاهد"
-- @column statement_id  "statement"           "رقم القول" statement as=quote
-- @column first_planned_words "first planned"       "الموعد الأول بلفظ المصدر"
-- @column moves         "times moved"         "عدد مرات النقل"
-- @check  in outcome released|not_released|postponed|abandoned|unknown
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, d.model_ar, d.model) AS model,
       iif(:arabic, d.company_ar, d.company) AS company,
       d.planned_words, d.outcome, d.outcome_date, d.min_days, d.max_days,
       d.certainty, d.quote, d.statement_id,
       d.first_planned_words, d.moves
  FROM delays AS d
 WHERE :entity IN (d.model_slug, d.company_slug)
 ORDER BY d.min_days DESC NULLS LAST, d.model, d.statement_id;
