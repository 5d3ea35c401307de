-- @name        releases
-- @title.en    Releases              @title.ar  الإصدارات
-- @describe.en All that is said of releases: planned, announced, made, looked for in vain, given up.
-- @describe.ar كل ما قيل في الإصدارات: ما خُطّط له وما أُعلن وما صدر وما لم يصدر وما جرى التخلي عنه.
-- @param model entity default=null "only this model: slug or any name" "نموذج بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM models UNION SELECT e.slug FROM statement AS s JOIN entity AS e ON e.id = s.subject_id WHERE s.predicate IN ('planned_release', 'release') ORDER BY slug"
-- @param company entity default=null "only this developer: slug or any name" "مطوّر بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM organizations ORDER BY slug"
-- @answers planned model=model|product|hardware|platform|programme company=organization
-- @answers released model=model|product|hardware|platform|programme company=organization
-- @answers upcoming model=model|product|hardware|platform|programme company=organization
-- @answers soon model=model|product|hardware|platform|programme company=organization
-- @answers announced model=model|product|hardware|platform|programme company=organization
-- @answers on_schedule model=model|product|hardware|platform|programme company=organization
-- @answers abandoned model=model|product|hardware|platform|programme company=organization
-- @answers what_happened model=model|product|hardware|platform|programme company=organization
-- @answers which_first model=model|product|hardware|platform|programme company=organization
-- @answers released_list
-- @answers upcoming_list
-- @column model        "model"         "النموذج"
-- @column model_slug   "model handle"  "معرّف النموذج" entity as=model
-- @column company      "company"       "الشركة"
-- @column event        "what"          "الحدث" code as=event_label
-- @column event_label  "what"          "الحدث"
-- @column polarity     "+ or -"        "إثبات أو نفي"
-- @column words        "when, as printed" "الزمن بلفظ المصدر"
-- @column earliest     "no earlier"    "أبكر تاريخ"
-- @column latest       "no later"      "آخر تاريخ"
-- @column certainty    "certainty"     "درجة اليقين"
-- @column hedge        "hedge"         "أداة التحفّظ"
-- @column quote        "evidence"      "الشاهد"
-- @column statement_id "statement"     "رقم القول" statement as=quote
-- @candidates planned released postponed missed given_up may_slip
-- @check  not_null model
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in polarity +|-
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, r.model_ar, r.model) AS model, r.model_slug,
       iif(:arabic, r.company_ar, r.company) AS company,
       iif(:arabic, r.event_ar, r.event) AS event,
       iif(:arabic, r.event_ar, p.label_en) AS event_label, r.polarity,
       r.words, r.earliest, r.latest,
       r.certainty, r.hedge, r.quote, r.statement_id
  FROM releases AS r
  JOIN predicate AS p ON p.slug = r.event
 WHERE (:model IS NULL OR r.model_slug = :model)
   AND (:company IS NULL OR r.company_slug = :company)
 ORDER BY r.model, coalesce(r.earliest, r.latest) NULLS LAST, r.latest NULLS LAST, r.statement_id;
