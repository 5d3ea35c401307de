-- The tables of one search index over documents, as SearchIndex::create() makes them. Names in braces are filled in, in
-- comments too, where only that of the index may stand: the fields bring line breaks. Types are checked by constraints,
-- since STRICT is younger (SQLite 3.37) than the oldest host of the extension (3.34).

CREATE TABLE "{name}" (
    id    INTEGER NOT NULL PRIMARY KEY,{fields}
    text  TEXT NOT NULL CHECK (typeof(text) = 'text'),
    words TEXT NOT NULL CHECK (typeof(words) = 'text') -- the folded words of text with one space between, as indexed
);
{field_indexes}
CREATE VIRTUAL TABLE "{name}_index" USING fts5(
    words, content = "{name}", content_rowid = 'id', tokenize = "ascii tokenchars '.'"
);

-- Megabytes that a transaction gathers before it writes a piece of the index: 4 for 1: fewer pieces to merge, in a table
-- that the processor's caches still hold.
INSERT INTO "{name}_index" ("{name}_index", rank) VALUES ('hashsize', 4194304);

-- The index read as postings: a row for each place of each word.
CREATE VIRTUAL TABLE "{name}_posting" USING fts5vocab("{name}_index", 'instance');

-- The vocabulary: every folded word, with the number of documents that hold it.
CREATE TABLE "{name}_word" (
    word     TEXT NOT NULL PRIMARY KEY CHECK (typeof(word) = 'text' AND word <> ''),
    passages INTEGER NOT NULL CHECK (typeof(passages) = 'integer' AND passages >= 0)
) WITHOUT ROWID;

-- The morphology beside the index: the stems of every Arabic word. Words match when they share one; any other word
-- is its own only stem, and has no row.
CREATE TABLE "{name}_word_stem" (
    stem TEXT NOT NULL CHECK (typeof(stem) = 'text' AND stem <> ''),
    word TEXT NOT NULL CHECK (typeof(word) = 'text' AND word <> ''),
    PRIMARY KEY (stem, word)
) WITHOUT ROWID;

-- What the index was made with: analyzer_version.
CREATE TABLE "{name}_meta" (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Index and vocabulary follow whoever writes documents with plain SQL. A folded word has only letters, digits and '.',
-- so that the list of words becomes a JSON array by two replacements.
CREATE TRIGGER "{name}_inserted" AFTER INSERT ON "{name}" BEGIN
    INSERT INTO "{name}_index" (rowid, words) VALUES (new.id, new.words);
    INSERT INTO "{name}_word" (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;

CREATE TRIGGER "{name}_deleted" AFTER DELETE ON "{name}" BEGIN
    INSERT INTO "{name}_index" ("{name}_index", rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE "{name}_word" SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
END;

CREATE TRIGGER "{name}_updated" AFTER UPDATE OF id, words ON "{name}" BEGIN
    INSERT INTO "{name}_index" ("{name}_index", rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE "{name}_word" SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
    INSERT INTO "{name}_index" (rowid, words) VALUES (new.id, new.words);
    INSERT INTO "{name}_word" (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;
