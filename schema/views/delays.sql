-- @view delays
-- @describe.en Models that missed, or are held to, a planned release: by how many days at least and at most, and on what evidence. One row a model; more where sources contradict each other.
-- @describe.ar النماذج التي لم تصدر في موعدها أو لها موعد مقرر، وأقل مدة للتأخير وأكثرها بالأيام مع الشاهد. صف لكل نموذج، وأكثر حيث تتناقض المصادر.
-- @column model            TEXT    "the model; 'unnamed: ' and the source's words where it is not named" "النموذج"
-- @column model_slug       TEXT    "its handle; NULL where it is not named" "معرّف النموذج"
-- @column company          TEXT    "its developer, or the organization that was late" "الشركة"
-- @column company_slug     TEXT    "the organization's handle" "معرّف الشركة"
-- @column planned_words    TEXT    "the words for the time planned now" "ألفاظ الموعد الحالي"
-- @column planned_earliest TEXT    "ISO date: now planned for no earlier; NULL where the time is open there" "أبكر موعد حالي"
-- @column planned_latest   TEXT    "ISO date: now planned for no later; NULL where the time is open there" "آخر موعد حالي"
-- @column outcome          TEXT    "released, not_released, postponed, abandoned or unknown" "المآل"
-- @column outcome_date     TEXT    "the day it came out, or on which it was last seen not to be; NULL unless known to the day" "تاريخ المآل"
-- @column min_days         INTEGER "late by at least so many days against the first plan; NULL where no date is known" "أقل التأخير بالأيام عن الموعد الأول"
-- @column max_days         INTEGER "late by at most so many days against the first plan; NULL while it is neither out nor put off to a day, or no date is known" "أكثر التأخير بالأيام عن الموعد الأول"
-- @column certainty        TEXT    "of what is said of the outcome, else of the plan" "درجة اليقين"
-- @column quote            TEXT    "the words that show it" "الشاهد"
-- @column statement_id     INTEGER "the statement that shows it" "رقم القول"
-- @column outcome_words    TEXT    "the words for the time of the outcome" "ألفاظ زمن المآل"
-- @column slipped          INTEGER "1 where a source says that it did not come as planned, or puts it off" "هل ورد أنه تأخر أو أُجّل"
-- @column speaker          TEXT    "who says it" "القائل"
-- @column hedge            TEXT    "the hedge cue" "أداة التحفّظ"
-- @column plan_statement_id INTEGER "the statement of the plan of now" "رقم قول الموعد الحالي"
-- @column model_ar         TEXT    "the model in Arabic" "النموذج بالعربية"
-- @column company_ar       TEXT    "Arabic label of the organization" "الشركة بالعربية"
-- @column first_planned_words    TEXT "the words for the time first planned" "ألفاظ الموعد الأول"
-- @column first_planned_earliest TEXT "ISO date: first planned for no earlier; NULL where the time is open there" "أبكر موعد أول"
-- @column first_planned_latest   TEXT "ISO date: first planned for no later; NULL where the time is open there" "آخر موعد أول"
-- @column moves            INTEGER "how often the plan was moved; NULL without one" "عدد مرات نقل الموعد"
-- @column moved_min_days   INTEGER "from the first plan to that of now at least so many days, negative if forward; NULL where it was not moved, or is not known" "أقل مدة النقل بالأيام"
-- @column moved_max_days   INTEGER "from the first plan to that of now at most so many days; NULL where it was not moved, or is not known" "أكثر مدة النقل بالأيام"
-- @column first_plan_statement_id INTEGER "the statement of the first plan" "رقم قول الموعد الأول"
-- @column contradicted     INTEGER "1 where another row of the model contradicts this one" "هل يناقضه صف آخر للنموذج"
CREATE VIEW delays AS
WITH subject AS (
    SELECT DISTINCT iif(s.predicate = 'delayed_release', s.object_id, s.subject_id) AS model_id
      FROM statement AS s
     WHERE s.predicate IN ('planned_release', 'release', 'released_on_schedule',
                           'release_abandoned', 'delayed_release')
),
told AS MATERIALIZED (
    SELECT model.slug AS model_slug, NULL AS unnamed, NULL AS unnamed_ar, done.company_slug,
           plan.now_words, plan.now_earliest, plan.now_deadline, plan.now_statement_id,
           plan.words, plan.earliest, plan.deadline, plan.statement_id,
           plan.moves, plan.moved_min_days, plan.moved_max_days,
           CASE
               WHEN done.contradicted OR done.outcome = 'released' THEN done.outcome
               -- The newest plan counts until it is given up, or passed without a release.
               WHEN plan.put_off
                    AND CASE done.outcome
                            WHEN 'abandoned' THEN plan.now_said > done.said
                            WHEN 'not_released'
                                THEN done.earliest <= coalesce(plan.now_deadline, plan.now_earliest)
                            ELSE 1
                        END THEN 'postponed'
               ELSE coalesce(done.outcome, 'unknown')
           END AS outcome,
           done.earliest AS done_earliest, done.latest AS done_latest, done.words AS done_words,
           done.statement_id AS done_statement_id,
           coalesce(done.slipped, 0) OR coalesce(plan.put_off, 0) AS slipped,
           coalesce(done.contradicted, 0) AS contradicted
      FROM subject
      JOIN entity AS model ON model.id = subject.model_id
      LEFT JOIN release_plan AS plan ON plan.model_slug = model.slug
      LEFT JOIN release_outcome AS done ON done.model_slug = model.slug
     WHERE plan.statement_id IS NOT NULL OR done.slipped
     UNION ALL
    -- Models that are late and not named.
    SELECT NULL, 'unnamed' || coalesce(': ' || s.value_text, ''),
           'غير مسمّى' || coalesce(': ' || s.value_text, ''), company.slug,
           NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           'unknown', NULL, NULL, NULL, s.id, 1, 0
      FROM live_statement AS s
      JOIN entity AS company ON company.id = s.subject_id
     WHERE s.predicate = 'delayed_release' AND s.polarity = '+' AND s.value_kind = 'some'
)
SELECT coalesce(model.en, t.unnamed) AS model,
       t.model_slug,
       coalesce(maker.company, late.en) AS company,
       coalesce(maker.company_slug, late.slug) AS company_slug,
       t.now_words AS planned_words,
       t.now_earliest AS planned_earliest,
       t.now_deadline AS planned_latest,
       t.outcome,
       iif(t.outcome NOT IN ('unknown', 'postponed') AND t.done_earliest = t.done_latest,
           t.done_latest, NULL) AS outcome_date,
       CASE
           WHEN t.outcome IN ('released', 'not_released')
               THEN max(0, CAST(julianday(t.done_earliest) - julianday(t.deadline) AS INTEGER))
           WHEN t.outcome = 'postponed' THEN t.moved_min_days
       END AS min_days,
       CASE t.outcome
           WHEN 'released'
               THEN max(0, CAST(julianday(t.done_latest) - julianday(t.earliest) AS INTEGER))
           WHEN 'postponed' THEN t.moved_max_days
       END AS max_days,
       shown.certainty,
       evidence.quote,
       shown.id AS statement_id,
       iif(t.outcome = 'postponed', NULL, t.done_words) AS outcome_words,
       t.slipped,
       speaker.en AS speaker,
       evidence.hedge,
       t.now_statement_id AS plan_statement_id,
       coalesce(model.ar, t.unnamed_ar) AS model_ar,
       coalesce(maker.company_ar, late.ar) AS company_ar,
       t.words AS first_planned_words,
       t.earliest AS first_planned_earliest,
       t.deadline AS first_planned_latest,
       t.moves, t.moved_min_days, t.moved_max_days,
       t.statement_id AS first_plan_statement_id,
       t.contradicted
  FROM told AS t
 CROSS JOIN live_statement AS shown -- few models, many claims: in this order
  JOIN statement_speaker AS speaker ON speaker.statement_id = shown.id
  LEFT JOIN statement_evidence AS evidence ON evidence.statement_id = shown.id
  LEFT JOIN entity_label AS model ON model.slug = t.model_slug
  LEFT JOIN model_company AS maker ON maker.model_slug = t.model_slug
  LEFT JOIN entity_label AS late ON late.slug = t.company_slug
 WHERE shown.id = iif(t.outcome = 'postponed', t.now_statement_id,
                      coalesce(t.done_statement_id, t.now_statement_id));
