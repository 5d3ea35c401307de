-- What is corrected is kept: changes with their day, and the rows that they took out of the live tables. Times have
-- two more precisions.

-- A CHECK cannot be altered, so that the table is made anew. Foreign keys are off while a base is migrated: with them,
-- DROP TABLE would delete the evidence too. A view of a stranger may read the table: renaming one would fail there,
-- and two copies do not.

-- @table statement
-- @column t_precision "day, month, quarter, season, half, year or decade" "دقة الزمن"
CREATE TEMP TABLE statement_before AS SELECT * FROM main.statement;
DROP TABLE main.statement;
CREATE TABLE statement (
    id            INTEGER NOT NULL PRIMARY KEY,
    source_id     INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    key           TEXT NOT NULL CHECK (key GLOB '[a-z0-9]*' AND key NOT GLOB '*[^-a-z0-9.]*'),
    subject_id    INTEGER NOT NULL REFERENCES entity (id),
    predicate     TEXT NOT NULL REFERENCES predicate (slug),
    value_kind    TEXT NOT NULL
        CHECK (value_kind IN ('entity', 'text', 'number', 'time', 'flag', 'some', 'none')),
    object_id     INTEGER REFERENCES entity (id),
    value_text    TEXT CHECK (value_text <> ''),
    value_number  REAL,
    unit          TEXT CHECK (unit <> ''),
    t_earliest    TEXT CHECK (date(t_earliest) IS t_earliest),
    t_latest      TEXT CHECK (date(t_latest) IS t_latest),
    t_precision   TEXT
        CHECK (t_precision IN ('day', 'month', 'quarter', 'season', 'half', 'year', 'decade')),
    t_modifier    TEXT CHECK (t_modifier IN ('start', 'mid', 'end', 'about', 'before', 'after')),
    t_words       TEXT CHECK (t_words <> ''),
    t_inferred    INTEGER NOT NULL DEFAULT 0 CHECK (t_inferred IN (0, 1)),
    certainty     TEXT NOT NULL CHECK (certainty IN ('certain', 'probable', 'possible', 'unknown')),
    polarity      TEXT NOT NULL DEFAULT '+' CHECK (polarity IN ('+', '-')),
    rank          TEXT NOT NULL DEFAULT 'normal'
        CHECK (rank IN ('preferred', 'normal', 'deprecated')),
    said_on       TEXT CHECK (
        date(substr(said_on, 1, 10)) IS substr(said_on, 1, 10)
        AND (length(said_on) = 10
             OR (length(said_on) = 21 AND substr(said_on, 11, 1) = '/'
                 AND date(substr(said_on, 12)) IS substr(said_on, 12)
                 AND substr(said_on, 12) >= substr(said_on, 1, 10)))),
    said_words    TEXT CHECK (said_words <> ''),
    recorded_at   TEXT NOT NULL CHECK (date(recorded_at) IS recorded_at),
    retracted_at  TEXT CHECK (date(retracted_at) IS retracted_at AND retracted_at >= recorded_at),
    supersedes_id INTEGER REFERENCES statement (id) CHECK (supersedes_id <> id),
    note          TEXT CHECK (note <> ''),
    UNIQUE (source_id, key),
    CHECK ((t_earliest IS NULL) = (t_latest IS NULL)),
    CHECK ((t_earliest IS NULL) = (t_precision IS NULL)),
    CHECK (t_earliest <= t_latest),
    CHECK (t_modifier IS NULL OR t_earliest IS NOT NULL),
    CHECK (t_words IS NULL OR t_earliest IS NOT NULL),
    CHECK (t_inferred = 0 OR (t_earliest IS NOT NULL AND note IS NOT NULL)),
    CHECK (unit IS NULL OR value_number IS NOT NULL),
    CHECK ((object_id IS NOT NULL) = (value_kind = 'entity')),
    CHECK ((value_number IS NOT NULL) = (value_kind = 'number')),
    CHECK (value_kind IN ('some', 'none') OR (value_text IS NOT NULL) = (value_kind = 'text')),
    CHECK (value_kind <> 'time' OR t_earliest IS NOT NULL)
) STRICT;

INSERT INTO main.statement
      (id, source_id, key, subject_id, predicate, value_kind, object_id, value_text, value_number,
       unit, t_earliest, t_latest, t_precision, t_modifier, t_words, t_inferred, certainty, polarity,
       rank, said_on, said_words, recorded_at, retracted_at, supersedes_id, note)
SELECT id, source_id, key, subject_id, predicate, value_kind, object_id, value_text, value_number,
       unit, t_earliest, t_latest, t_precision, t_modifier, t_words, t_inferred, certainty, polarity,
       rank, said_on, said_words, recorded_at, retracted_at, supersedes_id, note
  FROM temp.statement_before;
DROP TABLE temp.statement_before;

CREATE INDEX statement_subject ON statement (subject_id, predicate);
CREATE INDEX statement_object ON statement (object_id) WHERE object_id IS NOT NULL;
CREATE INDEX statement_predicate ON statement (predicate);
CREATE INDEX statement_supersedes ON statement (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE TRIGGER statement_days_inserted BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM (SELECT new.t_earliest AS day
                              UNION ALL SELECT new.t_latest
                              UNION ALL SELECT substr(new.said_on, 1, 10)
                              UNION ALL SELECT nullif(substr(new.said_on, 12), '')
                              UNION ALL SELECT new.recorded_at
                              UNION ALL SELECT new.retracted_at)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

CREATE TRIGGER statement_days_updated
BEFORE UPDATE OF t_earliest, t_latest, said_on, recorded_at, retracted_at ON statement
WHEN EXISTS (SELECT 1 FROM (SELECT new.t_earliest AS day
                              UNION ALL SELECT new.t_latest
                              UNION ALL SELECT substr(new.said_on, 1, 10)
                              UNION ALL SELECT nullif(substr(new.said_on, 12), '')
                              UNION ALL SELECT new.recorded_at
                              UNION ALL SELECT new.retracted_at)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

-- @table change
-- @describe.en What was corrected: each removal, replacement, retraction and change of a name, on its day.
-- @describe.ar ما صُحّح: كل إزالة واستبدال وسحب وتغيير اسم بتاريخه.
-- @column id        "row number, in the order in which the changes were made" "رقم التغيير"
-- @column day       "ISO date from which it counts" "تاريخ سريانه"
-- @column kind      "remove, replace, purge, retract, reinstate, name_added or name_removed" "نوع التغيير"
-- @column source    "handle of the source, where it is about one or about a statement" "المصدر"
-- @column statement "key of the statement in that source" "مفتاح القول"
-- @column entity    "handle of the entity, where it is about a name" "الكيان"
-- @column name      "the name" "الاسم"
-- @column language  "BCP 47 language tag of the name" "لغة الاسم"
-- @column why       "the reason, where one was given" "السبب"
CREATE TABLE change (
    id        INTEGER NOT NULL PRIMARY KEY,
    day       TEXT NOT NULL CHECK (date(day) IS day AND date(day, '+0 days') IS day),
    kind      TEXT NOT NULL
        CHECK (kind IN ('remove', 'replace', 'purge', 'retract', 'reinstate', 'name_added',
                        'name_removed')),
    source    TEXT CHECK (source <> ''),
    statement TEXT CHECK (statement <> ''),
    entity    TEXT CHECK (entity <> ''),
    name      TEXT CHECK (name <> ''),
    language  TEXT CHECK (language GLOB '[a-z][a-z]*'),
    why       TEXT CHECK (why <> ''),
    CHECK ((source IS NULL) = (kind IN ('name_added', 'name_removed'))),
    CHECK ((statement IS NOT NULL) = (kind IN ('retract', 'reinstate'))),
    CHECK ((entity IS NULL) = (source IS NOT NULL)),
    CHECK ((name IS NOT NULL) = (entity IS NOT NULL)),
    CHECK ((language IS NOT NULL) = (entity IS NOT NULL))
) STRICT;
CREATE INDEX change_source ON change (source) WHERE source IS NOT NULL;

-- @table archived_row
-- @describe.en The rows that a change took out of the live tables, altered or added: what --as-of undoes it with.
-- @describe.ar الصفوف التي حذفها تغيير أو عدّلها أو أضافها، ليتراجع عنه الخيار --as-of.
-- @column change_id  "the change" "التغيير"
-- @column seq        "order within the change, from 1" "الترتيب"
-- @column table_name "the table that has or had the row" "الجدول"
-- @column fate       "deleted, altered, added, or purged: the last of the rows that are gone for good" "ما جرى للصف"
-- @column row_id     "row number, which no other row gets; NULL in tables without" "رقم الصف"
-- @column content    "a JSON object: all columns of a deleted row that cannot be computed, the old values of an altered one" "محتوى الصف"
CREATE TABLE archived_row (
    change_id  INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL CHECK (seq >= 1),
    table_name TEXT NOT NULL CHECK (table_name IN ('source', 'sentence', 'statement', 'attribution',
                                                   'evidence', 'qualifier', 'link', 'name')),
    fate       TEXT NOT NULL CHECK (fate IN ('deleted', 'altered', 'added', 'purged')),
    row_id     INTEGER,
    content    TEXT NOT NULL CHECK (content <> ''),
    PRIMARY KEY (change_id, seq)
) STRICT;
CREATE INDEX archived_row_number ON archived_row (table_name, row_id);
