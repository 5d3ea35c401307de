-- @name        delay-causes
-- @title.en    Causes of delays      @title.ar  أسباب التأخيرات
-- @describe.en What late releases, and the series they are part of, are said to be caused by; each cause with its own certainty, hedge and speaker.
-- @describe.ar ما نُسب إليه تأخر الإصدارات والسلسلة التي هو جزء منها؛ كل سبب بدرجة يقينه وتحفّظه وقائله.
-- @param of entity default=null "only delays of this model or company" "تأخيرات نموذج أو شركة بعينها" values="SELECT slug FROM models UNION SELECT slug FROM organizations ORDER BY slug"
-- @answers why_late of=model|organization|event
-- @column effect       "delay"       "التأخير"
-- @column cause        "cause"       "السبب"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column speaker      "who says so" "القائل"
-- @column hedge        "hedge"       "أداة التحفّظ"
-- @column quote        "evidence"    "الشاهد"
-- @column statement_id "statement"   "رقم القول" statement as=quote
-- @chart  graph from=cause to=effect note=certainty
-- @candidates caused_by
-- @check  not_null cause
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
WITH late AS (
    SELECT d.event_slug
      FROM delay_event AS d
     WHERE :of IS NULL OR :of IN (d.event_slug, d.model_slug, d.company_slug)
     UNION
    SELECT part.subject_slug
      FROM statements AS part
     WHERE part.predicate = 'part_of' AND part.polarity = '+'
       AND part.object_slug IN (SELECT d.event_slug FROM delay_event AS d)
       AND (:of IS NULL OR :of = part.subject_slug)
)
SELECT iif(:arabic, c.effect_ar, c.effect) AS effect,
       iif(:arabic, c.cause_ar, c.cause) AS cause,
       c.certainty, iif(:arabic, c.speaker_ar, c.speaker) AS speaker, c.hedge, c.quote, c.statement_id
  FROM causes AS c
 WHERE c.effect_slug IN (SELECT late.event_slug FROM late)
 ORDER BY c.effect,
          CASE c.certainty WHEN 'certain' THEN 1 WHEN 'probable' THEN 2
                           WHEN 'possible' THEN 3 ELSE 4 END,
          c.statement_id;
