-- @view capabilities
-- @describe.en What each model is said to be able to do.
-- @describe.ar ما يُنسب إلى كل نموذج من قدرات.
-- @column model           TEXT    "the model" "النموذج"
-- @column model_slug      TEXT    "its handle" "معرّف النموذج"
-- @column capability      TEXT    "what it can do" "القدرة"
-- @column capability_slug TEXT    "handle of the ability" "معرّف القدرة"
-- @column certainty       TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column quote           TEXT    "the words it rests on" "الشاهد"
-- @column statement_id    INTEGER "the statement" "رقم القول"
-- @column speaker         TEXT    "who says it" "القائل"
-- @column hedge           TEXT    "the hedge cue" "أداة التحفّظ"
-- @column model_ar        TEXT    "Arabic label of the model" "النموذج بالعربية"
-- @column capability_ar   TEXT    "Arabic label of the ability" "القدرة بالعربية"
CREATE VIEW capabilities AS
SELECT s.subject AS model, s.subject_slug AS model_slug,
       s.object AS capability, s.object_slug AS capability_slug,
       s.certainty, s.quote, s.statement_id,
       s.speaker, s.hedge,
       s.subject_ar AS model_ar, s.object_ar AS capability_ar
  FROM statements AS s
 WHERE s.predicate = 'capability' AND s.polarity = '+' AND s.value_kind <> 'none';
