-- @view release_plan
-- @describe.en The plans of each model's release, one row a model: the first, the one of now, and how often it moved between.
-- @describe.ar مواعيد إصدار كل نموذج: صف لكل نموذج فيه الموعد الأول والموعد الحالي وعدد مرات نقله بينهما.
-- @column model_slug       TEXT    "the model" "معرّف النموذج"
-- @column words            TEXT    "the words for the time first planned" "ألفاظ الموعد الأول"
-- @column earliest         TEXT    "ISO date: first planned for no earlier; NULL where the time is open at its start" "أبكر موعد أول، وهو فارغ إن كان مفتوحًا"
-- @column latest           TEXT    "ISO date: first planned for no later" "آخر موعد أول"
-- @column inferred         INTEGER "1 where part of the first date is worked out, not printed" "هل استُنتج التاريخ الأول"
-- @column statement_id     INTEGER "the statement of the first plan, which a later plan may have superseded" "رقم قول الموعد الأول"
-- @column deadline         TEXT    "ISO date: as latest; NULL where the time is open at its end" "آخر موعد أول، وهو فارغ إن كان مفتوحًا"
-- @column now_words        TEXT    "the words for the time planned now" "ألفاظ الموعد الحالي"
-- @column now_earliest     TEXT    "ISO date: now planned for no earlier; NULL where the time is open at its start" "أبكر موعد حالي، وهو فارغ إن كان مفتوحًا"
-- @column now_latest       TEXT    "ISO date: now planned for no later" "آخر موعد حالي"
-- @column now_statement_id INTEGER "the statement of the plan of now" "رقم قول الموعد الحالي"
-- @column now_deadline     TEXT    "ISO date: as now_latest; NULL where the time is open at its end" "آخر موعد حالي، وهو فارغ إن كان مفتوحًا"
-- @column now_said         TEXT    "ISO date: the plan of now was said, or its source known, by then" "تاريخ قول الموعد الحالي أو العلم بمصدره"
-- @column moves            INTEGER "how often the plan was moved" "عدد مرات نقل الموعد"
-- @column moved_min_days   INTEGER "moved by at least so many days, negative if forward; NULL where it was not, or is not known" "أقل مدة النقل بالأيام"
-- @column moved_max_days   INTEGER "moved by at most so many days; NULL where it was not, or is not known" "أكثر مدة النقل بالأيام"
-- @column put_off          INTEGER "1 where the plan of now is later than the first" "هل الموعد الحالي بعد الأول"
CREATE VIEW release_plan AS
WITH RECURSIVE claim AS (
    SELECT s.id, s.subject_id, s.rank, s.t_earliest, s.t_latest, s.t_modifier,
           -- «Before» a day names no first day; «by» a day has that of the source.
           s.t_modifier = 'before' AND s.t_earliest = s.t_latest AS has_no_start,
           coalesce(substr(s.said_on, -10), source.known_on) AS said, source.slug AS source,
           EXISTS (SELECT 1 FROM statement AS older
                    WHERE older.id = s.supersedes_id
                      AND older.predicate = s.predicate AND older.subject_id = s.subject_id)
               AS supersedes,
           EXISTS (SELECT 1 FROM link JOIN statement AS older ON older.id = link.to_id
                    WHERE link.from_id = s.id AND link.kind IN ('contradicts', 'refines')
                      AND older.predicate = s.predicate AND older.subject_id = s.subject_id)
               AS bears_on_older
      FROM statement AS s
      JOIN source ON source.id = s.source_id
     WHERE s.predicate = 'planned_release' AND s.polarity = '+' AND s.value_kind <> 'none'
       AND s.retracted_at IS NULL
       -- What another plan supersedes was a plan all the same.
       AND NOT EXISTS (SELECT 1 FROM statement AS newer
                        WHERE newer.supersedes_id = s.id
                          AND (newer.predicate <> s.predicate OR newer.polarity = '-'
                               OR newer.subject_id <> s.subject_id))
       AND NOT EXISTS (SELECT 1 FROM attribution AS told
                        WHERE told.statement_id = s.id AND told.stance IN ('doubts', 'denies'))
),
plan AS MATERIALIZED (
    SELECT c.id, c.subject_id, c.rank, c.said, c.supersedes,
           c.supersedes OR c.bears_on_older AS replaces,
           c.has_no_start,
           iif(c.has_no_start, '0001-01-01', c.t_earliest) AS earliest,
           iif(c.t_modifier = 'after', '9999-12-31', c.t_latest) AS latest,
           row_number() OVER (
               PARTITION BY c.subject_id
               ORDER BY c.rank = 'preferred' DESC, c.rank = 'deprecated', c.t_earliest IS NULL,
                        c.said, c.supersedes OR c.bears_on_older,
                        c.t_earliest, c.t_latest, c.source, c.id
           ) AS place
      FROM claim AS c
),
-- One plan after the other, each beside the last one that counted. What ends before that one begins, or was said
-- before it, changes nothing. The columns first, kept and moves tell of the plans before.
walk (subject_id, place, id, first, kept, moves, step) AS (
    SELECT p.subject_id, 1, p.id, NULL, NULL, 0, 'narrows'
      FROM plan AS p
     WHERE p.place = 1
     UNION ALL
    SELECT next.subject_id, next.place, next.id,
           iif(walk.moves = 0 AND walk.step = 'narrows', walk.id, walk.first),
           now.id, walk.moves + (walk.step = 'moves'),
           CASE
               WHEN now.earliest IS NULL THEN 'narrows'
               WHEN next.has_no_start AND next.replaces AND next.latest > now.latest
                    AND next.said >= now.said THEN 'moves'
               WHEN next.earliest > now.latest OR next.latest < now.earliest
                   THEN iif(next.said >= now.said
                                AND (next.earliest > now.latest OR next.replaces),
                            'moves', 'stays')
               WHEN next.supersedes
                    OR julianday(next.latest) - julianday(next.earliest)
                       < julianday(now.latest) - julianday(now.earliest) THEN 'narrows'
               ELSE 'stays'
           END
      FROM walk
      JOIN plan AS now ON now.id = iif(walk.step = 'stays', walk.kept, walk.id)
      JOIN plan AS next ON next.subject_id = walk.subject_id AND next.place = walk.place + 1
     WHERE next.earliest IS NOT NULL AND next.rank <> 'deprecated'
),
walked AS (
    SELECT w.subject_id, max(w.place), -- the other columns are those of that place
           w.moves + (w.step = 'moves') AS moves,
           iif(w.moves = 0 AND w.step = 'narrows', w.id, w.first) AS first_id,
           iif(w.step = 'stays', w.kept, w.id) AS now_id
      FROM walk AS w
     GROUP BY w.subject_id
),
pair AS (
    SELECT w.subject_id, w.moves, first.id AS first_id, now.id AS now_id,
           first.t_words AS words,
           iif(first.t_modifier = 'before' AND first.t_earliest = first.t_latest,
               NULL, first.t_earliest) AS earliest,
           first.t_latest AS latest,
           first.t_inferred AS inferred,
           iif(first.t_modifier = 'after', NULL, first.t_latest) AS deadline,
           now.t_words AS now_words,
           iif(now.t_modifier = 'before' AND now.t_earliest = now.t_latest,
               NULL, now.t_earliest) AS now_earliest,
           now.t_latest AS now_latest,
           iif(now.t_modifier = 'after', NULL, now.t_latest) AS now_deadline,
           coalesce(substr(now.said_on, -10), source.known_on) AS now_said
      FROM walked AS w
      JOIN statement AS first ON first.id = w.first_id
      JOIN statement AS now ON now.id = w.now_id
      JOIN source ON source.id = now.source_id
)
SELECT model.slug AS model_slug,
       coalesce(p.words, (SELECT v.en FROM statement_value AS v
                           WHERE v.statement_id = p.first_id)) AS words,
       p.earliest, p.latest, p.inferred,
       p.first_id AS statement_id,
       p.deadline,
       coalesce(p.now_words, (SELECT v.en FROM statement_value AS v
                               WHERE v.statement_id = p.now_id)) AS now_words,
       p.now_earliest, p.now_latest,
       p.now_id AS now_statement_id,
       p.now_deadline, p.now_said,
       p.moves,
       iif(p.moves > 0, CAST(julianday(p.now_earliest) - julianday(p.deadline) AS INTEGER), NULL)
           AS moved_min_days,
       iif(p.moves > 0, CAST(julianday(p.now_deadline) - julianday(p.earliest) AS INTEGER), NULL)
           AS moved_max_days,
       coalesce(p.moves > 0 AND coalesce(p.now_earliest, p.now_deadline) > p.deadline, 0)
           AS put_off
  FROM pair AS p
  JOIN entity AS model ON model.id = p.subject_id;
