-- @view الخط_الزمني
-- @describe.en The view timeline with Arabic names and labels.
-- @describe.ar كل ما له تاريخ: العرض timeline بأسماء عربية.
-- @column أبكر_تاريخ TEXT "ISO date: begins no earlier" "أبكر تاريخ"
-- @column آخر_تاريخ TEXT "ISO date: ends no later" "آخر تاريخ"
-- @column ألفاظ_الزمن TEXT "the words for the time" "ألفاظ الزمن"
-- @column الحدث TEXT "the line in Arabic" "الحدث بالعربية"
-- @column الكيان TEXT "Arabic label of what it is about" "الكيان بالعربية"
-- @column معرف_الكيان TEXT "its handle" "معرّف الكيان"
-- @column اليقين TEXT "certain, probable, possible or unknown" "درجة اليقين" code
-- @column مستنتج INTEGER "1 where part of the date is worked out, not printed" "هل استُنتج التاريخ" flag
-- @column الشاهد TEXT "the words it rests on" "الشاهد"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
CREATE VIEW "الخط_الزمني" AS
SELECT v.date_earliest AS "أبكر_تاريخ",
       v.date_latest AS "آخر_تاريخ",
       v.words AS "ألفاظ_الزمن",
       v.event_ar AS "الحدث",
       v.entity_ar AS "الكيان",
       v.entity_slug AS "معرف_الكيان",
       v.certainty AS "اليقين",
       v.inferred AS "مستنتج",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM timeline AS v;
