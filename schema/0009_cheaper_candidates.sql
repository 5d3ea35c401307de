-- The table candidate as before, cheaper to write to: a text adds many candidates. SQLite makes a table of a list behind
-- IN for each row that it checks, of more than two values; and what looks for a fingerprint knows the source, whose
-- candidates are few, and needs no index of all fingerprints.

CREATE TEMP TABLE kept_candidate AS SELECT * FROM candidate;
DROP TABLE candidate;
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
INSERT INTO candidate SELECT * FROM kept_candidate;
DROP TABLE kept_candidate;
CREATE INDEX candidate_sentence ON candidate (sentence_id);
