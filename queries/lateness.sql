-- @name        lateness
-- @title.en    How late              @title.ar  مدة التأخر
-- @describe.en The models that are late, by how many days against the first plan, with the statements of the plan, of what became of it, and of the delay.
-- @describe.ar النماذج المتأخرة، وعدد أيام تأخر كل منها عن موعده الأول، مع أقوال الموعد والمآل والتأخر.
-- @param model entity default=null "only this model: slug or any name" "نموذج بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM models UNION SELECT e.slug FROM statement AS s JOIN entity AS e ON e.id = s.subject_id WHERE s.predicate IN ('planned_release', 'release') ORDER BY slug"
-- @param company entity default=null "only this developer: slug or any name" "مطوّر بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM organizations ORDER BY slug"
-- @param outcome text default=null "only this outcome" "مآل بعينه" values="VALUES ('released'), ('not_released'), ('postponed'), ('abandoned'), ('unknown')"
-- @answers how_late model=model|product|hardware|platform|programme company=organization
-- @answers delayed model=model|product|hardware|platform|programme company=organization
-- @answers late_list
-- @answers late_count
-- @answers abandoned_list outcome=abandoned
-- @answers late_released_list outcome=released
-- @answers late_unreleased_list outcome=not_released
-- @column model             "model"                 "النموذج"
-- @column model_slug        "model handle"          "معرّف النموذج" entity as=model
-- @column company           "company"               "الشركة"
-- @column company_slug      "company handle"        "معرّف الشركة" entity as=company
-- @column planned_words     "planned, as printed"   "الموعد بلفظ المصدر"
-- @column planned_earliest  "planned no earlier"    "أبكر موعد مقرر" as=planned_words
-- @column planned_latest    "planned no later"      "آخر موعد مقرر" as=planned_words
-- @column outcome           "outcome"               "المآل"
-- @column outcome_date      "released or last seen" "تاريخ المآل"
-- @column min_days          "at least (days)"       "الحد الأدنى (يوم)"
-- @column max_days          "at most (days)"        "الحد الأقصى (يوم)"
-- @column certainty         "certainty"             "درجة اليقين"
-- @column quote             "evidence"              "الشاهد"
-- @column statement_id      "statement"             "رقم القول" statement as=quote
-- @column plan_statement_id "of the plan"           "رقم قول الموعد" statement as=quote
-- @column slip_statement_id "of the delay"          "رقم قول التأخر" statement as=quote
-- @check  not_null model
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in outcome released|not_released|postponed|abandoned|unknown
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, d.model_ar, d.model) AS model, d.model_slug,
       iif(:arabic, d.company_ar, d.company) AS company, d.company_slug,
       d.first_planned_words AS planned_words,
       d.first_planned_earliest AS planned_earliest, d.first_planned_latest AS planned_latest,
       d.outcome, d.outcome_date, d.min_days, d.max_days,
       d.certainty, d.quote, d.statement_id,
       nullif(d.first_plan_statement_id, d.statement_id) AS plan_statement_id,
       (SELECT min(s.id)
          FROM live_statement AS s
          JOIN entity AS model ON model.id = iif(s.predicate = 'delayed_release', s.object_id,
                                                 s.subject_id)
         WHERE model.slug = d.model_slug AND s.id <> d.statement_id
           AND ((s.predicate IN ('delayed_release', 'postponed') AND s.polarity = '+')
                OR (s.predicate = 'released_on_schedule' AND s.polarity = '-'))) AS slip_statement_id
  FROM delays AS d
 WHERE (d.slipped OR d.min_days > 0)
   AND (:model IS NULL OR d.model_slug = :model)
   AND (:company IS NULL OR d.company_slug = :company)
   AND (:outcome IS NULL OR d.outcome = :outcome)
 ORDER BY d.min_days DESC NULLS LAST, d.model_slug IS NULL, d.company, d.model, d.statement_id;
