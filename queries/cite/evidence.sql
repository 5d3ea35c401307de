-- @name        evidence
-- @title.en    Evidence              @title.ar  الشواهد
-- @describe.en What statements rest on: the words, where they stand, the hedge cue and the speaker.
-- @describe.ar ما تستند إليه الأقوال: اللفظ وموضعه وأداة التحفّظ والقائل.
-- @param statement_ids text    "JSON array of statements" "مصفوفة JSON بأرقام الأقوال"
-- @column statement_id "statement" "رقم القول"
-- @column quote        "evidence"  "الشاهد"
-- @column source       "source"    "المصدر" source
-- @column paragraph    "paragraph" "الفقرة"
-- @column sentence     "sentence"  "الجملة"
-- @column hedge        "hedge"     "أداة التحفّظ"
-- @column speaker      "speaker"   "القائل"
-- @check  unique statement_id
SELECT s.statement_id,
       s.quote, s.source, s.paragraph, s.sentence, s.hedge,
       iif(:arabic, s.speaker_ar, s.speaker) AS speaker
  FROM statements AS s
 WHERE s.statement_id IN (SELECT wanted.value FROM json_each(:statement_ids) AS wanted)
 ORDER BY s.statement_id;
