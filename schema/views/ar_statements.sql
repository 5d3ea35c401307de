-- @view الأقوال
-- @describe.en The view statements with Arabic names and labels.
-- @describe.ar كل قول قائم مع شاهده: العرض statements بأسماء عربية.
-- @column رقم_القول INTEGER "row number of the statement" "رقم القول"
-- @column الموضوع TEXT "Arabic label of the subject" "الموضوع بالعربية"
-- @column معرف_الموضوع TEXT "what it is about" "معرّف الموضوع"
-- @column المحمول TEXT "Arabic label of the predicate" "المحمول بالعربية"
-- @column القيمة TEXT "the value with Arabic labels" "القيمة بالعربية"
-- @column معرف_القيمة TEXT "handle of the value, where it is an entity" "معرّف القيمة"
-- @column اليقين TEXT "certain, probable, possible or unknown, as attributed" "درجة اليقين" code
-- @column الإثبات TEXT "+ claimed, - denied" "إثبات أو نفي"
-- @column القائل TEXT "the speaker's Arabic label" "القائل بالعربية"
-- @column تاريخ_القول TEXT "ISO date or interval in which it was said" "تاريخ القول"
-- @column الشاهد TEXT "its first quotation, to the letter" "الشاهد"
-- @column المصدر TEXT "handle of the source" "المصدر"
-- @column الفقرة INTEGER "paragraph of the quotation" "الفقرة"
-- @column الجملة INTEGER "sentence of the quotation, from 1" "الجملة"
-- @column السطر TEXT "the line in Arabic" "القول في سطر بالعربية"
-- @column التحفظ TEXT "the hedge cue in the quotation's sentence" "أداة التحفّظ"
-- @column أبكر_تاريخ TEXT "ISO date: the time meant begins no earlier" "أبكر تاريخ"
-- @column آخر_تاريخ TEXT "ISO date: the time meant ends no later" "آخر تاريخ"
-- @column ألفاظ_الزمن TEXT "the words for the time" "ألفاظ الزمن"
-- @column ملاحظة TEXT "how it was worked out; what a reader should know" "ملاحظة"
CREATE VIEW "الأقوال" AS
SELECT v.statement_id AS "رقم_القول",
       v.subject_ar AS "الموضوع",
       v.subject_slug AS "معرف_الموضوع",
       v.predicate_label_ar AS "المحمول",
       v.object_ar AS "القيمة",
       v.object_slug AS "معرف_القيمة",
       v.certainty AS "اليقين",
       v.polarity AS "الإثبات",
       v.speaker_ar AS "القائل",
       v.said_on AS "تاريخ_القول",
       v.quote AS "الشاهد",
       v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.line_ar AS "السطر",
       v.hedge AS "التحفظ",
       v.t_earliest AS "أبكر_تاريخ",
       v.t_latest AS "آخر_تاريخ",
       v.t_words AS "ألفاظ_الزمن",
       v.note AS "ملاحظة"
  FROM statements AS v;
