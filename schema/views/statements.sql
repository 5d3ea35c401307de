-- @view statements
-- @describe.en Every live statement as a readable line, with its first quotation.
-- @describe.ar كل قول قائم سطرًا مقروءًا مع شاهده الأول.
-- @column statement_id  INTEGER "row number of the statement" "رقم القول"
-- @column subject_slug  TEXT    "what it is about" "معرّف الموضوع"
-- @column predicate     TEXT    "what it says of it" "المحمول"
-- @column object        TEXT    "the value as text" "القيمة"
-- @column object_slug   TEXT    "handle of the value, where it is an entity" "معرّف القيمة"
-- @column certainty     TEXT    "certain, probable, possible or unknown, as attributed" "درجة اليقين"
-- @column polarity      TEXT    "+ claimed, - denied" "إثبات أو نفي"
-- @column speaker       TEXT    "the innermost named speaker, else the source" "القائل"
-- @column said_on       TEXT    "ISO date or interval in which it was said" "تاريخ القول"
-- @column quote         TEXT    "its first quotation, to the letter" "الشاهد"
-- @column source        TEXT    "handle of the source" "المصدر"
-- @column paragraph     INTEGER "paragraph of the quotation" "الفقرة"
-- @column sentence      INTEGER "sentence of the quotation, from 1" "الجملة"
-- @column line          TEXT    "subject, predicate and value in one line" "القول في سطر"
-- @column key           TEXT    "its name within the source's pack" "اسمه في الحزمة"
-- @column subject       TEXT    "English label of the subject" "الموضوع"
-- @column subject_kind  TEXT    "kind of the subject" "نوع الموضوع"
-- @column predicate_label_en TEXT    "English label of the predicate" "المحمول بالإنجليزية"
-- @column predicate_label_ar TEXT    "Arabic label of the predicate" "المحمول بالعربية"
-- @column value_kind    TEXT    "entity, text, number, time, flag, some or none" "نوع القيمة"
-- @column speaker_slug  TEXT    "handle of the speaker, where named" "معرّف القائل"
-- @column speaker_depth INTEGER "0 the source itself, 1 whom it quotes, and so on" "درجة القائل"
-- @column verb          TEXT    "the speaker's verb of saying, as printed" "فعل القول"
-- @column stance        TEXT    "how the speaker puts it: asserts, reports, expects, concedes, doubts or denies" "موقف القائل"
-- @column said_words    TEXT    "the words for when it was said" "ألفاظ تاريخ القول"
-- @column hedge         TEXT    "the hedge cue in the quotation's sentence" "أداة التحفّظ"
-- @column t_earliest    TEXT    "ISO date: the time meant begins no earlier" "أبكر تاريخ"
-- @column t_latest      TEXT    "ISO date: the time meant ends no later" "آخر تاريخ"
-- @column t_words       TEXT    "the words for the time" "ألفاظ الزمن"
-- @column t_precision   TEXT    "day, month, quarter, season, half, year or decade" "دقة الزمن"
-- @column t_modifier    TEXT    "start, mid, end, about, before or after" "قيد الزمن"
-- @column t_inferred    INTEGER "1 where part of the time is worked out, not printed" "هل استُنتج الزمن"
-- @column rank          TEXT    "preferred, normal or deprecated" "الرتبة"
-- @column recorded_at   TEXT    "ISO date from which this base holds it" "تاريخ التسجيل"
-- @column note          TEXT    "how it was worked out; what a reader should know" "ملاحظة"
-- @column sentence_id   INTEGER "row number of the quotation's sentence" "رقم الجملة"
-- @column start_cp      INTEGER "first code point of the quotation in the source's text" "بداية الشاهد"
-- @column end_cp        INTEGER "code point after its last" "نهاية الشاهد"
-- @column line_ar       TEXT    "the line in Arabic" "القول في سطر بالعربية"
-- @column subject_ar    TEXT    "Arabic label of the subject" "الموضوع بالعربية"
-- @column object_ar     TEXT    "the value with Arabic labels" "القيمة بالعربية"
-- @column speaker_ar    TEXT    "the speaker's Arabic label" "القائل بالعربية"
CREATE VIEW statements AS
SELECT s.id AS statement_id,
       subject.slug AS subject_slug,
       s.predicate,
       value.en AS object,
       value.slug AS object_slug,
       s.certainty,
       s.polarity,
       speaker.en AS speaker,
       s.said_on,
       shown.quote,
       source.slug AS source,
       sentence.paragraph,
       sentence.ordinal AS sentence,
       subject.en || ' — ' || iif(s.polarity = '-', 'not: ', '') || p.label_en
           || iif(value.en = '', '', ': ' || value.en) AS line,
       s.key,
       subject.en AS subject,
       subject.kind AS subject_kind,
       p.label_en AS predicate_label_en,
       p.label_ar AS predicate_label_ar,
       s.value_kind,
       speaker.slug AS speaker_slug,
       speaker.depth AS speaker_depth,
       speaker.verb,
       speaker.stance,
       s.said_words,
       shown.hedge,
       s.t_earliest, s.t_latest, s.t_words, s.t_precision, s.t_modifier, s.t_inferred,
       s.rank,
       s.recorded_at,
       s.note,
       shown.sentence_id, shown.start_cp, shown.end_cp,
       subject.ar || ' — ' || iif(s.polarity = '-', 'نفي: ', '') || p.label_ar
           || iif(value.ar = '', '', ': ' || value.ar) AS line_ar,
       subject.ar AS subject_ar,
       value.ar AS object_ar,
       speaker.ar AS speaker_ar
  FROM live_statement AS s
  JOIN source ON source.id = s.source_id
  JOIN predicate AS p ON p.slug = s.predicate
  JOIN entity_label AS subject ON subject.entity_id = s.subject_id
  JOIN statement_value AS value ON value.statement_id = s.id
  JOIN statement_speaker AS speaker ON speaker.statement_id = s.id
  LEFT JOIN statement_evidence AS shown ON shown.statement_id = s.id
  LEFT JOIN sentence ON sentence.id = shown.sentence_id;
