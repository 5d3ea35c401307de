-- What stands behind a statement and between statements, and what the analyzer and the reports add.

-- @table attribution
-- @describe.en Who says it, as a chain: depth 0 is the source itself, depth 1 whom it quotes, and so on.
-- @describe.ar سلسلة نسبة القول: الدرجة 0 للمصدر نفسه ثم من ينقل عنه.
-- @column statement_id "the statement" "القول"
-- @column depth        "0 the source, then inward" "الدرجة"
-- @column speaker_id   "who; NULL for the source itself and for «it is said»" "القائل"
-- @column verb         "the verb of saying, as printed" "فعل القول"
-- @column stance       "asserts, reports, expects, concedes, doubts or denies" "الموقف"
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

-- @table evidence
-- @describe.en The verbatim span of a sentence that a statement rests on.
-- @describe.ar الشاهد: لفظ المصدر الذي يستند إليه القول.
-- @column id           "row number" "رقم الصف"
-- @column statement_id "the statement" "القول"
-- @column sentence_id  "the sentence that holds it" "الجملة"
-- @column start_cp     "first code point in the source's text, from 0" "البداية بالمحارف"
-- @column end_cp       "code point after the last" "النهاية بالمحارف"
-- @column quote        "the words, to the letter" "اللفظ"
-- @column hedge        "the hedge cue within the sentence (قد, يُذكر أنه)" "أداة التحفّظ"
-- @column stance       "supports, refutes or context" "صلته بالقول"
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
CREATE INDEX evidence_sentence ON evidence (sentence_id);

-- @table qualifier
-- @describe.en The rare extra on a statement: a quantity, a place, an occasion.
-- @describe.ar قيد إضافي على القول.
-- @column id           "row number" "رقم الصف"
-- @column statement_id "the statement" "القول"
-- @column predicate    "what the qualifier says" "المحمول"
-- @column object_id    "its value, where it is an entity" "القيمة كيانًا"
-- @column value_text   "its value, where it is text" "القيمة نصًا"
-- @column value_number "its value, where it is a number" "القيمة عددًا"
-- @column unit         "unit of the number" "الوحدة"
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
CREATE INDEX qualifier_statement ON qualifier (statement_id);

-- @table link
-- @describe.en How one statement bears on another.
-- @describe.ar صلة قول بقول آخر.
-- @column from_id  "the statement that bears: the cause, the later, the narrower" "القول الأول"
-- @column to_id    "the statement it bears on: the effect, the earlier, the wider" "القول الثاني"
-- @column kind     "causes, contradicts, refines or repeats" "نوع الصلة"
-- @column claim_id "the statement that claims the link, with its certainty; NULL where the curator saw it" "القول الذي يثبت الصلة"
CREATE TABLE link (
    from_id  INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    to_id    INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('causes', 'contradicts', 'refines', 'repeats')),
    claim_id INTEGER REFERENCES statement (id) ON DELETE CASCADE,
    PRIMARY KEY (from_id, to_id, kind),
    CHECK (from_id <> to_id)
) STRICT, WITHOUT ROWID;

-- @table mention
-- @describe.en Where a sentence names an entity: found by the analyzer over the names, never typed.
-- @describe.ar مواضع ذكر الكيانات في الجمل.
-- @column sentence_id "the sentence" "الجملة"
-- @column entity_id   "the entity" "الكيان"
-- @column start_cp    "first code point in the source's text, from 0" "البداية بالمحارف"
-- @column end_cp      "code point after the last" "النهاية بالمحارف"
-- @column form        "the name as it stands there" "اللفظ"
CREATE TABLE mention (
    sentence_id INTEGER NOT NULL REFERENCES sentence (id) ON DELETE CASCADE,
    entity_id   INTEGER NOT NULL REFERENCES entity (id) ON DELETE CASCADE,
    start_cp    INTEGER NOT NULL CHECK (start_cp >= 0),
    end_cp      INTEGER NOT NULL CHECK (end_cp > start_cp),
    form        TEXT NOT NULL CHECK (length(form) = end_cp - start_cp),
    PRIMARY KEY (sentence_id, start_cp, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_entity ON mention (entity_id);

CREATE INDEX link_to ON link (to_id);
CREATE INDEX link_claim ON link (claim_id) WHERE claim_id IS NOT NULL;

-- @table report
-- @describe.en The canned reports, so that any SQLite can run them.
-- @describe.ar التقارير الجاهزة باستعلاماتها.
-- @column name           "name of the report" "اسم التقرير"
-- @column title_en       "title in English" "العنوان بالإنجليزية"
-- @column title_ar       "title in Arabic" "العنوان بالعربية"
-- @column description_en "what it answers, in English" "الوصف بالإنجليزية"
-- @column description_ar "what it answers, in Arabic" "الوصف بالعربية"
-- @column sql            "header and statement; an unbound parameter takes its default" "نص الاستعلام"
CREATE TABLE report (
    name           TEXT NOT NULL PRIMARY KEY
        CHECK (name GLOB '[a-z]*' AND name NOT GLOB '*[^-a-z0-9]*'),
    title_en       TEXT NOT NULL CHECK (title_en <> ''),
    title_ar       TEXT NOT NULL CHECK (title_ar <> ''),
    description_en TEXT NOT NULL CHECK (description_en <> ''),
    description_ar TEXT NOT NULL CHECK (description_ar <> ''),
    sql            TEXT NOT NULL CHECK (sql <> '')
) STRICT, WITHOUT ROWID;
