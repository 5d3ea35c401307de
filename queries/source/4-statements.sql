-- @name        4-statements
-- @title.en    Statements            @title.ar  الأقوال
-- @describe.en The statements in force that rest on some sentences of a source.
-- @describe.ar الأقوال القائمة التي تستند إلى جمل من المصدر.
-- @param source text "handle of the source" "معرّف المصدر"
-- @param first integer "first sentence" "أول جملة"
-- @param last integer "last sentence" "آخر جملة"
-- @column statement_id "number"    "رقم القول"
-- @column line         "statement" "القول"
-- @column subject_slug "handle of the subject" "معرّف الموضوع"
-- @column object_slug  "handle of the value" "معرّف القيمة"
-- @column certainty    "certainty" "درجة اليقين"
-- @column polarity     "polarity"  "إثبات أو نفي"
-- @column speaker      "speaker"   "القائل"
-- @column said_on      "said on"   "تاريخ القول"
-- @column hedge        "hedge"     "أداة التحفّظ"
-- @column sentence     "sentence"  "الجملة"
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT s.statement_id, iif(:arabic, s.line_ar, s.line) AS line, s.subject_slug, s.object_slug,
       s.certainty, s.polarity, iif(:arabic, s.speaker_ar, s.speaker) AS speaker, s.said_on,
       s.hedge, s.sentence
  FROM statements AS s
 WHERE s.statement_id IN (SELECT e.statement_id
                            FROM source
                            JOIN sentence ON sentence.source_id = source.id
                            JOIN evidence AS e ON e.sentence_id = sentence.id
                           WHERE source.slug = :source
                             AND sentence.ordinal BETWEEN :first AND :last)
 ORDER BY s.sentence, s.start_cp, s.statement_id;
