-- The statement store: a closed vocabulary, entities with their names, and claims with their evidence.

-- @table entity_kind
-- @describe.en The kinds an entity may have.
-- @describe.ar أنواع الكيانات.
-- @column slug     "ASCII handle" "المعرّف"
-- @column label_en "English label" "التسمية بالإنجليزية"
-- @column label_ar "Arabic label" "التسمية بالعربية"
CREATE TABLE entity_kind (
    slug     TEXT NOT NULL PRIMARY KEY CHECK (slug GLOB '[a-z]*' AND slug NOT GLOB '*[^_a-z]*'),
    label_en TEXT NOT NULL CHECK (label_en <> ''),
    label_ar TEXT NOT NULL CHECK (label_ar <> '')
) STRICT, WITHOUT ROWID;

-- @table predicate
-- @describe.en The closed vocabulary of what may be said of an entity.
-- @describe.ar المحمولات: ما يمكن أن يقال عن كيان.
-- @column slug       "ASCII handle" "المعرّف"
-- @column value_kind "what its values are: entity, text, number, time, or flag (no value: it holds or does not)" "نوع القيمة"
-- @column label_en   "English label" "التسمية بالإنجليزية"
-- @column label_ar   "Arabic label" "التسمية بالعربية"
-- @column meaning_en "what a statement with it claims" "المعنى بالإنجليزية"
-- @column meaning_ar "the same in Arabic" "المعنى بالعربية"
CREATE TABLE predicate (
    slug       TEXT NOT NULL PRIMARY KEY CHECK (slug GLOB '[a-z]*' AND slug NOT GLOB '*[^_a-z]*'),
    value_kind TEXT NOT NULL CHECK (value_kind IN ('entity', 'text', 'number', 'time', 'flag')),
    label_en   TEXT NOT NULL CHECK (label_en <> ''),
    label_ar   TEXT NOT NULL CHECK (label_ar <> ''),
    meaning_en TEXT NOT NULL CHECK (meaning_en <> ''),
    meaning_ar TEXT NOT NULL CHECK (meaning_ar <> '')
) STRICT, WITHOUT ROWID;

-- @table predicate_subject
-- @describe.en Which kinds of entity a predicate speaks of.
-- @describe.ar أنواع الموضوعات التي يقبلها كل محمول.
-- @column predicate   "the predicate" "المحمول"
-- @column entity_kind "a kind its subject may have" "نوع الموضوع"
CREATE TABLE predicate_subject (
    predicate   TEXT NOT NULL REFERENCES predicate (slug) ON DELETE CASCADE,
    entity_kind TEXT NOT NULL REFERENCES entity_kind (slug),
    PRIMARY KEY (predicate, entity_kind)
) STRICT, WITHOUT ROWID;

-- @table entity
-- @describe.en A thing that statements are about.
-- @describe.ar الكيانات التي تدور حولها الأقوال.
-- @column id   "row number" "رقم الصف"
-- @column slug "ASCII handle, the address everywhere" "المعرّف"
-- @column kind "its kind" "النوع"
CREATE TABLE entity (
    id   INTEGER NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^-a-z0-9.]*'),
    kind TEXT NOT NULL REFERENCES entity_kind (slug)
) STRICT;

-- @table name
-- @describe.en The names of an entity, in any script and spelling.
-- @describe.ar أسماء الكيانات بكل كتابة وتهجئة.
-- @column id        "row number" "رقم الصف"
-- @column entity_id "the entity" "الكيان"
-- @column text      "the name as written" "الاسم كما يُكتب"
-- @column language  "BCP 47 language tag" "اللغة"
-- @column role      "label (one a language), alias, transliteration or misspelling" "دور الاسم"
-- @column words     "the name's folded words: what names are looked up and linked by" "كلمات الاسم بعد التوحيد"
CREATE TABLE name (
    id        INTEGER NOT NULL PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    text      TEXT NOT NULL CHECK (text <> ''),
    language  TEXT NOT NULL CHECK (language GLOB '[a-z][a-z]*'),
    role      TEXT NOT NULL CHECK (role IN ('label', 'alias', 'transliteration', 'misspelling')),
    words     TEXT NOT NULL CHECK (words <> ''),
    UNIQUE (entity_id, text, language)
) STRICT;
CREATE UNIQUE INDEX name_label ON name (entity_id, language) WHERE role = 'label';
CREATE INDEX name_words ON name (words);

-- @table statement
-- @describe.en One claim by one source. Claims are never updated: a new row supersedes an old one.
-- @describe.ar قول واحد من مصدر واحد؛ لا يعدَّل بل يحلّ محلّه غيره.
-- @column id            "row number" "رقم الصف"
-- @column source_id     "the source that makes it" "المصدر"
-- @column key           "its name within the source's pack" "اسمه في الحزمة"
-- @column subject_id    "what it is about" "الموضوع"
-- @column predicate     "what it says of it" "المحمول"
-- @column value_kind    "entity, text, number, time, flag; or some (a value that is not named), none (there is none)" "نوع القيمة"
-- @column object_id     "the value, where it is an entity" "القيمة كيانًا"
-- @column value_text    "the value, where it is text; for some and none the words used for it" "القيمة نصًا"
-- @column value_number  "the value, where it is a number" "القيمة عددًا"
-- @column unit          "unit of the number" "الوحدة"
-- @column t_earliest    "ISO date: the time meant begins no earlier" "أبكر تاريخ"
-- @column t_latest      "ISO date: the time meant ends no later" "آخر تاريخ"
-- @column t_precision   "day, month, season, year or decade" "دقة الزمن"
-- @column t_modifier    "start, mid, end, about, before or after" "قيد الزمن"
-- @column t_words       "the words for the time" "ألفاظ الزمن"
-- @column t_inferred    "1 where part of the time is worked out, not printed; the note says how" "هل استُنتج الزمن"
-- @column certainty     "as attributed: certain, probable, possible, unknown" "درجة اليقين"
-- @column polarity      "+ it is claimed, - it is denied" "إثبات أو نفي"
-- @column rank          "preferred, normal, deprecated" "الرتبة"
-- @column said_on       "ISO date or interval in which it was said" "تاريخ القول"
-- @column said_words    "the words for that time" "ألفاظ تاريخ القول"
-- @column recorded_at   "ISO date from which this base holds it" "تاريخ التسجيل"
-- @column retracted_at  "ISO date from which it no longer does" "تاريخ السحب"
-- @column supersedes_id "the statement it replaces" "القول الذي يحلّ محلّه"
-- @column note          "how it was worked out; what a reader should know" "ملاحظة"
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
    t_precision   TEXT CHECK (t_precision IN ('day', 'month', 'season', 'year', 'decade')),
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
CREATE INDEX statement_subject ON statement (subject_id, predicate);
CREATE INDEX statement_object ON statement (object_id) WHERE object_id IS NOT NULL;
CREATE INDEX statement_predicate ON statement (predicate);
CREATE INDEX statement_supersedes ON statement (supersedes_id) WHERE supersedes_id IS NOT NULL;
