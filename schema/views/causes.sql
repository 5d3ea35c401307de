-- @view causes
-- @describe.en What caused what, as claimed: each cause with its own certainty, hedge and speaker.
-- @describe.ar ما سبّب ماذا: كل سبب بدرجة يقينه وأداة تحفّظه وقائله.
-- @column effect       TEXT    "what happened" "الأثر"
-- @column cause        TEXT    "what is said to have caused it" "السبب"
-- @column certainty    TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column speaker      TEXT    "who says it" "القائل"
-- @column hedge        TEXT    "the hedge cue" "أداة التحفّظ"
-- @column quote        TEXT    "the words it rests on" "الشاهد"
-- @column statement_id INTEGER "the statement" "رقم القول"
-- @column effect_slug  TEXT    "handle of the effect" "معرّف الأثر"
-- @column cause_slug   TEXT    "handle of the cause; NULL where it is not named" "معرّف السبب"
-- @column sentence_id  INTEGER "row number of the sentence it rests on" "رقم الجملة"
-- @column effect_ar    TEXT    "Arabic label of the effect" "الأثر بالعربية"
-- @column cause_ar     TEXT    "Arabic label of the cause" "السبب بالعربية"
-- @column speaker_ar   TEXT    "Arabic label of the speaker" "القائل بالعربية"
CREATE VIEW causes AS
SELECT s.subject AS effect, s.object AS cause,
       s.certainty, s.speaker, s.hedge, s.quote, s.statement_id,
       s.subject_slug AS effect_slug, s.object_slug AS cause_slug,
       s.sentence_id,
       s.subject_ar AS effect_ar, s.object_ar AS cause_ar, s.speaker_ar
  FROM statements AS s
 WHERE s.predicate = 'caused_by' AND s.polarity = '+' AND s.value_kind <> 'none';
