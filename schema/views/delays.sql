-- @view delays
-- @describe.en Models that missed, or are held to, a planned release: by how many days at least and at most, and on what evidence.
-- @describe.ar النماذج التي لم تصدر في موعدها أو لها موعد مقرر، وأقل مدة للتأخير وأكثرها بالأيام مع الشاهد.
-- @column model            TEXT    "the model; 'unnamed: ' and the source's words where it is not named" "النموذج"
-- @column model_slug       TEXT    "its handle; NULL where it is not named" "معرّف النموذج"
-- @column company          TEXT    "its developer, or the organization that was late" "الشركة"
-- @column company_slug     TEXT    "the organization's handle" "معرّف الشركة"
-- @column planned_words    TEXT    "the words for the planned time" "ألفاظ الموعد المقرر"
-- @column planned_earliest TEXT    "ISO date: planned for no earlier" "أبكر موعد مقرر"
-- @column planned_latest   TEXT    "ISO date: planned for no later" "آخر موعد مقرر"
-- @column outcome          TEXT    "released, not_released, abandoned or unknown" "المآل"
-- @column outcome_date     TEXT    "the day it came out, or on which it was last seen not to be; NULL unless known to the day" "تاريخ المآل"
-- @column min_days         INTEGER "late by at least so many days; NULL where no date is known" "أقل التأخير بالأيام"
-- @column max_days         INTEGER "late by at most so many days; NULL while it is not out, or no date is known" "أكثر التأخير بالأيام"
-- @column certainty        TEXT    "of what is said of the outcome, else of the plan" "درجة اليقين"
-- @column quote            TEXT    "the words that show it" "الشاهد"
-- @column statement_id     INTEGER "the statement that shows it" "رقم القول"
-- @column outcome_words    TEXT    "the words for the time of the outcome" "ألفاظ زمن المآل"
-- @column slipped          INTEGER "1 where a source says that it did not come as planned" "هل ورد أنه تأخر"
-- @column speaker          TEXT    "who says it" "القائل"
-- @column hedge            TEXT    "the hedge cue" "أداة التحفّظ"
-- @column plan_statement_id INTEGER "the statement of the plan" "رقم قول الموعد"
-- @column model_ar         TEXT    "the model in Arabic" "النموذج بالعربية"
-- @column company_ar       TEXT    "Arabic label of the organization" "الشركة بالعربية"
CREATE VIEW delays AS
WITH subject AS (
    SELECT p.model_slug FROM release_plan AS p
     UNION
    SELECT o.model_slug FROM release_outcome AS o WHERE o.slipped
)
SELECT model.en AS model,
       model.slug AS model_slug,
       coalesce(maker.company, late.en) AS company,
       coalesce(maker.company_slug, late.slug) AS company_slug,
       plan.words AS planned_words,
       plan.earliest AS planned_earliest,
       plan.latest AS planned_latest,
       coalesce(done.outcome, 'unknown') AS outcome,
       iif(done.outcome <> 'unknown' AND done.earliest = done.latest, done.latest, NULL)
           AS outcome_date,
       iif(done.outcome IN ('released', 'not_released'),
           max(0, CAST(julianday(done.earliest) - julianday(plan.latest) AS INTEGER)),
           NULL) AS min_days,
       iif(done.outcome = 'released',
           max(0, CAST(julianday(done.latest) - julianday(plan.earliest) AS INTEGER)),
           NULL) AS max_days,
       shown.certainty,
       shown.quote,
       shown.statement_id,
       done.words AS outcome_words,
       coalesce(done.slipped, 0) AS slipped,
       shown.speaker,
       shown.hedge,
       plan.statement_id AS plan_statement_id,
       model.ar AS model_ar,
       coalesce(maker.company_ar, late.ar) AS company_ar
  FROM subject
  JOIN entity_label AS model ON model.slug = subject.model_slug
  LEFT JOIN release_plan AS plan ON plan.model_slug = subject.model_slug
  LEFT JOIN release_outcome AS done ON done.model_slug = subject.model_slug
  LEFT JOIN model_company AS maker ON maker.model_slug = subject.model_slug
  LEFT JOIN entity_label AS late ON late.slug = done.company_slug
  JOIN statements AS shown
    ON shown.statement_id = coalesce(done.statement_id, plan.statement_id)
 UNION ALL
SELECT s.object, NULL, s.subject, s.subject_slug,
       NULL, NULL, NULL, 'unknown', NULL, NULL, NULL,
       s.certainty, s.quote, s.statement_id,
       NULL, 1, s.speaker, s.hedge, NULL, s.object_ar, s.subject_ar
  FROM statements AS s
 WHERE s.predicate = 'delayed_release' AND s.polarity = '+' AND s.value_kind = 'some';
