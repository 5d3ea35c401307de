-- @name        capabilities
-- @title.en    Capabilities          @title.ar  القدرات
-- @describe.en What each model is said to be able to do.
-- @describe.ar ما يُنسب إلى كل نموذج من قدرات.
-- @param model entity default=null "only this model: slug or any name" "نموذج بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM models UNION SELECT e.slug FROM statement AS s JOIN entity AS e ON e.id = s.subject_id WHERE s.predicate = 'capability' ORDER BY slug"
-- @answers can model=model|product|hardware|platform|programme
-- @column model           "model"        "النموذج"
-- @column model_slug      "model handle" "معرّف النموذج" entity as=model
-- @column capability      "capability"   "القدرة"
-- @column capability_slug "handle"       "معرّف القدرة" entity as=capability
-- @column certainty       "certainty"    "درجة اليقين"
-- @column quote           "evidence"     "الشاهد"
-- @column statement_id    "statement"    "رقم القول" statement as=quote
-- @chart  matrix x=capability y=model note=certainty
-- @candidates can_do
-- @check  not_null capability
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, c.model_ar, c.model) AS model, c.model_slug,
       iif(:arabic, c.capability_ar, c.capability) AS capability, c.capability_slug,
       c.certainty, c.quote, c.statement_id
  FROM capabilities AS c
 WHERE :model IS NULL OR c.model_slug = :model
 ORDER BY c.model, c.capability, c.statement_id;
