-- @view hedges
-- @describe.en Every hedge: the cue that softens a claim, beside the certainty that the claim was given.
-- @describe.ar كل تحفّظ: الأداة التي تليّن القول بجانب درجة يقينه.
-- @column hedge        TEXT    "the hedge cue, as printed" "أداة التحفّظ"
-- @column certainty    TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column line         TEXT    "the claim in one line" "القول في سطر"
-- @column speaker      TEXT    "who says it" "القائل"
-- @column quote        TEXT    "the words it rests on" "الشاهد"
-- @column source       TEXT    "handle of the source" "المصدر"
-- @column paragraph    INTEGER "paragraph of the source" "الفقرة"
-- @column sentence     INTEGER "sentence of the source" "الجملة"
-- @column statement_id INTEGER "the statement" "رقم القول"
-- @column subject_slug TEXT    "what it is about" "معرّف الموضوع"
-- @column object_slug  TEXT    "handle of the value, where it is an entity" "معرّف القيمة"
-- @column predicate    TEXT    "what is claimed" "المحمول"
-- @column line_ar      TEXT    "the line in Arabic" "القول في سطر بالعربية"
-- @column speaker_ar   TEXT    "Arabic label of the speaker" "القائل بالعربية"
CREATE VIEW hedges AS
SELECT e.hedge, s.certainty, s.line, s.speaker, e.quote,
       s.source, sentence.paragraph, sentence.ordinal AS sentence,
       s.statement_id, s.subject_slug, s.object_slug, s.predicate,
       s.line_ar, s.speaker_ar
  FROM statements AS s
  JOIN evidence AS e ON e.statement_id = s.statement_id
  JOIN sentence ON sentence.id = e.sentence_id
 WHERE e.hedge IS NOT NULL;
