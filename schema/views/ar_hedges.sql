-- @view التحفظات
-- @describe.en The view hedges with Arabic names and labels.
-- @describe.ar أدوات التحفّظ ودرجات اليقين: العرض hedges بأسماء عربية.
-- @column التحفظ TEXT "the hedge cue, as printed" "أداة التحفّظ"
-- @column اليقين TEXT "certain, probable, possible or unknown" "درجة اليقين" code
-- @column القول TEXT "the line in Arabic" "القول في سطر بالعربية"
-- @column القائل TEXT "Arabic label of the speaker" "القائل بالعربية"
-- @column الشاهد TEXT "the words it rests on" "الشاهد"
-- @column المصدر TEXT "handle of the source" "المصدر"
-- @column الفقرة INTEGER "paragraph of the source" "الفقرة"
-- @column الجملة INTEGER "sentence of the source" "الجملة"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
CREATE VIEW "التحفظات" AS
SELECT v.hedge AS "التحفظ",
       v.certainty AS "اليقين",
       v.line_ar AS "القول",
       v.speaker_ar AS "القائل",
       v.quote AS "الشاهد",
       v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.statement_id AS "رقم_القول"
  FROM hedges AS v;
