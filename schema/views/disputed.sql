-- @view disputed
-- @describe.en Where claims disagree: contradicted by another, claimed and denied, denied or doubted by who tells them, or refuted by evidence.
-- @describe.ar مواضع الخلاف: قول يناقضه قول، أو أُثبت ونُفي، أو نفاه ناقله أو شكّ فيه، أو في المصدر ما يردّه.
-- @column kind               TEXT    "contradicted, denied, refuted or doubted" "نوع الخلاف"
-- @column line               TEXT    "the claim in one line" "القول"
-- @column certainty          TEXT    "its certainty" "درجة يقينه"
-- @column speaker            TEXT    "who makes it" "قائله"
-- @column quote              TEXT    "the words it rests on" "شاهده"
-- @column statement_id       INTEGER "the statement" "رقم القول"
-- @column other_line         TEXT    "the claim against it, where there is one" "القول المقابل"
-- @column other_certainty    TEXT    "certainty of that" "درجة يقين المقابل"
-- @column other_speaker      TEXT    "who makes that, or denies or doubts the claim" "قائل المقابل، أو النافي أو الشاكّ"
-- @column other_quote        TEXT    "the words against it" "شاهد المقابل"
-- @column other_statement_id INTEGER "the other statement" "رقم القول المقابل"
-- @column subject_slug       TEXT    "what it is about" "معرّف الموضوع"
-- @column line_ar            TEXT    "the claim in Arabic" "القول بالعربية"
-- @column other_line_ar      TEXT    "the claim against it in Arabic" "المقابل بالعربية"
-- @column other_speaker_ar   TEXT    "Arabic label of who makes that, or denies or doubts the claim" "قائل المقابل، أو النافي أو الشاكّ، بالعربية"
CREATE VIEW disputed AS
WITH claim AS MATERIALIZED (
    SELECT s.id, s.subject_id, s.predicate, s.polarity, s.value_kind, s.object_id, s.value_text,
           s.value_number, s.unit, s.t_earliest, s.t_latest, s.t_words,
           coalesce(substr(s.said_on, -10), source.known_on) AS said, source.slug AS source,
           coalesce(s.t_modifier, '') AS modifier,
           -- What claims of different predicates may contradict each other on.
           CASE
               WHEN s.predicate IN ('released_on_schedule', 'release_abandoned') THEN 'release'
               WHEN s.predicate IN (SELECT single.predicate FROM single_valued AS single)
                   THEN s.predicate
           END AS topic,
           EXISTS (SELECT 1 FROM attribution AS told
                    WHERE told.statement_id = s.id AND told.stance = 'doubts') AS doubted,
           EXISTS (SELECT 1 FROM attribution AS told
                    WHERE told.statement_id = s.id AND told.stance = 'denies') AS denied,
           -- Who expects something, or hedges it, contradicts nobody.
           s.certainty IN ('certain', 'probable') AND s.rank <> 'deprecated'
               AND NOT EXISTS (SELECT 1 FROM attribution AS told
                                WHERE told.statement_id = s.id
                                  AND told.stance IN ('expects', 'doubts')) AS firm
      FROM live_statement AS s
      JOIN source ON source.id = s.source_id
),
found AS (
    SELECT 'contradicted' AS kind, one.id AS one_id, other.id AS other_id
      FROM claim AS one
      JOIN claim AS other ON other.subject_id = one.subject_id AND other.topic = one.topic
     WHERE one.firm AND other.firm AND one.polarity = '+' AND other.polarity = '+'
       AND (one.said, one.source, one.id) < (other.said, other.source, other.id)
       AND CASE
               -- What was given up was not released.
               WHEN 'release_abandoned' IN (one.predicate, other.predicate)
                   THEN one.predicate <> other.predicate
               WHEN one.predicate <> other.predicate OR one.value_kind <> other.value_kind THEN 0
               WHEN one.value_kind = 'time'
                   THEN (one.t_latest < other.t_earliest
                         AND one.modifier NOT IN ('about', 'after')
                         AND other.modifier NOT IN ('about', 'before'))
                        OR (other.t_latest < one.t_earliest
                            AND other.modifier NOT IN ('about', 'after')
                            AND one.modifier NOT IN ('about', 'before'))
               -- In the same unit, at the same time, and of nothing narrower than the subject.
               ELSE one.value_number <> other.value_number AND one.unit IS other.unit
                    AND ((one.t_earliest IS NULL AND other.t_earliest IS NULL)
                         OR (one.t_earliest <= other.t_latest
                             AND other.t_earliest <= one.t_latest))
                    AND NOT EXISTS (SELECT 1 FROM qualifier AS q
                                     WHERE q.statement_id IN (one.id, other.id))
           END
     UNION ALL
    SELECT 'denied', yes.id, no.id
      FROM claim AS yes
      JOIN claim AS no
        ON no.subject_id = yes.subject_id AND no.value_kind = yes.value_kind
       -- «It will not come out before May» denies a plan.
       AND (no.predicate = yes.predicate
            OR (yes.predicate = 'planned_release' AND no.predicate = 'release'
                AND no.said < no.t_latest))
     WHERE yes.polarity = '+' AND no.polarity = '-'
       AND no.object_id IS yes.object_id AND no.value_text IS yes.value_text
       AND no.value_number IS yes.value_number AND no.unit IS yes.unit
       AND CASE
               -- Who foretells that it will not come out does not deny that it has.
               WHEN yes.predicate = 'release' AND no.said < yes.t_earliest THEN 0
               -- Out in February does not deny that it was not out in January; out in January does.
               WHEN yes.value_kind = 'time'
                   THEN ((no.modifier = 'before' OR no.t_earliest <= yes.t_earliest)
                         AND (no.modifier = 'after' OR yes.t_latest <= no.t_latest))
                        OR (no.t_words = yes.t_words
                            AND yes.t_earliest <= no.t_latest AND no.t_earliest <= yes.t_latest)
                        OR (yes.predicate = 'release' AND yes.firm
                            AND yes.t_latest <= no.t_earliest
                            AND yes.modifier NOT IN ('about', 'after')
                            AND no.modifier NOT IN ('about', 'before'))
               ELSE yes.t_earliest IS NULL OR no.t_earliest IS NULL
                    OR (yes.t_earliest <= no.t_latest AND no.t_earliest <= yes.t_latest)
           END
),
pair AS MATERIALIZED (
    SELECT 'contradicted' AS kind, l.to_id AS one_id, l.from_id AS other_id
      FROM link AS l
     WHERE l.kind = 'contradicts'
     UNION ALL
    SELECT f.kind, f.one_id, f.other_id
      FROM found AS f
     WHERE NOT EXISTS (SELECT 1 FROM link AS l
                        WHERE l.kind = 'contradicts'
                          AND (l.from_id, l.to_id) IN (VALUES (f.other_id, f.one_id),
                                                              (f.one_id, f.other_id)))
),
dispute AS (
    SELECT p.kind, p.one_id, p.other_id, 0 AS by_teller, NULL AS against FROM pair AS p
     UNION ALL
    SELECT 'refuted', e.statement_id, NULL, 0, e.quote
      FROM evidence AS e
     WHERE e.stance = 'refutes'
     UNION ALL
    SELECT iif(c.denied, 'denied', 'doubted'), c.id, NULL, 1, NULL
      FROM claim AS c
     WHERE c.denied AND c.id NOT IN (SELECT p.other_id FROM pair AS p) -- else it stands there
        OR c.doubted AND NOT c.denied
)
SELECT d.kind,
       -- What the teller denies is told as it was claimed.
       iif(d.by_teller, one.subject || ' — ' || one.predicate_label_en
                        || iif(one.object = '', '', ': ' || one.object), one.line) AS line,
       one.certainty, one.speaker, one.quote, one.statement_id,
       other.line AS other_line, other.certainty AS other_certainty,
       iif(d.by_teller, coalesce(teller.en, 'unnamed' || coalesce(': ' || told.verb, '')),
           other.speaker) AS other_speaker,
       coalesce(d.against, other.quote) AS other_quote,
       other.statement_id AS other_statement_id,
       one.subject_slug,
       iif(d.by_teller, one.subject_ar || ' — ' || one.predicate_label_ar
                        || iif(one.object_ar = '', '', ': ' || one.object_ar), one.line_ar)
           AS line_ar,
       other.line_ar AS other_line_ar,
       iif(d.by_teller, coalesce(teller.ar, 'غير مسمّى' || coalesce(': ' || told.verb, '')),
           other.speaker_ar) AS other_speaker_ar
  FROM dispute AS d
 CROSS JOIN statements AS one
  LEFT JOIN statements AS other ON other.statement_id = d.other_id
  LEFT JOIN attribution AS told
         ON d.by_teller AND told.statement_id = d.one_id
        AND told.depth = (SELECT teller_of.depth FROM attribution AS teller_of
                           WHERE teller_of.statement_id = d.one_id
                             AND teller_of.stance = iif(d.kind = 'denied', 'denies', 'doubts')
                           ORDER BY teller_of.depth
                           LIMIT 1)
  LEFT JOIN entity_label AS teller ON teller.entity_id = told.speaker_id
 WHERE one.statement_id = d.one_id
   AND (d.other_id IS NULL OR other.statement_id IS NOT NULL);
