-- @name        statements
-- @title.en    Statements            @title.ar  الأقوال
-- @describe.en What is claimed on the evidence of one sentence, or one statement.
-- @describe.ar ما يُستشهد عليه بجملة واحدة، أو قول واحد.
-- @param sentence integer default=null "row number of the sentence" "رقم الجملة"
-- @param statement integer default=null "row number of the statement" "رقم القول"
-- @column statement_id "no."         "الرقم" statement as=line
-- @column line         "statement"   "القول"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column polarity     "polarity"    "إثبات أو نفي"
-- @column speaker      "speaker"     "القائل"
-- @column quote        "quotation"   "الشاهد"
-- @column source       "source"      "المصدر" source
-- @column sentence     "sentence"    "الجملة"
-- @check  in certainty certain|probable|possible|unknown
SELECT s.statement_id, iif(:arabic, s.line_ar, s.line) AS line, s.certainty, s.polarity,
       iif(:arabic, s.speaker_ar, s.speaker) AS speaker, s.quote, s.source, s.sentence
  FROM statements AS s
 WHERE s.statement_id IN (SELECT e.statement_id FROM evidence AS e WHERE e.sentence_id = :sentence
                          UNION ALL SELECT :statement)
 ORDER BY s.statement_id;
