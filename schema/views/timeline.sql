-- @view timeline
-- @describe.en Everything with a date: when things were, or were to be, and when they were said.
-- @describe.ar كل ما له تاريخ: متى كان أو يكون، ومتى قيل.
-- @column date_earliest TEXT    "ISO date: begins no earlier" "أبكر تاريخ"
-- @column date_latest   TEXT    "ISO date: ends no later" "آخر تاريخ"
-- @column words         TEXT    "the words for the time" "ألفاظ الزمن"
-- @column event         TEXT    "what happened, was planned, or was said, in one line" "الحدث"
-- @column entity        TEXT    "English label of what it is about" "الكيان"
-- @column entity_slug   TEXT    "its handle" "معرّف الكيان"
-- @column certainty     TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column inferred      INTEGER "1 where part of the date is worked out, not printed" "هل استُنتج التاريخ"
-- @column quote         TEXT    "the words it rests on" "الشاهد"
-- @column statement_id  INTEGER "the statement" "رقم القول"
-- @column kind          TEXT    "event: dated by what it claims; saying: by when it was said" "حدث أو قول"
-- @column predicate     TEXT    "what is claimed" "المحمول"
-- @column polarity      TEXT    "+ claimed, - denied" "إثبات أو نفي"
-- @column object_slug   TEXT    "handle of the value, where it is an entity" "معرّف القيمة"
-- @column speaker       TEXT    "who says it" "القائل"
-- @column speaker_slug  TEXT    "the speaker's handle, where named" "معرّف القائل"
-- @column event_ar      TEXT    "the line in Arabic" "الحدث بالعربية"
-- @column entity_ar     TEXT    "Arabic label of what it is about" "الكيان بالعربية"
CREATE VIEW timeline AS
SELECT s.t_earliest AS date_earliest,
       s.t_latest AS date_latest,
       s.t_words AS words,
       s.line AS event,
       s.subject AS entity,
       s.subject_slug AS entity_slug,
       s.certainty,
       s.t_inferred AS inferred,
       s.quote,
       s.statement_id,
       'event' AS kind,
       s.predicate, s.polarity, s.object_slug, s.speaker, s.speaker_slug,
       s.line_ar AS event_ar,
       s.subject_ar AS entity_ar
  FROM statements AS s
 WHERE s.t_earliest IS NOT NULL
 UNION ALL
SELECT substr(s.said_on, 1, 10),
       substr(s.said_on, -10),
       s.said_words,
       s.speaker || ': ' || s.line,
       s.subject,
       s.subject_slug,
       s.certainty,
       -- The words that do not hold the year leave it to be worked out.
       coalesce(instr(s.said_words, substr(s.said_on, 1, 4)) = 0, 1),
       s.quote,
       s.statement_id,
       'saying',
       s.predicate, s.polarity, s.object_slug, s.speaker, s.speaker_slug,
       s.speaker_ar || ': ' || s.line_ar,
       s.subject_ar
  FROM statements AS s
 WHERE s.said_on IS NOT NULL;
