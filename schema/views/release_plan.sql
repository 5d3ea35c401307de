-- @view release_plan
-- @describe.en The plan that each model is held to, one row a model: of several, the preferred, then the earliest.
-- @describe.ar الموعد الذي يُحاسب عليه كل نموذج: صف لكل نموذج، وعند التعدد فالمفضَّل ثم الأبكر.
-- @column model_slug   TEXT    "the model" "معرّف النموذج"
-- @column words        TEXT    "the words for the planned time" "ألفاظ الموعد المقرر"
-- @column earliest     TEXT    "ISO date: planned for no earlier" "أبكر موعد مقرر"
-- @column latest       TEXT    "ISO date: planned for no later" "آخر موعد مقرر"
-- @column inferred     INTEGER "1 where part of the date is worked out, not printed" "هل استُنتج التاريخ"
-- @column statement_id INTEGER "the statement" "رقم القول"
CREATE VIEW release_plan AS
WITH plan AS (
    SELECT s.subject_slug, s.t_words, s.object, s.t_earliest, s.t_latest, s.t_inferred,
           s.statement_id,
           row_number() OVER (
               PARTITION BY s.subject_slug
               ORDER BY s.rank = 'preferred' DESC, s.rank = 'deprecated',
                        s.t_latest IS NULL, s.t_latest, s.t_earliest DESC, s.statement_id
           ) AS place
      FROM statements AS s
     WHERE s.predicate = 'planned_release' AND s.polarity = '+' AND s.value_kind <> 'none'
)
SELECT p.subject_slug AS model_slug,
       coalesce(p.t_words, p.object) AS words,
       p.t_earliest AS earliest,
       p.t_latest AS latest,
       p.t_inferred AS inferred,
       p.statement_id
  FROM plan AS p
 WHERE p.place = 1;
