-- @name        hedges
-- @title.en    Hedged claims         @title.ar  أقوال بتحفّظ
-- @describe.en Every claim that its source softens, with the words that soften it and the certainty that is left.
-- @describe.ar كل قول تحفّظ عليه مصدره، مع أداة التحفّظ وما بقي من يقين.
-- @param entity entity default=null "only what is said of this entity: slug or any name" "ما قيل عن كيان بعينه: معرّفه أو أي اسم له" values="SELECT DISTINCT subject_slug FROM hedges ORDER BY subject_slug"
-- @param certainty text default=null "only claims of this certainty" "درجة يقين بعينها" values="VALUES ('certain'), ('probable'), ('possible'), ('unknown')"
-- @answers hedged entity=any
-- @answers certainty entity=any
-- @column hedge        "hedge"       "أداة التحفّظ"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column line         "claim"       "القول"
-- @column speaker      "who says so" "القائل"
-- @column quote        "evidence"    "الشاهد"
-- @column source       "source"      "المصدر" source
-- @column sentence     "sentence"    "الجملة"
-- @column statement_id "statement"   "رقم القول" statement as=line
-- @check  not_null hedge
-- @check  in certainty probable|possible|unknown
SELECT h.hedge, h.certainty, iif(:arabic, h.line_ar, h.line) AS line,
       iif(:arabic, h.speaker_ar, h.speaker) AS speaker, h.quote,
       h.source, h.sentence, h.statement_id
  FROM hedges AS h
 WHERE (:entity IS NULL OR :entity IN (h.subject_slug, h.object_slug))
   AND (:certainty IS NULL OR h.certainty = :certainty)
 ORDER BY h.source, h.sentence, h.statement_id, h.quote;
