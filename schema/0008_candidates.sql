-- What texts seem to state, found by rules, and what was decided of it. A candidate is no statement: the tables of
-- statements and all that reads them know nothing of it.

-- @table candidate
-- @describe.en What a sentence seems to state, by a rule: a proposal, which nobody has read yet. Found anew by reindex.
-- @describe.ar ما يبدو أن جملة تقوله بحسب قاعدة: اقتراح لم يراجعه أحد بعد؛ وتُستخرج من جديد عند reindex.
-- @column id            "row number" "رقم الصف"
-- @column sentence_id   "the sentence it stands in" "الجملة"
-- @column fingerprint   "what decisions know it by: a hash of its sentence, kind, polarity and cue" "بصمة تُعرف بها"
-- @column kind          "what is stated, one of sixteen: planned, released, price and so on" "نوع القول"
-- @column rule          "the rule that found it" "القاعدة"
-- @column score         "estimate of how much of what the rule finds is right, from 0 to 1" "تقدير صواب القاعدة"
-- @column predicate     "what the statement would claim; NULL where the vocabulary has nothing for it" "المحمول"
-- @column subject_id    "whom it would be about; NULL where the base does not know the entity" "الموضوع كيانًا"
-- @column subject_words "the words for the subject; NULL where the sentence has none" "لفظ الموضوع"
-- @column object_id     "its value, where that is an entity that the base knows" "القيمة كيانًا"
-- @column object_words  "the words for the value" "لفظ القيمة"
-- @column value_text    "its value, where that is text" "القيمة نصًا"
-- @column value_number  "its value, where that is a number" "القيمة عددًا"
-- @column unit          "unit of the number" "الوحدة"
-- @column t_earliest    "ISO date: no earlier than" "ليس قبل"
-- @column t_latest      "ISO date: no later than" "ليس بعد"
-- @column t_precision   "day, month, quarter, season, half, year or decade" "دقة الزمن"
-- @column t_modifier    "start, mid, end, about, before or after" "قيد الزمن"
-- @column t_words       "the words for the time; also for one without days" "لفظ الزمن، وإن لم تُعرف أيامه"
-- @column t_inferred    "1 where part of the date comes from the day of the source" "هل استُنتج"
-- @column certainty     "certain, probable, possible or unknown" "درجة اليقين"
-- @column hedge         "the hedge cue, unless it is certain" "أداة التحفّظ"
-- @column polarity      "- where it is denied, else +" "إثبات أو نفي"
-- @column speaker_id    "who is quoted for it, where the base knows them" "القائل كيانًا"
-- @column speaker_words "the words for who is quoted" "لفظ القائل"
-- @column cue           "the words that the rule goes by" "اللفظ الدال"
-- @column quote         "the words that show it, to the letter" "الشاهد"
-- @column start_cp      "first code point of the quotation in the source's text, from 0" "بداية الشاهد بالمحارف"
-- @column end_cp        "code point after the last" "نهاية الشاهد بالمحارف"
CREATE TABLE candidate (
    id            INTEGER NOT NULL PRIMARY KEY,
    sentence_id   INTEGER NOT NULL REFERENCES sentence (id) ON DELETE CASCADE,
    fingerprint   TEXT NOT NULL
        CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
    kind          TEXT NOT NULL
        CHECK (kind IN ('planned', 'released', 'postponed', 'missed', 'given_up', 'may_slip', 'competes',
                        'made_by', 'founded_by', 'can_do', 'used_on', 'said', 'caused_by', 'price',
                        'funding', 'post')),
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
        CHECK (t_precision IN ('day', 'month', 'quarter', 'season', 'half', 'year', 'decade')),
    t_modifier    TEXT CHECK (t_modifier IN ('start', 'mid', 'end', 'about', 'before', 'after')),
    t_words       TEXT CHECK (t_words <> ''),
    t_inferred    INTEGER NOT NULL DEFAULT 0 CHECK (t_inferred IN (0, 1)),
    certainty     TEXT NOT NULL CHECK (certainty IN ('certain', 'probable', 'possible', 'unknown')),
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
CREATE INDEX candidate_sentence ON candidate (sentence_id);
CREATE INDEX candidate_fingerprint ON candidate (fingerprint);

-- @table candidate_decision
-- @describe.en What was decided of candidates, in order. The latest decision counts; it outlives the candidate, so that one that was refused is known again when its source is replaced or added again.
-- @describe.ar ما تقرّر في الاقتراحات بترتيبه؛ ويسري آخر قرار، ويبقى بعد زوال الاقتراح كي يُعرف المرفوض إن عاد مصدره.
-- @column id          "row number, in the order in which the decisions were made" "رقم القرار"
-- @column day         "ISO date of the decision" "تاريخ القرار"
-- @column who         "who decided, where that is known" "صاحب القرار"
-- @column decision    "accepted, refused, or reopened: as if nothing had been decided" "القرار"
-- @column source      "handle of the source" "المصدر"
-- @column sha256      "SHA-256 of the source's text: it may come back under another handle" "بصمة نص المصدر"
-- @column fingerprint "of the candidate, as in the table candidate" "بصمة الاقتراح"
-- @column kind        "kind of the candidate" "نوع الاقتراح"
-- @column statement   "key of the statement that an accepted candidate became" "مفتاح القول الناتج"
-- @column why         "the reason, where one was given" "السبب"
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
CREATE INDEX candidate_decision_fingerprint ON candidate_decision (fingerprint);
