-- Sources, their sentences, and the search index over them.
-- Offsets count Unicode code points, as substr() does, so that stock SQL can check every span.

-- @table meta
-- @describe.en What this file is: schema version, analyzer version, knowledge date.
-- @describe.ar تعريف هذا الملف: إصدار المخطط وإصدار المحلّل وتاريخ المعرفة.
-- @column key   "name of the fact" "اسم المعلومة"
-- @column value "the fact" "قيمتها"
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- @table migration
-- @describe.en The ledger of schema migrations: each row was written in the transaction of its migration.
-- @describe.ar سجلّ ترحيلات المخطط.
-- @column version "number of the migration" "رقم الترحيل"
-- @column name    "its file" "ملفه"
-- @column sha256  "digest of the file as it was applied" "بصمة الملف كما طُبّق"
CREATE TABLE migration (
    version INTEGER NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    sha256  TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- @table documentation
-- @describe.en What each table, view and column means, in both languages; the view catalog reads it.
-- @describe.ar معاني الجداول والعروض والأعمدة بالعربية والإنجليزية.
-- @column kind       "table or view" "جدول أو عرض"
-- @column name       "its name" "اسمه"
-- @column column_name "the column, or empty for the whole" "العمود، أو فارغ للكل"
-- @column ordinal    "order of the columns" "ترتيب العمود"
-- @column meaning_en "meaning in English" "المعنى بالإنجليزية"
-- @column meaning_ar "meaning in Arabic" "المعنى بالعربية"
CREATE TABLE documentation (
    kind        TEXT NOT NULL CHECK (kind IN ('table', 'view')),
    name        TEXT NOT NULL CHECK (name <> ''),
    column_name TEXT NOT NULL,
    ordinal     INTEGER NOT NULL CHECK (ordinal >= 0),
    meaning_en  TEXT NOT NULL,
    meaning_ar  TEXT NOT NULL,
    PRIMARY KEY (name, column_name)
) STRICT, WITHOUT ROWID;

-- @table source
-- @describe.en One article, whole and as published.
-- @describe.ar مقال واحد كاملًا كما نُشر.
-- @column id           "row number" "رقم الصف"
-- @column slug         "ASCII handle" "المعرّف"
-- @column kind         "article or document" "مقال أو وثيقة"
-- @column title        "title; in square brackets where the curator supplied it" "العنوان، وبين معقوفين إن وضعه المحرّر"
-- @column publisher    "who published it, where known" "الناشر إن عُرف"
-- @column author       "who wrote it, where known" "الكاتب إن عُرف"
-- @column url          "where it was read, where known" "الرابط إن عُرف"
-- @column language     "BCP 47 language tag" "رمز اللغة"
-- @column published_on "ISO date of publication, where known" "تاريخ النشر إن عُرف"
-- @column known_on     "ISO date from which this base counts the source as known" "تاريخ العلم بالمصدر"
-- @column licence      "terms under which the text is kept" "رخصة النص"
-- @column text         "the whole text, byte for byte" "النص كاملًا"
-- @column sha256       "SHA-256 of the text's bytes, lower-case hexadecimal" "بصمة النص"
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

-- @table sentence
-- @describe.en The passages that are searched and cited: the sentences of every source.
-- @describe.ar جمل المصادر، وهي ما يُبحث فيه ويُستشهد به.
-- @column id        "row number" "رقم الصف"
-- @column source_id "the source it stands in" "المصدر"
-- @column paragraph "paragraph of the source, from 1" "الفقرة"
-- @column ordinal   "place among the source's sentences, from 1" "ترتيب الجملة"
-- @column start_cp  "first code point in the source's text, from 0" "بداية الجملة بالمحارف"
-- @column end_cp    "code point after the last" "نهاية الجملة بالمحارف"
-- @column text      "the sentence as it stands there" "نص الجملة"
-- @column words     "its folded words with one space between: what the index holds" "كلماتها بعد التوحيد"
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

-- @table sentence_index
-- @describe.en Full-text index over sentence.words, under a tokenizer that every SQLite has.
-- @describe.ar فهرس البحث في كلمات الجمل.
CREATE VIRTUAL TABLE sentence_index USING fts5(
    words, content = 'sentence', content_rowid = 'id', tokenize = "ascii tokenchars '.'"
);

-- @table sentence_posting
-- @describe.en The index read as postings: a row for each place of each word.
-- @describe.ar مواضع الكلمات في الفهرس.
CREATE VIRTUAL TABLE sentence_posting USING fts5vocab('sentence_index', 'instance');

-- @table word
-- @describe.en The vocabulary: every folded word, with the number of sentences that hold it.
-- @describe.ar المفردات وعدد الجمل التي ترد فيها كل مفردة.
-- @column word     "the folded word" "الكلمة بعد التوحيد"
-- @column passages "sentences that hold it" "عدد الجمل"
CREATE TABLE word (
    word     TEXT NOT NULL PRIMARY KEY CHECK (word <> ''),
    passages INTEGER NOT NULL CHECK (passages >= 0)
) STRICT, WITHOUT ROWID;

-- @table word_stem
-- @describe.en The morphology beside the index: the stems of every Arabic word. Words match when they share one.
-- @describe.ar جذوع الكلمات؛ تتطابق كلمتان إن اشتركتا في جذع.
-- @column stem "a stem" "الجذع"
-- @column word "a word that has it" "الكلمة"
CREATE TABLE word_stem (
    stem TEXT NOT NULL CHECK (stem <> ''),
    word TEXT NOT NULL CHECK (word <> ''),
    PRIMARY KEY (stem, word)
) STRICT, WITHOUT ROWID;

-- Index and vocabulary follow whoever writes. A folded word has only letters, digits and '.', so that the list of
-- words becomes a JSON array by two replacements.
CREATE TRIGGER sentence_inserted AFTER INSERT ON sentence BEGIN
    INSERT INTO sentence_index (rowid, words) VALUES (new.id, new.words);
    INSERT INTO word (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;

CREATE TRIGGER sentence_deleted AFTER DELETE ON sentence BEGIN
    INSERT INTO sentence_index (sentence_index, rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE word SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
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
