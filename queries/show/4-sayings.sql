-- @name        4-sayings
-- @title.en    What it says itself   @title.ar  ما يقوله بنفسه
-- @describe.en The statements that sources put in its mouth.
-- @describe.ar الأقوال التي تنسبها إليه المصادر.
-- @param entity entity            "slug or any name"    "المعرّف أو أي اسم"
-- @column line         "statement"     "القول"
-- @column verb         "verb"          "فعل القول"
-- @column certainty    "certainty"     "درجة اليقين"
-- @column said_on      "said on"       "تاريخ القول"
-- @column quote        "evidence"      "الشاهد"
-- @column statement_id "number"        "رقم القول" statement as=line
-- @check  not_null line
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, q.line_ar, q.line) AS line,
       q.verb, q.certainty, q.said_on, q.quote, q.statement_id
  FROM quotes AS q
 WHERE q.speaker_slug = :entity
 ORDER BY q.said_on IS NULL, q.said_on, q.statement_id;
