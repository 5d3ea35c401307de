-- @view live_statement
-- @describe.en The statements that stand: not retracted, and not replaced by a later one. All other views read these.
-- @describe.ar الأقوال القائمة: لم تُسحب ولم يحلّ محلّها غيرها؛ ومنها تقرأ سائر العروض.
-- @column id            INTEGER "row number in statement" "رقم الصف"
-- @column source_id     INTEGER "the source that makes it" "المصدر"
-- @column key           TEXT    "its name within the source's pack" "اسمه في الحزمة"
-- @column subject_id    INTEGER "what it is about" "الموضوع"
-- @column predicate     TEXT    "what it says of it" "المحمول"
-- @column value_kind    TEXT    "entity, text, number, time, flag, some or none" "نوع القيمة"
-- @column object_id     INTEGER "the value, where it is an entity" "القيمة كيانًا"
-- @column value_text    TEXT    "the value, where it is text; for some and none the words used" "القيمة نصًا"
-- @column value_number  REAL    "the value, where it is a number" "القيمة عددًا"
-- @column unit          TEXT    "unit of the number" "الوحدة"
-- @column t_earliest    TEXT    "ISO date: begins no earlier" "أبكر تاريخ"
-- @column t_latest      TEXT    "ISO date: ends no later" "آخر تاريخ"
-- @column t_precision   TEXT    "day, month, quarter, season, half, year or decade" "دقة الزمن"
-- @column t_modifier    TEXT    "start, mid, end, about, before or after" "قيد الزمن"
-- @column t_words       TEXT    "the words for the time" "ألفاظ الزمن"
-- @column t_inferred    INTEGER "1 where part of the time is worked out, not printed" "هل استُنتج الزمن"
-- @column certainty     TEXT    "certain, probable, possible or unknown, as attributed" "درجة اليقين"
-- @column polarity      TEXT    "+ claimed, - denied: by the statement, or by the stance of whom it quotes" "إثبات أو نفي: في القول أو في موقف من ينقل عنه"
-- @column rank          TEXT    "preferred, normal or deprecated" "الرتبة"
-- @column said_on       TEXT    "ISO date or interval in which it was said" "تاريخ القول"
-- @column said_words    TEXT    "the words for that time" "ألفاظ تاريخ القول"
-- @column recorded_at   TEXT    "ISO date from which this base holds it" "تاريخ التسجيل"
-- @column note          TEXT    "how it was worked out" "ملاحظة"
CREATE VIEW live_statement AS
SELECT s.id, s.source_id, s.key, s.subject_id, s.predicate,
       s.value_kind, s.object_id, s.value_text, s.value_number, s.unit,
       s.t_earliest, s.t_latest, s.t_precision, s.t_modifier, s.t_words, s.t_inferred,
       s.certainty,
       iif(s.polarity = '-' OR EXISTS (SELECT 1 FROM attribution AS told
                                        WHERE told.statement_id = s.id
                                          AND told.stance = 'denies'),
           '-', '+') AS polarity,
       s.rank, s.said_on, s.said_words, s.recorded_at, s.note
  FROM statement AS s
 WHERE s.retracted_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM statement AS newer WHERE newer.supersedes_id = s.id AND newer.retracted_at IS NULL);
