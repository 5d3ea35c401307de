-- @view hedges
-- @describe.en Every hedge: the cue that softens a claim, beside the certainty that the claim was given.
-- @describe.ar كل تحفّظ: الأداة التي تليّن القول بجانب درجة يقينه.
-- @column hedge        "the hedge cue, as printed" "أداة التحفّظ"
-- @column certainty    "certain, probable, possible or unknown" "درجة اليقين"
-- @column line         "the claim in one line" "القول في سطر"
-- @column speaker      "who says it" "القائل"
-- @column quote        "the words it rests on" "الشاهد"
-- @column source       "handle of the source" "المصدر"
-- @column paragraph    "paragraph of the source" "الفقرة"
-- @column sentence     "sentence of the source" "الجملة"
-- @column statement_id "the statement" "رقم القول"
-- @column subject_slug "what it is about" "معرّف الموضوع"
-- @column object_slug  "handle of the value, where it is an entity" "معرّف القيمة"
-- @column predicate    "what is claimed" "المحمول"
-- @column line_ar      "the line in Arabic" "القول في سطر بالعربية"
-- @column speaker_ar   "Arabic label of the speaker" "القائل بالعربية"
CREATE VIEW hedges AS
SELECT e.hedge, s.certainty, s.line, s.speaker, e.quote,
       s.source, sentence.paragraph, sentence.ordinal AS sentence,
       s.statement_id, s.subject_slug, s.object_slug, s.predicate,
       s.line_ar, s.speaker_ar
  FROM statements AS s
  JOIN evidence AS e ON e.statement_id = s.statement_id
  JOIN sentence ON sentence.id = e.sentence_id
 WHERE e.hedge IS NOT NULL;
