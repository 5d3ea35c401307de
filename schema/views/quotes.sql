-- @view quotes
-- @describe.en What named speakers say within the sources: a row for each statement that is put in someone's mouth.
-- @describe.ar أقوال من سمّتهم المصادر: صف لكل قول منسوب إلى قائل.
-- @column speaker      TEXT    "who" "القائل"
-- @column speaker_slug TEXT    "the speaker's handle" "معرّف القائل"
-- @column said_on      TEXT    "ISO date or interval in which it was said" "تاريخ القول"
-- @column certainty    TEXT    "certain, probable, possible or unknown, as the speaker puts it" "درجة اليقين"
-- @column quote        TEXT    "the words, to the letter" "الشاهد"
-- @column statement_id INTEGER "the statement" "رقم القول"
-- @column said_words   TEXT    "the words for when it was said" "ألفاظ تاريخ القول"
-- @column verb         TEXT    "the verb of saying, as printed" "فعل القول"
-- @column stance       TEXT    "asserts, reports, expects, concedes, doubts or denies" "الموقف"
-- @column hedge        TEXT    "the hedge cue" "أداة التحفّظ"
-- @column line         TEXT    "what is said, in one line" "القول في سطر"
-- @column subject_slug TEXT    "what it is about" "معرّف الموضوع"
-- @column object_slug  TEXT    "handle of the value, where it is an entity" "معرّف القيمة"
-- @column speaker_ar   TEXT    "Arabic label of the speaker" "القائل بالعربية"
-- @column line_ar      TEXT    "the line in Arabic" "القول في سطر بالعربية"
CREATE VIEW quotes AS
SELECT s.speaker, s.speaker_slug, s.said_on, s.certainty, s.quote, s.statement_id,
       s.said_words, s.verb, s.stance, s.hedge,
       s.line, s.subject_slug, s.object_slug,
       s.speaker_ar, s.line_ar
  FROM statements AS s
 WHERE s.speaker_depth >= 1 AND s.speaker_slug IS NOT NULL;
