-- @name        competitors
-- @title.en    Competitors           @title.ar  المنافسون
-- @describe.en Which models and companies are said to compete with each other.
-- @describe.ar النماذج والشركات التي ورد أن بعضها ينافس بعضًا.
-- @param of entity default=null "only rivals of this model or company: slug or any name" "منافسو نموذج أو شركة: معرّفه أو أي اسم له" values="SELECT slug FROM models UNION SELECT slug FROM organizations ORDER BY slug"
-- @answers rivals of=model|organization
-- @answers rivals_count of=model|organization
-- @column subject         "who"             "الطرف"
-- @column subject_slug    "handle"          "معرّفه" entity as=subject
-- @column competitor      "competes with"   "ينافس"
-- @column competitor_slug "rival's handle"  "معرّف المنافس" entity as=competitor
-- @column certainty       "certainty"       "درجة اليقين"
-- @column quote           "evidence"        "الشاهد"
-- @column statement_id    "statement"       "رقم القول" statement as=quote
-- @chart  matrix x=subject y=competitor note=certainty
-- @candidates competes
-- @check  not_null competitor
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, c.subject_ar, c.subject) AS subject, c.subject_slug,
       iif(:arabic, c.competitor_ar, c.competitor) AS competitor, c.competitor_slug,
       c.certainty, c.quote, c.statement_id
  FROM competitors AS c
 WHERE :of IS NULL OR :of IN (c.subject_slug, c.competitor_slug)
 ORDER BY c.subject, c.competitor, c.statement_id;
