-- @name        7-competitors
-- @title.en    Competitors           @title.ar  المنافسون
-- @describe.en Who is said to compete with it.
-- @describe.ar من ورد أنه ينافسه.
-- @param entity entity            "slug or any name"    "المعرّف أو أي اسم"
-- @column competitor      "competitor" "المنافس"
-- @column competitor_slug "handle"     "معرّف المنافس" entity as=competitor
-- @column certainty       "certainty"  "درجة اليقين"
-- @column quote           "evidence"   "الشاهد"
-- @column statement_id    "statement"  "رقم القول" statement as=quote
-- @check  not_null competitor
-- @check  in certainty certain|probable|possible|unknown
SELECT CASE
           WHEN c.subject_slug = :entity THEN iif(:arabic, c.competitor_ar, c.competitor)
           ELSE iif(:arabic, c.subject_ar, c.subject)
       END AS competitor,
       iif(c.subject_slug = :entity, c.competitor_slug, c.subject_slug) AS competitor_slug,
       c.certainty, c.quote, c.statement_id
  FROM competitors AS c
 WHERE :entity IN (c.subject_slug, c.competitor_slug)
 ORDER BY competitor, c.statement_id;
