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

CREATE TABLE attribution (
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    depth        INTEGER NOT NULL CHECK (depth >= 0),
    speaker_id   INTEGER REFERENCES entity (id),
    verb         TEXT CHECK (verb <> ''),
    stance       TEXT NOT NULL
        CHECK (stance IN ('asserts', 'reports', 'expects', 'concedes', 'doubts', 'denies')),
    PRIMARY KEY (statement_id, depth),
    CHECK (depth > 0 OR speaker_id IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate (
    id            INTEGER NOT NULL PRIMARY KEY,
    sentence_id   INTEGER NOT NULL REFERENCES sentence (id) ON DELETE CASCADE,
    fingerprint   TEXT NOT NULL
        CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
    kind          TEXT NOT NULL
        CHECK (kind = 'planned' OR kind = 'released' OR kind = 'postponed' OR kind = 'missed' OR kind = 'given_up'
               OR kind = 'may_slip' OR kind = 'competes' OR kind = 'made_by' OR kind = 'founded_by'
               OR kind = 'can_do' OR kind = 'used_on' OR kind = 'said' OR kind = 'caused_by' OR kind = 'price'
               OR kind = 'funding' OR kind = 'post'),
    rule          TEXT NOT NULL CHECK (rule <> ''),
    score         REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    predicate     TEXT REFERENCES predicate (slug),
    subject_id    INTEGER REFERENCES entity (id),
    subject_words TEXT CHECK (subject_words <> ''),
    object_id     INTEGER REFERENCES entity (id),
    object_words  TEXT CHECK (object_words <> ''),
    value_text    TEXT CHECK (value_text <> ''),
    value_number  REAL,
    unit          TEXT CHECK (unit <> ''),
    t_earliest    TEXT CHECK (date(t_earliest) IS t_earliest),
    t_latest      TEXT CHECK (date(t_latest) IS t_latest),
    t_precision   TEXT
        CHECK (t_precision = 'day' OR t_precision = 'month' OR t_precision = 'quarter' OR t_precision = 'season'
               OR t_precision = 'half' OR t_precision = 'year' OR t_precision = 'decade'),
    t_modifier    TEXT
        CHECK (t_modifier = 'start' OR t_modifier = 'mid' OR t_modifier = 'end' OR t_modifier = 'about'
               OR t_modifier = 'before' OR t_modifier = 'after'),
    t_words       TEXT CHECK (t_words <> ''),
    t_inferred    INTEGER NOT NULL DEFAULT 0 CHECK (t_inferred IN (0, 1)),
    certainty     TEXT NOT NULL
        CHECK (certainty = 'certain' OR certainty = 'probable' OR certainty = 'possible' OR certainty = 'unknown'),
    hedge         TEXT CHECK (hedge <> ''),
    polarity      TEXT NOT NULL CHECK (polarity IN ('+', '-')),
    speaker_id    INTEGER REFERENCES entity (id),
    speaker_words TEXT CHECK (speaker_words <> ''),
    cue           TEXT NOT NULL CHECK (cue <> ''),
    quote         TEXT NOT NULL CHECK (length(quote) = end_cp - start_cp),
    start_cp      INTEGER NOT NULL CHECK (start_cp >= 0),
    end_cp        INTEGER NOT NULL CHECK (end_cp > start_cp),
    CHECK ((certainty = 'certain') = (hedge IS NULL)),
    CHECK ((t_earliest IS NULL) = (t_latest IS NULL)),
    CHECK ((t_earliest IS NULL) = (t_precision IS NULL)),
    CHECK (t_earliest <= t_latest),
    CHECK (t_modifier IS NULL OR t_earliest IS NOT NULL),
    CHECK (t_inferred = 0 OR t_earliest IS NOT NULL),
    CHECK (unit IS NULL OR value_number IS NOT NULL)
) STRICT;

CREATE TABLE candidate_decision (
    id          INTEGER NOT NULL PRIMARY KEY,
    day         TEXT NOT NULL CHECK (date(day) IS day AND date(day, '+0 days') IS day),
    who         TEXT CHECK (who <> ''),
    decision    TEXT NOT NULL CHECK (decision IN ('accepted', 'refused', 'reopened')),
    source      TEXT NOT NULL CHECK (source <> ''),
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
    kind        TEXT NOT NULL CHECK (kind <> ''),
    statement   TEXT CHECK (statement <> ''),
    why         TEXT CHECK (why <> ''),
    CHECK ((statement IS NOT NULL) = (decision = 'accepted'))
) STRICT;

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

CREATE TABLE documentation (
    kind        TEXT NOT NULL CHECK (kind IN ('table', 'view')),
    name        TEXT NOT NULL CHECK (name <> ''),
    column_name TEXT NOT NULL,
    ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
    meaning_en  TEXT NOT NULL,
    meaning_ar  TEXT NOT NULL, type TEXT CHECK (type IN ('INTEGER', 'REAL', 'TEXT')),
    PRIMARY KEY (name, column_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
    id   INTEGER NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^-a-z0-9.]*'),
    kind TEXT NOT NULL REFERENCES entity_kind (slug)
) STRICT;

CREATE TABLE entity_kind (
    slug     TEXT NOT NULL PRIMARY KEY CHECK (slug GLOB '[a-z]*' AND slug NOT GLOB '*[^_a-z]*'),
    label_en TEXT NOT NULL CHECK (label_en <> ''),
    label_ar TEXT NOT NULL CHECK (label_ar <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    id           INTEGER NOT NULL PRIMARY KEY,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    sentence_id  INTEGER NOT NULL REFERENCES sentence (id),
    start_cp     INTEGER NOT NULL CHECK (start_cp >= 0),
    end_cp       INTEGER NOT NULL CHECK (end_cp > start_cp),
    quote        TEXT NOT NULL CHECK (length(quote) = end_cp - start_cp),
    hedge        TEXT CHECK (hedge <> ''),
    stance       TEXT NOT NULL CHECK (stance IN ('supports', 'refutes', 'context')),
    UNIQUE (statement_id, start_cp, end_cp)
) STRICT;

CREATE TABLE link (
    from_id  INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    to_id    INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('causes', 'contradicts', 'refines', 'repeats')),
    claim_id INTEGER REFERENCES statement (id) ON DELETE CASCADE,
    PRIMARY KEY (from_id, to_id, kind),
    CHECK (from_id <> to_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    sentence_id INTEGER NOT NULL REFERENCES sentence (id) ON DELETE CASCADE,
    entity_id   INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    start_cp    INTEGER NOT NULL CHECK (start_cp >= 0),
    end_cp      INTEGER NOT NULL CHECK (end_cp > start_cp),
    form        TEXT NOT NULL CHECK (length(form) = end_cp - start_cp),
    PRIMARY KEY (sentence_id, start_cp, entity_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
    version INTEGER NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    sha256  TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE name (
    id        INTEGER NOT NULL PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    text      TEXT NOT NULL CHECK (text <> ''),
    language  TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
    role      TEXT NOT NULL CHECK (role IN ('label', 'alias', 'transliteration', 'misspelling')),
    words     TEXT NOT NULL CHECK (words <> ''),
    UNIQUE (entity_id, text, language)
) STRICT;

CREATE TABLE predicate (
    slug       TEXT NOT NULL PRIMARY KEY CHECK (slug GLOB '[a-z]*' AND slug NOT GLOB '*[^_a-z]*'),
    value_kind TEXT NOT NULL CHECK (value_kind IN ('entity', 'text', 'number', 'time', 'flag')),
    label_en   TEXT NOT NULL CHECK (label_en <> ''),
    label_ar   TEXT NOT NULL CHECK (label_ar <> ''),
    meaning_en TEXT NOT NULL CHECK (meaning_en <> ''),
    meaning_ar TEXT NOT NULL CHECK (meaning_ar <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE predicate_subject (
    predicate   TEXT NOT NULL REFERENCES predicate (slug) ON DELETE CASCADE,
    entity_kind TEXT NOT NULL REFERENCES entity_kind (slug),
    PRIMARY KEY (predicate, entity_kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE qualifier (
    id           INTEGER NOT NULL PRIMARY KEY,
    statement_id INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    predicate    TEXT NOT NULL REFERENCES predicate (slug),
    object_id    INTEGER REFERENCES entity (id),
    value_text   TEXT CHECK (value_text <> ''),
    value_number REAL,
    unit         TEXT CHECK (unit <> ''),
    CHECK ((object_id IS NOT NULL) + (value_text IS NOT NULL) + (value_number IS NOT NULL) = 1),
    CHECK (unit IS NULL OR value_number IS NOT NULL)
) STRICT;

CREATE TABLE report (
    name           TEXT NOT NULL PRIMARY KEY
        CHECK (name GLOB '[a-z]*' AND name NOT GLOB '*[^-a-z0-9]*'),
    title_en       TEXT NOT NULL CHECK (title_en <> ''),
    title_ar       TEXT NOT NULL CHECK (title_ar <> ''),
    description_en TEXT NOT NULL CHECK (description_en <> ''),
    description_ar TEXT NOT NULL CHECK (description_ar <> ''),
    sql            TEXT NOT NULL CHECK (sql <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
    id        INTEGER NOT NULL PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
    ordinal   INTEGER NOT NULL CHECK (ordinal >= 1),
    start_cp  INTEGER NOT NULL CHECK (start_cp >= 0),
    end_cp    INTEGER NOT NULL CHECK (end_cp > start_cp),
    text      TEXT NOT NULL CHECK (length(text) = end_cp - start_cp),
    words     TEXT NOT NULL,
    UNIQUE (source_id, ordinal)
) STRICT;

CREATE VIRTUAL TABLE sentence_index USING fts5(
    words, content = 'sentence', content_rowid = 'id', tokenize = "ascii tokenchars '.'"
);

CREATE VIRTUAL TABLE sentence_posting USING fts5vocab('sentence_index', 'instance');

CREATE TABLE source (
    id           INTEGER NOT NULL PRIMARY KEY,
    slug         TEXT NOT NULL UNIQUE CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^-a-z0-9.]*'),
    kind         TEXT NOT NULL CHECK (kind IN ('article', 'document')),
    title        TEXT CHECK (title <> ''),
    publisher    TEXT CHECK (publisher <> ''),
    author       TEXT CHECK (author <> ''),
    url          TEXT CHECK (url <> ''),
    language     TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
    published_on TEXT CHECK (date(published_on) IS published_on),
    known_on     TEXT NOT NULL CHECK (date(known_on) IS known_on),
    licence      TEXT CHECK (licence <> ''),
    text         TEXT NOT NULL CHECK (text <> ''),
    sha256       TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

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

CREATE TABLE word (
    word     TEXT NOT NULL PRIMARY KEY CHECK (word <> ''),
    passages INTEGER NOT NULL CHECK (passages >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE word_stem (
    stem TEXT NOT NULL CHECK (stem <> ''),
    word TEXT NOT NULL CHECK (word <> ''),
    PRIMARY KEY (stem, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX archived_row_number ON archived_row (table_name, row_id);

CREATE INDEX candidate_decision_fingerprint ON candidate_decision (fingerprint);

CREATE INDEX candidate_sentence ON candidate (sentence_id);

CREATE INDEX change_source ON change (source) WHERE source IS NOT NULL;

CREATE INDEX evidence_sentence ON evidence (sentence_id);

CREATE INDEX link_claim ON link (claim_id) WHERE claim_id IS NOT NULL;

CREATE INDEX link_to ON link (to_id);

CREATE INDEX mention_entity ON mention (entity_id);

CREATE UNIQUE INDEX name_label ON name (entity_id, language) WHERE role = 'label';

CREATE INDEX name_words ON name (words);

CREATE INDEX qualifier_statement ON qualifier (statement_id);

CREATE INDEX statement_object ON statement (object_id) WHERE object_id IS NOT NULL;

CREATE INDEX statement_predicate ON statement (predicate);

CREATE INDEX statement_subject ON statement (subject_id, predicate);

CREATE INDEX statement_supersedes ON statement (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE TRIGGER sentence_deleted AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_index (sentence_index, rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE word SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
END;

CREATE TRIGGER sentence_inserted AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_index (rowid, words) VALUES (new.id, new.words);
    INSERT INTO word (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;

CREATE TRIGGER sentence_updated AFTER UPDATE OF id, words ON sentence BEGIN
    INSERT INTO sentence_index (sentence_index, rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE word SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
    INSERT INTO sentence_index (rowid, words) VALUES (new.id, new.words);
    INSERT INTO word (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;

CREATE TRIGGER source_days_inserted BEFORE INSERT ON source
WHEN EXISTS (SELECT 1 FROM (SELECT new.published_on AS day
                              UNION ALL SELECT new.known_on)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

CREATE TRIGGER source_days_updated BEFORE UPDATE OF published_on, known_on ON source
WHEN EXISTS (SELECT 1 FROM (SELECT new.published_on AS day
                              UNION ALL SELECT new.known_on)
              WHERE date(day, '+0 days') IS NOT day)
BEGIN
    SELECT RAISE(ABORT, 'no such day');
END;

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

CREATE VIEW capabilities AS
SELECT s.subject AS model, s.subject_slug AS model_slug,
       s.object AS capability, s.object_slug AS capability_slug,
       s.certainty, s.quote, s.statement_id,
       s.speaker, s.hedge,
       s.subject_ar AS model_ar, s.object_ar AS capability_ar
  FROM statements AS s
 WHERE s.predicate = 'capability' AND s.polarity = '+' AND s.value_kind <> 'none';

CREATE VIEW catalog AS
SELECT d.kind, d.name, d.column_name, d.meaning_en, d.meaning_ar,
       (SELECT made.sql FROM sqlite_schema AS made
         WHERE made.name = d.name AND d.column_name = '') AS sql,
       d.ordinal, d.type
  FROM documentation AS d
 UNION ALL
SELECT 'report', r.name, '', r.title_en || ': ' || r.description_en,
       r.title_ar || ': ' || r.description_ar, r.sql, 0, NULL
  FROM report AS r;

CREATE VIEW causes AS
SELECT s.subject AS effect, s.object AS cause,
       s.certainty, s.speaker, s.hedge, s.quote, s.statement_id,
       s.subject_slug AS effect_slug, s.object_slug AS cause_slug,
       s.sentence_id,
       s.subject_ar AS effect_ar, s.object_ar AS cause_ar, s.speaker_ar
  FROM statements AS s
 WHERE s.predicate = 'caused_by' AND s.polarity = '+' AND s.value_kind <> 'none';

CREATE VIEW competitors AS
SELECT s.subject, s.subject_slug,
       s.object AS competitor, s.object_slug AS competitor_slug,
       s.certainty, s.quote, s.statement_id,
       s.speaker, s.hedge,
       s.subject_ar, s.object_ar AS competitor_ar
  FROM statements AS s
 WHERE s.predicate = 'competes_with' AND s.polarity = '+' AND s.value_kind <> 'none';

CREATE VIEW coverage AS
SELECT source.slug AS source,
       sentence.paragraph,
       sentence.ordinal AS sentence,
       (SELECT count(DISTINCT e.statement_id)
          FROM evidence AS e
          JOIN live_statement AS s ON s.id = e.statement_id
         WHERE e.sentence_id = sentence.id) AS statements,
       sentence.text,
       sentence.id AS sentence_id
  FROM sentence
  JOIN source ON source.id = sentence.source_id;

CREATE VIEW delay_event AS
WITH RECURSIVE late AS (
    SELECT s.statement_id,
           iif(s.predicate = 'delayed_release', s.object_slug, s.subject_slug) AS model_slug,
           iif(s.predicate = 'delayed_release', s.subject_slug, maker.company_slug) AS company_slug
      FROM statements AS s
      LEFT JOIN model_company AS maker ON maker.model_slug = s.subject_slug
     WHERE (s.predicate IN ('release', 'released_on_schedule') AND s.polarity = '-')
        OR (s.predicate IN ('release_abandoned', 'delayed_release') AND s.polarity = '+')
),
-- A link and the claim behind it tell one cause twice: between statements, and between entities.
bond AS (
    SELECT coalesce(link.claim_id, link.from_id) AS claim_id, 'effect' AS side,
           late.model_slug, late.company_slug
      FROM link
      JOIN late ON late.statement_id = link.to_id
     WHERE link.kind = 'causes'
     UNION ALL
    SELECT link.claim_id, 'cause', late.model_slug, late.company_slug
      FROM link
      JOIN late ON late.statement_id = link.from_id
     WHERE link.kind = 'causes' AND link.claim_id IS NOT NULL
),
told AS (
    SELECT iif(bond.side = 'effect', claim.subject_slug, claim.object_slug) AS event_slug,
           bond.model_slug, bond.company_slug
      FROM bond
     CROSS JOIN statements AS claim -- few bonds, many claims: in this order
     WHERE claim.statement_id = bond.claim_id AND claim.predicate = 'caused_by'
     UNION
    SELECT whole.object_slug, told.model_slug, told.company_slug
      FROM told
     CROSS JOIN statements AS whole
     WHERE whole.subject_slug = told.event_slug
       AND whole.predicate = 'part_of' AND whole.polarity = '+'
)
SELECT told.event_slug, told.model_slug, told.company_slug
  FROM told
 WHERE told.event_slug IS NOT NULL;

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

CREATE VIEW entity_label AS
SELECT e.id AS entity_id,
       e.slug,
       e.kind,
       coalesce((SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'en' AND n.role = 'label'),
                (SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'ar' AND n.role = 'label'),
                e.slug) AS en,
       coalesce((SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'ar' AND n.role = 'label'),
                (SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'en' AND n.role = 'label'),
                e.slug) AS ar
  FROM entity AS e;

CREATE VIEW evidence_mismatch AS
WITH cited AS (
    SELECT e.id, e.statement_id, e.start_cp, e.end_cp, e.quote, e.hedge,
           source.slug, source.id AS source_id,
           substr(source.text, e.start_cp + 1, e.end_cp - e.start_cp) AS found,
           sentence.ordinal, sentence.text,
           e.start_cp >= sentence.start_cp AND e.end_cp <= sentence.end_cp AS inside
      FROM evidence AS e
      JOIN sentence ON sentence.id = e.sentence_id
      JOIN source ON source.id = sentence.source_id
)
SELECT 'sentence_text' AS problem, source.slug AS source, sentence.ordinal AS sentence,
       NULL AS statement_id, NULL AS evidence_id, sentence.text AS stored,
       substr(source.text, sentence.start_cp + 1, sentence.end_cp - sentence.start_cp) AS found
  FROM sentence
  JOIN source ON source.id = sentence.source_id
 WHERE sentence.text
       IS NOT substr(source.text, sentence.start_cp + 1, sentence.end_cp - sentence.start_cp)
 UNION ALL
SELECT 'quote_text', c.slug, c.ordinal, c.statement_id, c.id, c.quote, c.found
  FROM cited AS c
 WHERE c.quote IS NOT c.found
 UNION ALL
SELECT 'quote_span', c.slug, c.ordinal, c.statement_id, c.id, c.quote, NULL
  FROM cited AS c
 WHERE NOT c.inside
 UNION ALL
SELECT 'quote_source', c.slug, c.ordinal, c.statement_id, c.id, c.quote, NULL
  FROM cited AS c
  JOIN statement AS s ON s.id = c.statement_id
 WHERE s.source_id <> c.source_id
 UNION ALL
SELECT 'hedge', c.slug, c.ordinal, c.statement_id, c.id, c.hedge, c.text
  FROM cited AS c
 WHERE c.hedge IS NOT NULL AND instr(c.text, c.hedge) = 0
 UNION ALL
SELECT 'mention_form', source.slug, sentence.ordinal, NULL, NULL, m.form,
       substr(source.text, m.start_cp + 1, m.end_cp - m.start_cp)
  FROM mention AS m
  JOIN sentence ON sentence.id = m.sentence_id
  JOIN source ON source.id = sentence.source_id
 WHERE m.form IS NOT substr(source.text, m.start_cp + 1, m.end_cp - m.start_cp)
    OR m.start_cp < sentence.start_cp
    OR m.end_cp > sentence.end_cp;

CREATE VIEW hedges AS
SELECT e.hedge, s.certainty, s.line, s.speaker, e.quote,
       s.source, sentence.paragraph, sentence.ordinal AS sentence,
       s.statement_id, s.subject_slug, s.object_slug, s.predicate,
       s.line_ar, s.speaker_ar
  FROM statements AS s
  JOIN evidence AS e ON e.statement_id = s.statement_id
  JOIN sentence ON sentence.id = e.sentence_id
 WHERE e.hedge IS NOT NULL;

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

CREATE VIEW mentions AS
SELECT named.slug AS entity_slug,
       source.slug AS source,
       sentence.paragraph,
       sentence.ordinal AS sentence,
       m.form,
       named.en AS entity,
       sentence.text,
       m.sentence_id, m.start_cp, m.end_cp,
       named.ar AS entity_ar
  FROM mention AS m
  JOIN entity_label AS named ON named.entity_id = m.entity_id
  JOIN sentence ON sentence.id = m.sentence_id
  JOIN source ON source.id = sentence.source_id;

CREATE VIEW model_company AS
WITH claim AS (
    SELECT s.id, s.subject_id,
           row_number() OVER (
               PARTITION BY s.subject_id
               ORDER BY s.rank = 'preferred' DESC, s.rank = 'deprecated', s.id
           ) AS place
      FROM live_statement AS s
     WHERE s.predicate = 'developer' AND s.polarity = '+' AND s.value_kind <> 'none'
)
SELECT model.slug AS model_slug,
       maker.en AS company,
       maker.slug AS company_slug,
       maker.ar AS company_ar,
       c.id AS statement_id
  FROM claim AS c
  JOIN entity AS model ON model.id = c.subject_id
  JOIN statement_value AS maker ON maker.statement_id = c.id
 WHERE c.place = 1;

CREATE VIEW models AS
SELECT model.slug,
       model.en AS name,
       maker.company,
       maker.company_slug,
       before.object AS predecessor,
       before.object_slug AS predecessor_slug,
       (SELECT group_concat(platform.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = model.entity_id AND s.predicate = 'available_on'
                   AND s.polarity = '+'
                 ORDER BY label) AS platform) AS platforms,
       (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = model.entity_id)
           AS statements,
       model.ar AS name_ar,
       maker.company_ar,
       before.object_ar AS predecessor_ar,
       (SELECT group_concat(platform.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = model.entity_id AND s.predicate = 'available_on'
                   AND s.polarity = '+'
                 ORDER BY label) AS platform) AS platforms_ar
  FROM entity_label AS model
  LEFT JOIN model_company AS maker ON maker.model_slug = model.slug
  LEFT JOIN statements AS before
         ON before.statement_id = (SELECT min(s.id) FROM live_statement AS s
                                    WHERE s.subject_id = model.entity_id
                                      AND s.predicate = 'successor_of' AND s.polarity = '+')
 WHERE model.kind = 'model';

CREATE VIEW organizations AS
SELECT maker.slug,
       maker.en AS name,
       (SELECT group_concat(founder.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = maker.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS founder) AS founders,
       (SELECT group_concat(model.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = maker.entity_id AND s.predicate = 'developer'
                   AND s.polarity = '+'
                 ORDER BY label) AS model) AS models,
       (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = maker.entity_id)
           AS statements,
       maker.ar AS name_ar,
       (SELECT group_concat(founder.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = maker.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS founder) AS founders_ar,
       (SELECT group_concat(model.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = maker.entity_id AND s.predicate = 'developer'
                   AND s.polarity = '+'
                 ORDER BY label) AS model) AS models_ar
  FROM entity_label AS maker
 WHERE maker.kind = 'organization';

CREATE VIEW people AS
WITH quoted AS (
    SELECT q.speaker_slug, count(*) AS quotes FROM quotes AS q GROUP BY q.speaker_slug
)
SELECT person.slug,
       person.en AS name,
       (SELECT group_concat(thing.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS founded,
       (SELECT group_concat(thing.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'owner'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS owns,
       coalesce(quoted.quotes, 0) AS quotes,
       (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = person.entity_id)
           AS statements,
       person.ar AS name_ar,
       (SELECT group_concat(thing.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS founded_ar,
       (SELECT group_concat(thing.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'owner'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS owns_ar
  FROM entity_label AS person
  LEFT JOIN quoted ON quoted.speaker_slug = person.slug
 WHERE person.kind = 'person';

CREATE VIEW quotes AS
SELECT s.speaker, s.speaker_slug, s.said_on, s.certainty, s.quote, s.statement_id,
       s.said_words, s.verb, s.stance, s.hedge,
       s.line, s.subject_slug, s.object_slug,
       s.speaker_ar, s.line_ar
  FROM statements AS s
 WHERE s.speaker_depth >= 1 AND s.speaker_slug IS NOT NULL;

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

CREATE VIEW releases AS
SELECT s.subject AS model, s.subject_slug AS model_slug,
       maker.company, maker.company_slug,
       s.predicate AS event, s.polarity,
       s.t_words AS words,
       iif(s.polarity = '+' AND s.t_modifier = 'before' AND s.t_earliest = s.t_latest, NULL,
           s.t_earliest) AS earliest,
       iif(s.polarity = '+' AND s.t_modifier = 'after', NULL, s.t_latest) AS latest,
       s.certainty, s.quote, s.statement_id,
       s.hedge, s.speaker, s.t_inferred AS inferred, s.line,
       s.subject_ar AS model_ar, maker.company_ar,
       s.predicate_label_ar AS event_ar, s.line_ar
  FROM statements AS s
  LEFT JOIN model_company AS maker ON maker.model_slug = s.subject_slug
 WHERE s.predicate IN ('planned_release', 'release_announced', 'release', 'release_in_sight',
                       'released_on_schedule', 'released_before', 'release_abandoned');

CREATE VIEW single_valued AS
SELECT p.slug AS predicate
  FROM predicate AS p
 WHERE p.slug IN ('release', 'price');

CREATE VIEW statement_evidence AS
SELECT e.statement_id, e.id AS evidence_id, e.sentence_id, e.start_cp, e.end_cp, e.quote, e.hedge
  FROM evidence AS e
 WHERE e.id = (SELECT best.id FROM evidence AS best
                WHERE best.statement_id = e.statement_id AND best.stance <> 'refutes'
                ORDER BY best.stance = 'context', best.start_cp, best.end_cp
                LIMIT 1);

CREATE VIEW statement_speaker AS
SELECT s.id AS statement_id,
       who.slug,
       CASE
           WHEN a.speaker_id IS NOT NULL THEN who.en
           WHEN a.depth > 0 THEN 'unnamed' || coalesce(': ' || a.verb, '')
           ELSE coalesce(source.publisher, source.title, source.slug)
       END AS en,
       CASE
           WHEN a.speaker_id IS NOT NULL THEN who.ar
           WHEN a.depth > 0 THEN 'غير مسمّى' || coalesce(': ' || a.verb, '')
           ELSE coalesce(source.publisher, source.title, source.slug)
       END AS ar,
       a.depth,
       a.verb,
       a.stance
  FROM statement AS s
  JOIN source ON source.id = s.source_id
  LEFT JOIN attribution AS a
         ON a.statement_id = s.id
        AND a.depth = (SELECT inner_most.depth FROM attribution AS inner_most
                        WHERE inner_most.statement_id = s.id
                        ORDER BY inner_most.speaker_id IS NULL, inner_most.depth DESC
                        LIMIT 1)
  LEFT JOIN entity_label AS who ON who.entity_id = a.speaker_id;

CREATE VIEW statement_value AS
WITH plain AS (
    SELECT s.id, s.value_kind, s.object_id, s.value_text,
           CASE s.value_kind
               WHEN 'text' THEN s.value_text
               WHEN 'number' THEN printf('%.15g', s.value_number) || coalesce(' ' || s.unit, '')
               WHEN 'time' THEN coalesce(s.t_words,
                                         s.t_earliest || coalesce('/' || nullif(s.t_latest,
                                                                               s.t_earliest), ''))
               WHEN 'none' THEN '—'
               ELSE ''
           END AS words
      FROM statement AS s
)
SELECT p.id AS statement_id,
       o.slug,
       CASE p.value_kind
           WHEN 'entity' THEN o.en
           WHEN 'some' THEN 'unnamed' || coalesce(': ' || p.value_text, '')
           ELSE p.words
       END AS en,
       CASE p.value_kind
           WHEN 'entity' THEN o.ar
           WHEN 'some' THEN 'غير مسمّى' || coalesce(': ' || p.value_text, '')
           ELSE p.words
       END AS ar
  FROM plain AS p
  LEFT JOIN entity_label AS o ON o.entity_id = p.object_id;

CREATE VIEW statements AS
SELECT s.id AS statement_id,
       subject.slug AS subject_slug,
       s.predicate,
       value.en AS object,
       value.slug AS object_slug,
       s.certainty,
       s.polarity,
       speaker.en AS speaker,
       s.said_on,
       shown.quote,
       source.slug AS source,
       sentence.paragraph,
       sentence.ordinal AS sentence,
       subject.en || ' — ' || iif(s.polarity = '-', 'not: ', '') || p.label_en
           || iif(value.en = '', '', ': ' || value.en) AS line,
       s.key,
       subject.en AS subject,
       subject.kind AS subject_kind,
       p.label_en AS predicate_label_en,
       p.label_ar AS predicate_label_ar,
       s.value_kind,
       speaker.slug AS speaker_slug,
       speaker.depth AS speaker_depth,
       speaker.verb,
       speaker.stance,
       s.said_words,
       shown.hedge,
       s.t_earliest, s.t_latest, s.t_words, s.t_precision, s.t_modifier, s.t_inferred,
       s.rank,
       s.recorded_at,
       s.note,
       shown.sentence_id, shown.start_cp, shown.end_cp,
       subject.ar || ' — ' || iif(s.polarity = '-', 'نفي: ', '') || p.label_ar
           || iif(value.ar = '', '', ': ' || value.ar) AS line_ar,
       subject.ar AS subject_ar,
       value.ar AS object_ar,
       speaker.ar AS speaker_ar
  FROM live_statement AS s
  JOIN source ON source.id = s.source_id
  JOIN predicate AS p ON p.slug = s.predicate
  JOIN entity_label AS subject ON subject.entity_id = s.subject_id
  JOIN statement_value AS value ON value.statement_id = s.id
  JOIN statement_speaker AS speaker ON speaker.statement_id = s.id
  LEFT JOIN statement_evidence AS shown ON shown.statement_id = s.id
  LEFT JOIN sentence ON sentence.id = shown.sentence_id;

CREATE VIEW timeline AS
SELECT s.t_earliest AS date_earliest,
       s.t_latest AS date_latest,
       s.t_words AS words,
       s.line AS event,
       s.subject AS entity,
       s.subject_slug AS entity_slug,
       s.certainty,
       s.t_inferred AS inferred,
       s.quote,
       s.statement_id,
       'event' AS kind,
       s.predicate, s.polarity, s.object_slug, s.speaker, s.speaker_slug,
       s.line_ar AS event_ar,
       s.subject_ar AS entity_ar
  FROM statements AS s
 WHERE s.t_earliest IS NOT NULL
 UNION ALL
SELECT substr(s.said_on, 1, 10),
       substr(s.said_on, -10),
       s.said_words,
       s.speaker || ': ' || s.line,
       s.subject,
       s.subject_slug,
       s.certainty,
       -- The words that do not hold the year leave it to be worked out.
       coalesce(instr(s.said_words, substr(s.said_on, 1, 4)) = 0, 1),
       s.quote,
       s.statement_id,
       'saying',
       s.predicate, s.polarity, s.object_slug, s.speaker, s.speaker_slug,
       s.speaker_ar || ': ' || s.line_ar,
       s.subject_ar
  FROM statements AS s
 WHERE s.said_on IS NOT NULL;

CREATE VIEW "الأسباب" AS
SELECT v.effect_ar AS "الأثر",
       v.cause_ar AS "السبب",
       v.certainty AS "اليقين",
       v.speaker_ar AS "القائل",
       v.hedge AS "التحفظ",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.effect_slug AS "معرف_الأثر",
       v.cause_slug AS "معرف_السبب"
  FROM causes AS v;

CREATE VIEW "الأشخاص" AS
SELECT v.slug AS "المعرف",
       v.name_ar AS "الاسم",
       v.founded_ar AS "أسس",
       v.owns_ar AS "يملك",
       v.quotes AS "عدد_أقواله",
       v.statements AS "عدد_الأقوال_عنه"
  FROM people AS v;

CREATE VIEW "الأقوال" AS
SELECT v.statement_id AS "رقم_القول",
       v.subject_ar AS "الموضوع",
       v.subject_slug AS "معرف_الموضوع",
       v.predicate_label_ar AS "المحمول",
       v.object_ar AS "القيمة",
       v.object_slug AS "معرف_القيمة",
       v.certainty AS "اليقين",
       v.polarity AS "الإثبات",
       v.speaker_ar AS "القائل",
       v.said_on AS "تاريخ_القول",
       v.quote AS "الشاهد",
       v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.line_ar AS "السطر",
       v.hedge AS "التحفظ",
       v.t_earliest AS "أبكر_تاريخ",
       v.t_latest AS "آخر_تاريخ",
       v.t_words AS "ألفاظ_الزمن",
       v.note AS "ملاحظة"
  FROM statements AS v;

CREATE VIEW "الإصدارات" AS
SELECT v.model_ar AS "النموذج",
       v.model_slug AS "معرف_النموذج",
       v.company_ar AS "الشركة",
       v.company_slug AS "معرف_الشركة",
       v.event_ar AS "الحدث",
       v.polarity AS "الإثبات",
       v.words AS "ألفاظ_الزمن",
       v.earliest AS "أبكر_تاريخ",
       v.latest AS "آخر_تاريخ",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.hedge AS "التحفظ",
       v.line_ar AS "القول"
  FROM releases AS v;

CREATE VIEW "الاقتباسات" AS
SELECT v.speaker_ar AS "القائل",
       v.speaker_slug AS "معرف_القائل",
       v.said_on AS "تاريخ_القول",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.said_words AS "ألفاظ_التاريخ",
       v.verb AS "فعل_القول",
       v.stance AS "الموقف",
       v.hedge AS "التحفظ",
       v.line_ar AS "القول"
  FROM quotes AS v;

CREATE VIEW "التأخيرات" AS
SELECT v.model_ar AS "النموذج",
       v.model_slug AS "معرف_النموذج",
       v.company_ar AS "الشركة",
       v.company_slug AS "معرف_الشركة",
       v.planned_words AS "ألفاظ_الموعد",
       v.planned_earliest AS "أبكر_موعد",
       v.planned_latest AS "آخر_موعد",
       v.outcome AS "المآل",
       v.outcome_date AS "تاريخ_المآل",
       v.min_days AS "أقل_الأيام",
       v.max_days AS "أكثر_الأيام",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.first_planned_words AS "ألفاظ_الموعد_الأول",
       v.first_planned_earliest AS "أبكر_موعد_أول",
       v.first_planned_latest AS "آخر_موعد_أول",
       v.moves AS "مرات_النقل",
       v.moved_min_days AS "أقل_النقل",
       v.moved_max_days AS "أكثر_النقل",
       v.contradicted AS "متناقض"
  FROM delays AS v;

CREATE VIEW "التحفظات" AS
SELECT v.hedge AS "التحفظ",
       v.certainty AS "اليقين",
       v.line_ar AS "القول",
       v.speaker_ar AS "القائل",
       v.quote AS "الشاهد",
       v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.statement_id AS "رقم_القول"
  FROM hedges AS v;

CREATE VIEW "التغطية" AS
SELECT v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.statements AS "عدد_الأقوال",
       v.text AS "نص_الجملة"
  FROM coverage AS v;

CREATE VIEW "الخط_الزمني" AS
SELECT v.date_earliest AS "أبكر_تاريخ",
       v.date_latest AS "آخر_تاريخ",
       v.words AS "ألفاظ_الزمن",
       v.event_ar AS "الحدث",
       v.entity_ar AS "الكيان",
       v.entity_slug AS "معرف_الكيان",
       v.certainty AS "اليقين",
       v.inferred AS "مستنتج",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM timeline AS v;

CREATE VIEW "الخلافات" AS
SELECT v.kind AS "نوع_الخلاف",
       v.line_ar AS "القول",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.other_line_ar AS "القول_المقابل",
       v.other_certainty AS "يقين_المقابل",
       v.other_quote AS "شاهد_المقابل",
       v.other_statement_id AS "رقم_المقابل"
  FROM disputed AS v;

CREATE VIEW "الذكر" AS
SELECT v.entity_slug AS "معرف_الكيان",
       v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.form AS "اللفظ",
       v.entity_ar AS "الكيان",
       v.text AS "نص_الجملة"
  FROM mentions AS v;

CREATE VIEW "القدرات" AS
SELECT v.model_ar AS "النموذج",
       v.model_slug AS "معرف_النموذج",
       v.capability_ar AS "القدرة",
       v.capability_slug AS "معرف_القدرة",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM capabilities AS v;

CREATE VIEW "المؤسسات" AS
SELECT v.slug AS "المعرف",
       v.name_ar AS "الاسم",
       v.founders_ar AS "المؤسسون",
       v.models_ar AS "النماذج",
       v.statements AS "عدد_الأقوال"
  FROM organizations AS v;

CREATE VIEW "المنافسون" AS
SELECT v.subject_ar AS "الموضوع",
       v.subject_slug AS "معرف_الموضوع",
       v.competitor_ar AS "المنافس",
       v.competitor_slug AS "معرف_المنافس",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM competitors AS v;

CREATE VIEW "النماذج" AS
SELECT v.slug AS "المعرف",
       v.name_ar AS "الاسم",
       v.company_ar AS "الشركة",
       v.company_slug AS "معرف_الشركة",
       v.predecessor_ar AS "السلف",
       v.predecessor_slug AS "معرف_السلف",
       v.platforms_ar AS "المنصات",
       v.statements AS "عدد_الأقوال"
  FROM models AS v;

