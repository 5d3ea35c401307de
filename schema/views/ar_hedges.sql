-- @view التحفظات
-- @describe.en The view hedges with Arabic names and labels.
-- @describe.ar أدوات التحفّظ ودرجات اليقين: العرض hedges بأسماء عربية.
-- @column التحفظ "the hedge cue, as printed" "أداة التحفّظ"
-- @column اليقين "certain, probable, possible or unknown" "درجة اليقين"
-- @column القول "the line in Arabic" "القول في سطر بالعربية"
-- @column القائل "Arabic label of the speaker" "القائل بالعربية"
-- @column الشاهد "the words it rests on" "الشاهد"
-- @column المصدر "handle of the source" "المصدر"
-- @column الفقرة "paragraph of the source" "الفقرة"
-- @column الجملة "sentence of the source" "الجملة"
-- @column رقم_القول "the statement" "رقم القول"
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
