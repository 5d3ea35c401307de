-- @name        6-causes
-- @title.en    Causes                @title.ar  الأسباب
-- @describe.en What is said to have caused it or its delays, and what it is said to have caused.
-- @describe.ar ما قيل إنه سببه أو سبب تأخره، وما قيل إنه تسبب فيه.
-- @param entity entity            "slug or any name"    "المعرّف أو أي اسم"
-- @column effect       "effect"    "الأثر"
-- @column cause        "cause"     "السبب"
-- @column certainty    "certainty" "درجة اليقين"
-- @column speaker      "speaker"   "القائل"
-- @column hedge        "hedge"     "أداة التحفّظ"
-- @column quote        "evidence"  "الشاهد"
-- @column statement_id "statement" "رقم القول" statement as=quote
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, c.effect_ar, c.effect) AS effect,
       iif(:arabic, c.cause_ar, c.cause) AS cause,
       c.certainty,
       iif(:arabic, c.speaker_ar, c.speaker) AS speaker,
       c.hedge, c.quote, c.statement_id
  FROM causes AS c
 WHERE :entity IN (c.effect_slug, c.cause_slug)
    OR c.effect_slug IN (SELECT late.event_slug FROM delay_event AS late
                          WHERE :entity IN (late.model_slug, late.company_slug))
 ORDER BY c.effect, c.cause, c.statement_id;
