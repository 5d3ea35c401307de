-- @view release_outcome
-- @describe.en What became of each model's release, one row a model: the statement that tells most. Beside a release stands what contradicts it.
-- @describe.ar مآل إصدار كل نموذج: صف لكل نموذج بالقول الأدلّ عليه، وبجانب الإصدار ما يناقضه.
-- @column model_slug   TEXT    "the model" "معرّف النموذج"
-- @column outcome      TEXT    "released, not_released, abandoned or unknown" "المآل"
-- @column earliest     TEXT    "ISO date: released, or seen unreleased, no earlier; NULL where the time is open at its start" "أبكر تاريخ، وهو فارغ إن كان مفتوحًا"
-- @column latest       TEXT    "ISO date: released, or seen unreleased, no later; NULL where the time is open at its end" "آخر تاريخ، وهو فارغ إن كان مفتوحًا"
-- @column words        TEXT    "the words for that time" "ألفاظ الزمن"
-- @column slipped      INTEGER "1 where any statement says that it did not come as planned" "هل ورد أنه تأخر"
-- @column company_slug TEXT    "the organization whose delay it was, where the statement names it" "معرّف المؤسسة"
-- @column statement_id INTEGER "the statement" "رقم القول"
-- @column said         TEXT    "ISO date: the statement was said, or its source known, by then" "تاريخ القول أو العلم بمصدره"
-- @column contradicted INTEGER "1 where the model has another row, which contradicts this one" "هل يناقضه صف آخر للنموذج"
CREATE VIEW release_outcome AS
WITH claim AS MATERIALIZED (
    SELECT s.id, s.predicate, s.subject_id, s.object_id, s.value_kind, s.polarity,
           s.certainty, s.rank, s.t_earliest, s.t_latest, s.t_modifier, s.t_words,
           coalesce(substr(s.said_on, -10), source.known_on) AS said, source.slug AS source
      FROM live_statement AS s
      JOIN source ON source.id = s.source_id
     WHERE s.predicate IN ('release', 'released_on_schedule', 'release_abandoned',
                           'delayed_release')
       -- Who expects or doubts a release does not witness one.
       AND NOT EXISTS (SELECT 1 FROM attribution AS told
                        WHERE told.statement_id = s.id AND told.stance IN ('expects', 'doubts'))
),
sign AS (
    SELECT iif(c.predicate = 'delayed_release', c.object_id, c.subject_id) AS model_id,
           iif(c.predicate = 'delayed_release', c.subject_id, NULL) AS company_id,
           CASE
               WHEN c.predicate IN ('release', 'released_on_schedule') AND c.polarity = '+'
                   THEN 'released'
               WHEN c.predicate = 'release_abandoned' THEN 'abandoned'
               -- Nobody has seen yet what will not come out.
               WHEN c.predicate = 'release' AND c.t_earliest <= c.said THEN 'not_released'
               ELSE 'unknown'
           END AS outcome,
           -- Out «before» a day names no first day; not out before it holds up to that day.
           iif(c.polarity = '+' AND c.t_modifier = 'before' AND c.t_earliest = c.t_latest,
               NULL, c.t_earliest) AS earliest,
           iif(c.t_modifier = 'after', NULL, c.t_latest) AS latest,
           c.t_words AS words,
           c.predicate IN ('delayed_release', 'release_abandoned')
               OR (c.polarity = '-' AND NOT coalesce(c.predicate = 'release'
                                                     AND c.t_earliest > c.said, 0)) AS slipped,
           c.rank = 'deprecated' AS deprecated,
           c.certainty NOT IN ('certain', 'probable') AS weak,
           c.t_modifier IN ('about', 'before', 'after') AS vague,
           c.said, c.source, c.id
      FROM claim AS c
     WHERE c.polarity = '+' AND (c.value_kind = 'entity' OR c.predicate <> 'delayed_release')
        OR c.predicate IN ('release', 'released_on_schedule')
),
ranked AS (
    SELECT g.*,
           row_number() OVER best AS place,
           first_value(iif(g.deprecated OR g.weak, NULL, g.outcome)) OVER best AS best_outcome,
           first_value(iif(g.vague, NULL, g.latest)) OVER best AS best_latest
      FROM sign AS g
    WINDOW best AS (
               PARTITION BY g.model_id
               ORDER BY g.deprecated, g.weak,
                        CASE g.outcome
                            WHEN 'released' THEN 1
                            WHEN 'abandoned' THEN 2
                            WHEN 'not_released' THEN 3
                            ELSE 4
                        END,
                        g.earliest IS NULL AND g.latest IS NULL,
                        -- The first day it was out, but the last day it was looked for in vain.
                        CASE g.outcome
                            WHEN 'released' THEN coalesce(g.latest, '9999-12-31')
                            WHEN 'not_released' THEN NULL
                            ELSE g.earliest
                        END,
                        g.earliest DESC, g.latest DESC, g.said, g.source, g.id
               ROWS UNBOUNDED PRECEDING)
),
-- What stands against a release as firmly: another time of it, giving it up, not seeing it then or later.
judged AS (
    SELECT r.*,
           r.place > 1 AND r.best_outcome = 'released' AND NOT (r.deprecated OR r.weak)
               AND CASE r.outcome
                       WHEN 'abandoned' THEN 1
                       WHEN 'released' THEN r.vague IS NOT 1 AND r.earliest > r.best_latest
                       WHEN 'not_released' THEN r.vague IS NOT 1 AND r.earliest >= r.best_latest
                   END IS 1 AS against
      FROM ranked AS r
),
-- The same, told again or less precisely, has one row.
numbered AS (
    SELECT j.*,
           max(j.slipped) OVER of_model AS ever_slipped,
           max(j.against) OVER of_model AS contradicted,
           count(*) OVER earlier AS told_before,
           max(j.latest) OVER earlier AS latest_before
      FROM judged AS j
    WINDOW of_model AS (PARTITION BY j.model_id),
           earlier AS (PARTITION BY j.model_id, j.outcome, j.against ORDER BY j.place
                       ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT model.slug AS model_slug, n.outcome, n.earliest, n.latest, n.words,
       n.ever_slipped AS slipped,
       company.slug AS company_slug, n.id AS statement_id, n.said, n.contradicted
  FROM numbered AS n
  JOIN entity AS model ON model.id = n.model_id
  LEFT JOIN entity AS company ON company.id = n.company_id
 WHERE n.place = 1
    OR (n.against AND (n.told_before = 0
                       OR (n.outcome = 'released' AND n.earliest > n.latest_before)));
