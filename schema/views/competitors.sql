-- @view competitors
-- @describe.en Who competes with whom, as claimed: a model or an organization and its rival.
-- @describe.ar من ينافس من: نموذج أو مؤسسة ومنافسه، كما ورد.
-- @column subject         TEXT    "the model or organization" "النموذج أو المؤسسة"
-- @column subject_slug    TEXT    "its handle" "معرّفه"
-- @column competitor      TEXT    "its rival" "المنافس"
-- @column competitor_slug TEXT    "the rival's handle; NULL where it is not named" "معرّف المنافس"
-- @column certainty       TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column quote           TEXT    "the words it rests on" "الشاهد"
-- @column statement_id    INTEGER "the statement" "رقم القول"
-- @column speaker         TEXT    "who says it" "القائل"
-- @column hedge           TEXT    "the hedge cue" "أداة التحفّظ"
-- @column subject_ar      TEXT    "Arabic label of the subject" "الموضوع بالعربية"
-- @column competitor_ar   TEXT    "Arabic label of the rival" "المنافس بالعربية"
CREATE VIEW competitors AS
SELECT s.subject, s.subject_slug,
       s.object AS competitor, s.object_slug AS competitor_slug,
       s.certainty, s.quote, s.statement_id,
       s.speaker, s.hedge,
       s.subject_ar, s.object_ar AS competitor_ar
  FROM statements AS s
 WHERE s.predicate = 'competes_with' AND s.polarity = '+' AND s.value_kind <> 'none';
