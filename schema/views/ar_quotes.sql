-- @view الاقتباسات
-- @describe.en The view quotes with Arabic names and labels.
-- @describe.ar ما نُسب إلى قائلين مسمَّين: العرض quotes بأسماء عربية.
-- @column القائل TEXT "Arabic label of the speaker" "القائل بالعربية"
-- @column معرف_القائل TEXT "the speaker's handle" "معرّف القائل"
-- @column تاريخ_القول TEXT "ISO date or interval in which it was said" "تاريخ القول"
-- @column اليقين TEXT "certain, probable, possible or unknown, as the speaker puts it" "درجة اليقين" code
-- @column الشاهد TEXT "the words, to the letter" "الشاهد"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
-- @column ألفاظ_التاريخ TEXT "the words for when it was said" "ألفاظ تاريخ القول"
-- @column فعل_القول TEXT "the verb of saying, as printed" "فعل القول"
-- @column الموقف TEXT "asserts, reports, expects, concedes, doubts or denies" "الموقف" code
-- @column التحفظ TEXT "the hedge cue" "أداة التحفّظ"
-- @column القول TEXT "the line in Arabic" "القول في سطر بالعربية"
CREATE VIEW "الاقتباسات" AS
SELECT v.speaker_ar AS "القائل",
       v.speaker_slug AS "معرف_القائل",
       v.said_on AS "تاريخ_القول",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.said_words AS "ألفاظ_التاريخ",
       v.verb AS "فعل_القول",
       v.stance AS "الموقف",
       v.hedge AS "التحفظ",
       v.line_ar AS "القول"
  FROM quotes AS v;
