-- @name        3-statements
-- @title.en    Statements            @title.ar  الأقوال
-- @describe.en What is said of it, each with the words it rests on.
-- @describe.ar ما قيل فيه مع شاهد كل قول.
-- @param entity entity            "slug or any name"    "المعرّف أو أي اسم"
-- @column line         "statement"    "القول"
-- @column certainty    "certainty"    "درجة اليقين"
-- @column speaker      "speaker"      "القائل"
-- @column said_on      "said on"      "تاريخ القول"
-- @column quote        "evidence"     "الشاهد"
-- @column hedge        "hedge"        "أداة التحفّظ"
-- @column source       "source"       "المصدر" source
-- @column sentence     "sentence"     "الجملة"
-- @column statement_id "number"       "رقم القول" statement as=line
-- @check  not_null line
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, s.line_ar, s.line) AS line,
       s.certainty,
       iif(:arabic, s.speaker_ar, s.speaker) AS speaker,
       s.said_on, s.quote, s.hedge, s.source, s.sentence, s.statement_id
  FROM statements AS s
 WHERE :entity IN (s.subject_slug, s.object_slug)
 ORDER BY s.subject_slug <> :entity, s.source, s.sentence, s.start_cp, s.statement_id;
