-- The tables of one search index over documents, as SearchIndex::create() and attach() make them. Names in braces are filled in, in
-- comments too: comments may only have the name of the index, since the fields bring line breaks. Types are checked by
-- constraints, since the oldest host of the extension (SQLite 3.34) does not know STRICT (3.37). All is made in main, whatever
-- temporary tables have its names.

CREATE TABLE main."{name}" (
    id    INTEGER NOT NULL PRIMARY KEY,{columns}
    words TEXT NOT NULL CHECK (typeof(words) = 'text') -- the folded words of text with one space between, as indexed
);
{field_indexes}
CREATE VIRTUAL TABLE main."{name}_index" USING fts5(
    words, content = "{name}", content_rowid = 'id', tokenize = "ascii tokenchars '.'"
);

-- The bytes that a transaction gathers in memory before FTS5 writes a segment of the index: 4 MiB instead of 1 MiB. There
-- are fewer segments to merge, and the hash table still fits in the processor's caches.
INSERT INTO main."{name}_index" ("{name}_index", rank) VALUES ('hashsize', 4194304);

-- The index as a table of postings: a row for each occurrence of each word.
CREATE VIRTUAL TABLE main."{name}_posting" USING fts5vocab("{name}_index", 'instance');

-- The vocabulary: every folded word with the number of documents that have it.
CREATE TABLE main."{name}_word" (
    word     TEXT NOT NULL PRIMARY KEY CHECK (typeof(word) = 'text' AND word <> ''),
    passages INTEGER NOT NULL CHECK (typeof(passages) = 'integer' AND passages >= 0)
) WITHOUT ROWID;

-- The stems of every Arabic word of the vocabulary. Words match if they share a stem. A word that is not Arabic has itself
-- as its only stem, and no row.
CREATE TABLE main."{name}_word_stem" (
    stem TEXT NOT NULL CHECK (typeof(stem) = 'text' AND stem <> ''),
    word TEXT NOT NULL CHECK (typeof(word) = 'text' AND word <> ''),
    PRIMARY KEY (stem, word)
) WITHOUT ROWID;

-- Facts about the index: analyzer_version.
CREATE TABLE main."{name}_meta" (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Triggers that bring index and vocabulary up to date when documents are written with plain SQL. A folded word has only
-- letters, digits and '.', so the list of words becomes a JSON array by replacing the spaces and adding brackets.
CREATE TRIGGER main."{name}_inserted" AFTER INSERT ON "{name}" BEGIN
    INSERT INTO "{name}_index" (rowid, words) VALUES (new.id, new.words);
    INSERT INTO "{name}_word" (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;

CREATE TRIGGER main."{name}_deleted" AFTER DELETE ON "{name}" BEGIN
    INSERT INTO "{name}_index" ("{name}_index", rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE "{name}_word" SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
END;

CREATE TRIGGER main."{name}_updated" AFTER UPDATE OF id, words ON "{name}" BEGIN
    INSERT INTO "{name}_index" ("{name}_index", rowid, words) VALUES ('delete', old.id, old.words);
    UPDATE "{name}_word" SET passages = passages - 1
    WHERE word IN (SELECT value FROM json_each('["' || replace(old.words, ' ', '","') || '"]'));
    INSERT INTO "{name}_index" (rowid, words) VALUES (new.id, new.words);
    INSERT INTO "{name}_word" (word, passages)
    SELECT DISTINCT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]')
    WHERE value <> ''
    ON CONFLICT (word) DO UPDATE SET passages = passages + 1;
END;
