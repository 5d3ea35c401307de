-- @name        competitor-delays
-- @title.en    Rivals that slipped too
-- @title.ar    المنافسون الذين تأخروا أيضًا
-- @describe.en Of the rivals of a model or company, those whose maker was late with a model as well.
-- @describe.ar من منافسي نموذج أو شركة: من تأخر صانعه هو الآخر في إصدار نموذج.
-- @param of entity default=null "rivals of this model or company; without it, of every model" "منافسو نموذج أو شركة؛ وإلا فمنافسو كل النماذج" values="SELECT slug FROM models UNION SELECT slug FROM organizations ORDER BY slug"
-- @answers rivals_late of=model|organization
-- @column subject         "rival of"       "له منافس"
-- @column competitor      "rival"          "المنافس"
-- @column competitor_slug "rival's handle" "معرّف المنافس" entity as=competitor
-- @column maker           "its maker"      "صانعه"
-- @column maker_slug      "maker's handle" "معرّف الصانع" entity as=maker
-- @column slipped_model   "late model"     "النموذج المتأخر"
-- @column outcome         "outcome"        "المآل"
-- @column min_days        "at least (days)" "الحد الأدنى (يوم)"
-- @column certainty       "certainty"      "درجة اليقين"
-- @column quote           "evidence"       "الشاهد"
-- @column statement_id    "statement"      "رقم القول" statement as=quote
-- @candidates planned released postponed missed given_up may_slip
-- @check  not_null maker
-- @check  not_null quote
-- @check  in outcome released|not_released|postponed|abandoned|unknown
-- @check  in certainty certain|probable|possible|unknown
WITH rival AS (
    SELECT iif(:arabic, c.subject_ar, c.subject) AS subject,
           iif(:arabic, c.competitor_ar, c.competitor) AS competitor, c.competitor_slug
      FROM competitors AS c
     WHERE c.subject_slug = :of
        OR (:of IS NULL AND c.subject_slug IN (SELECT m.slug FROM models AS m))
     UNION
    -- Rivalry goes both ways, whichever of the two the source put first.
    SELECT iif(:arabic, c.competitor_ar, c.competitor), iif(:arabic, c.subject_ar, c.subject),
           c.subject_slug
      FROM competitors AS c
     WHERE c.competitor_slug = :of
)
SELECT r.subject,
       r.competitor, r.competitor_slug,
       iif(:arabic, o.name_ar, o.name) AS maker, o.slug AS maker_slug,
       iif(:arabic, d.model_ar, d.model) AS slipped_model,
       d.outcome, d.min_days,
       d.certainty, d.quote, d.statement_id
  FROM rival AS r
  LEFT JOIN model_company AS made ON made.model_slug = r.competitor_slug
  JOIN organizations AS o ON o.slug = coalesce(made.company_slug, r.competitor_slug)
  JOIN delays AS d ON d.company_slug = o.slug
 WHERE d.slipped OR d.min_days > 0
 ORDER BY r.subject, r.competitor, d.model, d.statement_id;
