-- @view الأسباب
-- @describe.en The view causes with Arabic names and labels.
-- @describe.ar ما سبّب ماذا: العرض causes بأسماء عربية.
-- @column الأثر TEXT "Arabic label of the effect" "الأثر بالعربية"
-- @column السبب TEXT "Arabic label of the cause" "السبب بالعربية"
-- @column اليقين TEXT "certain, probable, possible or unknown" "درجة اليقين" code
-- @column القائل TEXT "Arabic label of the speaker" "القائل بالعربية"
-- @column التحفظ TEXT "the hedge cue" "أداة التحفّظ"
-- @column الشاهد TEXT "the words it rests on" "الشاهد"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
-- @column معرف_الأثر TEXT "handle of the effect" "معرّف الأثر"
-- @column معرف_السبب TEXT "handle of the cause; NULL where it is not named" "معرّف السبب"
CREATE VIEW "الأسباب" AS
SELECT v.effect_ar AS "الأثر",
       v.cause_ar AS "السبب",
       v.certainty AS "اليقين",
       v.speaker_ar AS "القائل",
       v.hedge AS "التحفظ",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.effect_slug AS "معرف_الأثر",
       v.cause_slug AS "معرف_السبب"
  FROM causes AS v;
