-- @name        evidence
-- @title.en    Evidence              @title.ar  الشواهد
-- @describe.en The quotations that a statement rests on, each within its paragraph.
-- @describe.ar الشواهد التي يستند إليها قول، كلٌّ في فقرته.
-- @param statement integer "number of the statement" "رقم القول"
-- @column line       "statement"   "القول"
-- @column stance     "bearing"     "صلة الشاهد"
-- @column before     "before it"   "ما قبله"
-- @column after      "after it"    "ما بعده"
-- @column statement  "number"      "رقم القول"
-- @column source     "source"      "المصدر"
-- @column paragraph  "paragraph"   "الفقرة"
-- @column sentence   "sentence"    "الجملة"
-- @column quotation  "evidence"    "الشاهد"
-- @column certainty  "certainty"   "درجة اليقين"
-- @column hedge      "hedge"       "أداة التحفّظ"
-- @column speaker    "speaker"     "القائل"
SELECT iif(:arabic, s.line_ar, s.line) AS line, e.stance,
       substr(source.text, b.first + 1, e.start_cp - b.first) AS before,
       substr(source.text, e.end_cp + 1, b.last - e.end_cp) AS after,
       s.statement_id AS statement, source.slug AS source, here.paragraph, here.ordinal AS sentence,
       e.quote AS quotation, s.certainty, e.hedge,
       iif(s.speaker_depth = 0, NULL, iif(:arabic, s.speaker_ar, s.speaker)) AS speaker
  FROM statements AS s
  JOIN evidence AS e ON e.statement_id = s.statement_id
  JOIN sentence AS here ON here.id = e.sentence_id
  JOIN source ON source.id = here.source_id
  JOIN (SELECT source_id, paragraph, min(start_cp) AS first, max(end_cp) AS last
          FROM sentence
         GROUP BY source_id, paragraph) AS b
    ON b.source_id = here.source_id AND b.paragraph = here.paragraph
 WHERE s.statement_id = :statement
 ORDER BY here.source_id, e.start_cp, e.end_cp;
