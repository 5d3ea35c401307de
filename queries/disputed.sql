-- @name        disputed
-- @title.en    Disputed claims       @title.ar  الأقوال المختلف فيها
-- @describe.en Where claims disagree: contradicted by another, denied elsewhere, denied or doubted by who tells them, or refuted by evidence.
-- @describe.ar مواضع الخلاف: ما نوقض، وما نُفي في موضع آخر، وما نفاه ناقله أو شكّ فيه، وما في المصدر ما يردّه.
-- @param entity entity default=null "only what is said of this entity: slug or any name" "ما قيل عن كيان بعينه: معرّفه أو أي اسم له" values="SELECT DISTINCT subject_slug FROM disputed ORDER BY subject_slug"
-- @column kind               "how"               "نوع الخلاف"
-- @column line               "claim"             "القول"
-- @column certainty          "its certainty"     "درجة يقينه"
-- @column speaker            "who says so"       "قائله"
-- @column quote              "its evidence"      "شاهده"
-- @column statement_id       "statement"         "رقم القول" statement as=line
-- @column other_line         "claim against it"  "القول المقابل"
-- @column other_certainty    "certainty of that" "درجة يقين المقابل"
-- @column other_speaker      "who says that"     "قائل المقابل"
-- @column other_quote        "evidence against"  "شاهد المقابل"
-- @column other_statement_id "other statement"   "رقم القول المقابل" statement as=other_line
-- @check  not_null line
-- @check  in kind contradicted|denied|refuted|doubted
-- @check  in certainty certain|probable|possible|unknown
-- @check  in other_certainty certain|probable|possible|unknown
SELECT d.kind,
       iif(:arabic, d.line_ar, d.line) AS line,
       d.certainty, iif(:arabic, s.speaker_ar, s.speaker) AS speaker, d.quote, d.statement_id,
       iif(:arabic, d.other_line_ar, d.other_line) AS other_line,
       d.other_certainty, iif(:arabic, d.other_speaker_ar, d.other_speaker) AS other_speaker,
       d.other_quote, d.other_statement_id
  FROM disputed AS d
  LEFT JOIN statements AS s ON s.statement_id = d.statement_id
 WHERE :entity IS NULL OR d.subject_slug = :entity
 ORDER BY d.statement_id, d.other_statement_id, d.kind, d.other_quote;
