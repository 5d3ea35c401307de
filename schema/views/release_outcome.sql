-- @view release_outcome
-- @describe.en What became of each model's release, one row a model: the statement that tells most.
-- @describe.ar مآل إصدار كل نموذج: صف لكل نموذج بالقول الأدلّ عليه.
-- @column model_slug   TEXT    "the model" "معرّف النموذج"
-- @column outcome      TEXT    "released, not_released, abandoned or unknown" "المآل"
-- @column earliest     TEXT    "ISO date: released, or seen unreleased, no earlier" "أبكر تاريخ"
-- @column latest       TEXT    "ISO date: released, or seen unreleased, no later" "آخر تاريخ"
-- @column words        TEXT    "the words for that time" "ألفاظ الزمن"
-- @column slipped      INTEGER "1 where any statement says that it did not come as planned" "هل ورد أنه تأخر"
-- @column company_slug TEXT    "the organization whose delay it was, where the statement names it" "معرّف المؤسسة"
-- @column statement_id INTEGER "the statement" "رقم القول"
CREATE VIEW release_outcome AS
WITH sign AS (
    SELECT iif(s.predicate = 'delayed_release', s.object_slug, s.subject_slug) AS model_slug,
           iif(s.predicate = 'delayed_release', s.subject_slug, NULL) AS company_slug,
           CASE
               WHEN s.predicate IN ('release', 'released_on_schedule') AND s.polarity = '+'
                   THEN 'released'
               WHEN s.predicate = 'release_abandoned' THEN 'abandoned'
               WHEN s.predicate = 'release' AND s.t_latest IS NOT NULL THEN 'not_released'
               ELSE 'unknown'
           END AS outcome,
           s.t_earliest, s.t_latest, s.t_words, s.certainty, s.rank, s.statement_id,
           s.predicate IN ('delayed_release', 'release_abandoned') OR s.polarity = '-' AS slipped
      FROM statements AS s
     WHERE (s.predicate IN ('release', 'released_on_schedule')
            OR (s.predicate = 'release_abandoned' AND s.polarity = '+')
            OR (s.predicate = 'delayed_release' AND s.polarity = '+' AND s.value_kind = 'entity'))
       -- Who expects, doubts or denies a release does not witness one.
       AND coalesce(s.stance, 'asserts') NOT IN ('expects', 'doubts', 'denies')
),
ranked AS (
    SELECT g.*,
           max(g.slipped) OVER (PARTITION BY g.model_slug) AS ever_slipped,
           row_number() OVER (
               PARTITION BY g.model_slug
               ORDER BY g.rank = 'deprecated',
                        g.certainty NOT IN ('certain', 'probable'),
                        CASE g.outcome
                            WHEN 'released' THEN 1
                            WHEN 'abandoned' THEN 2
                            WHEN 'not_released' THEN 3
                            ELSE 4
                        END,
                        g.t_earliest IS NULL,
                        -- The first day it was out, but the last day it was looked for in vain.
                        iif(g.outcome = 'not_released', NULL, g.t_earliest),
                        g.t_latest DESC,
                        g.statement_id
           ) AS place
      FROM sign AS g
)
SELECT r.model_slug, r.outcome,
       r.t_earliest AS earliest, r.t_latest AS latest, r.t_words AS words,
       r.ever_slipped AS slipped,
       r.company_slug, r.statement_id
  FROM ranked AS r
 WHERE r.place = 1;
