-- @view candidates
-- @describe.en What texts seem to state, as far as rules see; no statement, and in no other view. Those that are open wait to be read.
-- @describe.ar ما يبدو أن النصوص تقوله بحسب القواعد: ليست أقوالًا ولا تظهر في عرض آخر، والمفتوح منها ينتظر المراجعة.
-- @column candidate_id INTEGER "the candidate" "رقم الاقتراح"
-- @column state        TEXT    "open; accepted or refused, as was decided; stated, where a statement cites the same words for the same predicate" "الحال"
-- @column kind         TEXT    "what is stated, one of sixteen" "نوع القول"
-- @column subject      TEXT    "the words for whom it is about" "لفظ الموضوع"
-- @column predicate    TEXT    "what the statement would claim" "المحمول"
-- @column object       TEXT    "the words for the value" "لفظ القيمة"
-- @column polarity     TEXT    "- where it is denied, else +" "إثبات أو نفي"
-- @column time         TEXT    "the words for the time" "لفظ الزمن"
-- @column earliest     TEXT    "ISO date: no earlier than" "ليس قبل"
-- @column latest       TEXT    "ISO date: no later than" "ليس بعد"
-- @column certainty    TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column hedge        TEXT    "the hedge cue" "أداة التحفّظ"
-- @column speaker      TEXT    "the words for who is quoted" "لفظ القائل"
-- @column cue          TEXT    "the words that the rule goes by" "اللفظ الدال"
-- @column quote        TEXT    "the words that show it" "الشاهد"
-- @column source       TEXT    "handle of the source" "المصدر"
-- @column known_on     TEXT    "ISO date from which this base counts the source as known" "تاريخ العلم بالمصدر"
-- @column paragraph    INTEGER "paragraph of the source" "الفقرة"
-- @column sentence     INTEGER "sentence of the source" "الجملة"
-- @column score        REAL    "estimate of how much of what the rule finds is right, from 0 to 1" "تقدير صواب القاعدة"
-- @column subject_slug TEXT    "whom it would be about, where the base knows the entity" "معرّف الموضوع"
-- @column object_slug  TEXT    "its value, where that is an entity that the base knows" "معرّف القيمة"
-- @column speaker_slug TEXT    "who is quoted, where the base knows them" "معرّف القائل"
-- @column rule         TEXT    "the rule that found it" "القاعدة"
CREATE VIEW candidates AS
SELECT c.id AS candidate_id,
       CASE
           WHEN d.decision = 'refused' THEN 'refused'
           WHEN d.decision = 'accepted'
                AND EXISTS (SELECT 1 FROM statement AS s
                             WHERE s.source_id = source.id AND s.key = d.statement)
               THEN 'accepted'
           WHEN EXISTS (SELECT 1 FROM evidence AS e JOIN statement AS s ON s.id = e.statement_id
                         WHERE e.sentence_id = c.sentence_id
                           AND e.start_cp < c.end_cp AND e.end_cp > c.start_cp
                           AND s.predicate = c.predicate
                           AND (c.subject_id IS NULL OR s.subject_id = c.subject_id)
                           AND (c.object_id IS NULL OR s.object_id IS NULL
                                OR s.object_id = c.object_id))
               THEN 'stated'
           ELSE 'open'
       END AS state,
       c.kind, c.subject_words AS subject, c.predicate, c.object_words AS object, c.polarity,
       c.t_words AS time, c.t_earliest AS earliest, c.t_latest AS latest,
       c.certainty, c.hedge, c.speaker_words AS speaker, c.cue, c.quote,
       source.slug AS source, source.known_on, sentence.paragraph, sentence.ordinal AS sentence,
       c.score, subject.slug AS subject_slug, object.slug AS object_slug,
       speaker.slug AS speaker_slug, c.rule
  FROM candidate AS c
  JOIN sentence ON sentence.id = c.sentence_id
  JOIN source ON source.id = sentence.source_id
  LEFT JOIN candidate_decision AS d
    ON d.id = (SELECT latest.id FROM candidate_decision AS latest
                WHERE latest.fingerprint = c.fingerprint
                  AND (latest.source = source.slug OR latest.sha256 = source.sha256)
                ORDER BY latest.id DESC LIMIT 1)
  LEFT JOIN entity AS subject ON subject.id = c.subject_id
  LEFT JOIN entity AS object ON object.id = c.object_id
  LEFT JOIN entity AS speaker ON speaker.id = c.speaker_id;
