"""What the parts of an index take, and other ways to keep its folded words: measure.py SIJILL.SO TEXT [FOLDER]

TEXT has a passage a line. The files are made in FOLDER, an empty one, and stay there; without it, they are removed. Prints, for each way, the bytes of the file after VACUUM, and what the sqlite3 shell without
the extension can do with it (docs/adr/0031-folded-words-stay-beside-the-text.md).
"""

import subprocess
import sys
import tempfile
from pathlib import Path

STOCK_TOKENIZER = "tokenize = \"ascii tokenchars '.'\""

# The folded words as numbers of words, the more frequent the smaller. A view turns them into words, without json_each():
# FTS5 reads no virtual table where it checks and rebuilds an index.
NUMBERED = """
CREATE TABLE lexicon (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
INSERT INTO lexicon (word) SELECT value FROM source.p, json_each('["' || replace(words, ' ', '","') || '"]')
  WHERE words <> '' GROUP BY value ORDER BY count(*) DESC;
CREATE TABLE p (id INTEGER PRIMARY KEY, text TEXT NOT NULL, numbers TEXT NOT NULL);
INSERT INTO p SELECT s.id, s.text, coalesce((SELECT group_concat(l.id, ' ')
  FROM json_each('["' || replace(s.words, ' ', '","') || '"]') AS j CROSS JOIN lexicon AS l ON l.word = j.value), '')
  FROM source.p AS s;
CREATE VIEW p_words AS SELECT p.id, coalesce((
  WITH RECURSIVE number (one, rest) AS (
    SELECT NULL, p.numbers || ' '
     UNION ALL
    SELECT substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM number WHERE rest <> '')
  SELECT group_concat(l.word, ' ') FROM number CROSS JOIN lexicon AS l ON l.id = CAST(number.one AS INTEGER)
), '') AS words FROM p;
"""
KEPT = """
CREATE TABLE p (id INTEGER PRIMARY KEY, text TEXT NOT NULL, words TEXT NOT NULL);
INSERT INTO p SELECT id, text, words FROM source.p;
"""
TEXTS = """
CREATE TABLE p (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
INSERT INTO p SELECT id, text FROM source.p;
"""
VOCABULARY = """
CREATE TABLE p_word (word TEXT NOT NULL PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO p_word SELECT word, passages FROM source.p_word;
CREATE TABLE p_word_stem (stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (stem, word)) WITHOUT ROWID;
INSERT INTO p_word_stem SELECT stem, word FROM source.p_word_stem;
"""
NUMBERED_VOCABULARY = """
ALTER TABLE lexicon ADD COLUMN passages INTEGER;
UPDATE lexicon SET passages = (SELECT w.passages FROM source.p_word AS w WHERE w.word = lexicon.word);
CREATE TABLE p_word_stem (stem TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (stem, word)) WITHOUT ROWID;
INSERT INTO p_word_stem SELECT s.stem, l.id FROM source.p_word_stem AS s JOIN lexicon AS l ON l.word = s.word ORDER BY 1, 2;
"""
FILL = """
INSERT INTO p_index (rowid, words) SELECT id, words FROM source.p;
INSERT INTO p_index (p_index) VALUES ('optimize');
"""


def index(options):
    return f"CREATE VIRTUAL TABLE p_index USING fts5(words, {options}, {STOCK_TOKENIZER});" + FILL


OF_TABLE = "content = 'p', content_rowid = 'id'"
OF_VIEW = "content = 'p_words', content_rowid = 'id'"
FOLDING_VIEW = "CREATE VIEW p_words AS SELECT id, arabic_fold(text) AS words FROM p;"

WAYS = {
    "as it is": KEPT + VOCABULARY + index(OF_TABLE),
    "pages of 8 KiB": "PRAGMA page_size = 8192;" + KEPT + VOCABULARY + index(OF_TABLE),
    "pages of 16 KiB": "PRAGMA page_size = 16384;" + KEPT + VOCABULARY + index(OF_TABLE),
    "pages of 64 KiB": "PRAGMA page_size = 65536;" + KEPT + VOCABULARY + index(OF_TABLE),
    "columnsize = 0": KEPT + VOCABULARY + index(OF_TABLE + ", columnsize = 0"),
    "detail = column": KEPT + VOCABULARY + index(OF_TABLE + ", detail = column"),
    "vocabulary with rowids": KEPT + VOCABULARY.replace(" WITHOUT ROWID", "") + index(OF_TABLE),
    "words in a table of their own": TEXTS + "CREATE TABLE w (id INTEGER PRIMARY KEY, words TEXT NOT NULL);"
    "INSERT INTO w SELECT id, words FROM source.p;" + VOCABULARY + index("content = 'w', content_rowid = 'id'"),
    "words only where they differ": KEPT.replace("words TEXT NOT NULL", "folded TEXT").replace(
        "text, words FROM", "text, nullif(words, text) FROM") + "CREATE VIEW p_words AS SELECT id, "
    "coalesce(folded, text) AS words FROM p;" + VOCABULARY + index(OF_VIEW),
    "contentless": TEXTS + VOCABULARY + index("content = ''"),
    "a view that folds": TEXTS + FOLDING_VIEW + VOCABULARY + index(OF_VIEW),
    "numbers of words": NUMBERED + VOCABULARY + index(OF_VIEW),
    "numbers, also in the vocabulary": NUMBERED + NUMBERED_VOCABULARY + index(OF_VIEW),
}

# What stock SQLite has to be able to do; the words are those of the first passage.
ABILITIES = {
    "search": "SELECT count(*) FROM p_index WHERE p_index MATCH 'في'",
    "phrase": "SELECT count(*) FROM p_index WHERE p_index MATCH '\"في ال\"'",
    "rank": "SELECT bm25(p_index) FROM p_index WHERE p_index MATCH 'في' LIMIT 1",
    "highlight": "SELECT json(iif(highlight(p_index, 0, '[', ']') IS NULL, 'none', 1)) FROM p_index WHERE p_index MATCH 'في'",
    "check": "INSERT INTO p_index (p_index, rank) VALUES ('integrity-check', 1)",
    "rebuild": "INSERT INTO p_index (p_index) VALUES ('rebuild')",
    "delete": "INSERT INTO p_index (p_index, rowid, words) SELECT 'delete', id, words FROM {words} WHERE id = 1",
}


def shell(file, sql, *extension):
    return subprocess.run(["sqlite3", "-bail", file, *extension, sql], capture_output=True, text=True)


def done(result):
    if result.returncode != 0 or result.stderr:
        raise SystemExit(result.stderr)
    return result.stdout


def make_source(folder, load, text):
    """Makes the index as the extension makes it, and prints what its tables take."""
    source = str(Path(folder, "source.db"))
    script = Path(folder, "import.sql")
    script.write_text(
        f'{load}\nCREATE TABLE line (text TEXT);\n.mode ascii\n.separator "\\t" "\\n"\n.import "{text}" line\n'
        "SELECT arabic_index_create('p'), arabic_index_fill('p', 'SELECT rowid, text FROM line'), "
        "arabic_index_optimize('p');\nDROP TABLE line;\nVACUUM;\n", encoding="utf-8")
    done(shell(source, f'.read "{script}"'))
    print(done(shell(source, "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC LIMIT 6;"
                             "SELECT 'bytes of text, bytes of words, texts without a change', "
                             "sum(length(CAST(text AS BLOB))), sum(length(CAST(words AS BLOB))), "
                             "sum(text = words) FROM p")))
    return source


def measure(extension, text, folder):
    load = f".load {Path(extension).resolve().with_suffix('')}"
    source = make_source(folder, load, text)
    before = 0
    for number, (name, sql) in enumerate(WAYS.items()):
        file = str(Path(folder, f"{number}.db"))
        setting, sql = sql.split(";", 1) if sql.startswith("PRAGMA") else ("", sql)
        done(shell(file, f"{setting};ATTACH '{source}' AS source;BEGIN;{sql}COMMIT;DETACH source;VACUUM", load))
        size = Path(file).stat().st_size
        before = before or size
        words = next((name for name in ("p_words", "w") if f" {name} " in sql), "p")
        fails = [ability for ability, question in ABILITIES.items()
                 if shell(file, f"BEGIN; {question.format(words=words)}; ROLLBACK").stderr]
        print(f"{number}\t{name}\t{size}\t{1 - size / before:+.1%}\tfails: {', '.join(fails) or 'nothing'}")


def main(extension, text, folder=None):
    if folder:
        measure(extension, text, folder)
        return
    with tempfile.TemporaryDirectory() as scratch:
        measure(extension, text, scratch)


if __name__ == "__main__":
    main(*sys.argv[1:])
