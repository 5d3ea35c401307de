-- @view quotes
-- @describe.en What named speakers say within the sources: a row for each statement that is put in someone's mouth.
-- @describe.ar أقوال من سمّتهم المصادر: صف لكل قول منسوب إلى قائل.
-- @column speaker      "who" "القائل"
-- @column speaker_slug "the speaker's handle" "معرّف القائل"
-- @column said_on      "ISO date or interval in which it was said" "تاريخ القول"
-- @column certainty    "certain, probable, possible or unknown, as the speaker puts it" "درجة اليقين"
-- @column quote        "the words, to the letter" "الشاهد"
-- @column statement_id "the statement" "رقم القول"
-- @column said_words   "the words for when it was said" "ألفاظ تاريخ القول"
-- @column verb         "the verb of saying, as printed" "فعل القول"
-- @column stance       "asserts, reports, expects, concedes, doubts or denies" "الموقف"
-- @column hedge        "the hedge cue" "أداة التحفّظ"
-- @column line         "what is said, in one line" "القول في سطر"
-- @column subject_slug "what it is about" "معرّف الموضوع"
-- @column object_slug  "handle of the value, where it is an entity" "معرّف القيمة"
-- @column speaker_ar   "Arabic label of the speaker" "القائل بالعربية"
-- @column line_ar      "the line in Arabic" "القول في سطر بالعربية"
CREATE VIEW quotes AS
SELECT s.speaker, s.speaker_slug, s.said_on, s.certainty, s.quote, s.statement_id,
       s.said_words, s.verb, s.stance, s.hedge,
       s.line, s.subject_slug, s.object_slug,
       s.speaker_ar, s.line_ar
  FROM statements AS s
 WHERE s.speaker_depth >= 1 AND s.speaker_slug IS NOT NULL;
