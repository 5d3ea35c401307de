-- @name        delays
-- @title.en    Model delays          @title.ar  تأخيرات النماذج
-- @describe.en Which models missed, or are held to, a planned release: by how many days, and on what evidence.
-- @describe.ar أيّ النماذج لم يصدر في موعده أو له موعد مقرر، وكم يومًا تأخر، وما الشاهد.
-- @param company entity default=null "only this developer: slug or any name" "مطوّر بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM organizations ORDER BY slug"
-- @param model entity default=null "only this model: slug or any name" "نموذج بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM models UNION SELECT e.slug FROM statement AS s JOIN entity AS e ON e.id = s.subject_id WHERE s.predicate IN ('planned_release', 'release') ORDER BY slug"
-- @param outcome text default=null "only this outcome" "مآل بعينه" values="VALUES ('released'), ('not_released'), ('postponed'), ('abandoned'), ('unknown')"
-- @column model            "model"                  "النموذج"
-- @column model_slug       "model handle"           "معرّف النموذج" entity as=model
-- @column company          "company"                "الشركة"
-- @column company_slug     "company handle"         "معرّف الشركة" entity as=company
-- @column planned_words    "planned, as printed"    "الموعد بلفظ المصدر"
-- @column planned_earliest "planned no earlier"     "أبكر موعد مقرر" as=planned_words
-- @column planned_latest   "planned no later"       "آخر موعد مقرر" as=planned_words
-- @column outcome          "outcome"                "المآل"
-- @column outcome_date     "released or last seen"  "تاريخ المآل"
-- @column min_days         "at least (days)"        "الحد الأدنى (يوم)"
-- @column max_days         "at most (days)"         "الحد الأقصى (يوم)"
-- @column certainty        "certainty"              "درجة اليقين"
-- @column quote            "evidence"               "الشاهد"
-- @column statement_id     "statement"              "رقم القول" statement as=quote
-- @column first_planned_words    "first planned"    "الموعد الأول بلفظ المصدر" same=planned_words
-- @column first_planned_earliest "first no earlier" "أبكر موعد أول" as=first_planned_words
-- @column first_planned_latest   "first no later"   "آخر موعد أول" as=first_planned_words
-- @column moves            "times moved"            "عدد مرات النقل" as=first_planned_words
-- @column moved_min_days   "moved at least (days)"  "أقل النقل (يوم)"
-- @column moved_max_days   "moved at most (days)"   "أكثر النقل (يوم)"
-- @chart  bar x=model y=min_days to=max_days of=company note=outcome
-- @candidates planned released postponed missed given_up may_slip
-- @check  rows >= 1
-- @check  not_null model
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in outcome released|not_released|postponed|abandoned|unknown
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, d.model_ar, d.model) AS model, d.model_slug,
       iif(:arabic, d.company_ar, d.company) AS company, d.company_slug,
       d.planned_words, d.planned_earliest, d.planned_latest,
       d.outcome, d.outcome_date,
       d.min_days, d.max_days,
       d.certainty, d.quote, d.statement_id,
       d.first_planned_words, d.first_planned_earliest, d.first_planned_latest,
       d.moves, d.moved_min_days, d.moved_max_days
  FROM delays AS d
 WHERE (:company IS NULL OR d.company_slug = :company)
   AND (:model IS NULL OR d.model_slug = :model)
   AND (:outcome IS NULL OR d.outcome = :outcome)
 ORDER BY d.min_days DESC NULLS LAST, d.model_slug IS NULL, d.company, d.model, d.statement_id;
