-- @name        cites
-- @title.en    Citations             @title.ar  الاستشهادات
-- @describe.en What statements rest on, and how certainly and by whom each is said.
-- @describe.ar ما تستند إليه الأقوال ودرجة اليقين في كل منها وقائله.
-- @param statement_ids text "JSON array of statements" "مصفوفة JSON بأرقام الأقوال"
-- @column statement  "statement"  "رقم القول"
-- @column source     "source"     "المصدر"
-- @column paragraph  "paragraph"  "الفقرة"
-- @column sentence   "sentence"   "الجملة"
-- @column quotation  "evidence"   "الشاهد"
-- @column certainty  "certainty"  "درجة اليقين"
-- @column hedge      "hedge"      "أداة التحفّظ"
-- @column speaker    "speaker"    "القائل"
-- @check  unique statement
SELECT s.statement_id AS statement, s.source, s.paragraph, s.sentence, s.quote AS quotation,
       s.certainty, s.hedge,
       iif(s.speaker_depth = 0, NULL, iif(:arabic, s.speaker_ar, s.speaker)) AS speaker
  FROM statements AS s
 WHERE s.statement_id IN (SELECT wanted.value FROM json_each(:statement_ids) AS wanted)
 ORDER BY s.statement_id;
