#!/usr/bin/env python3
"""Attacks on the guard: statements that write, reach out of the base or never end, by every door through which SQL, a value
or the name of a file comes in. None may change a file, make one that was not asked for, or end in an undocumented way.

    guard_test.py SIJILL [STATEMENTS MADE BY CHANCE]
"""

import hashlib
import itertools
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from trust import count_of, is_end, random_of, report, run  # noqa: E402

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "markdown", "html", "svg", "chart")
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
OUT = "must-not-be-there"

WRITES = (
    "INSERT INTO meta VALUES ('a', 'b')", "REPLACE INTO entity_kind VALUES ('a', 'b', 'c')", "UPDATE sentence SET text = ''",
    "UPDATE OR IGNORE statement SET note = 1", "DELETE FROM source", "DELETE FROM statement WHERE 1 = 1 RETURNING id",
    "WITH x AS (SELECT 1) DELETE FROM name", "WITH x AS (SELECT 1) INSERT INTO meta SELECT 'a', 'b'", "DROP TABLE source",
    "DROP VIEW delays", "DROP INDEX name_words", "DROP TRIGGER sentence_inserted", "CREATE TABLE x (y)", "CREATE TEMP TABLE x (y)",
    "CREATE TEMP VIEW x AS SELECT 1", "CREATE TABLE x AS SELECT * FROM source", "CREATE VIRTUAL TABLE x USING fts5(y)",
    "CREATE VIRTUAL TABLE temp.x USING fts5vocab('main', 'sentence_index', 'row')", "CREATE INDEX x ON source (title)",
    "CREATE TRIGGER x AFTER INSERT ON source BEGIN SELECT 1; END", "ALTER TABLE source RENAME TO other",
    "ALTER TABLE source ADD COLUMN x", "ALTER TABLE source DROP COLUMN title", "VACUUM", f"VACUUM INTO '{OUT}'", "REINDEX",
    "ANALYZE", "BEGIN", "BEGIN IMMEDIATE", "COMMIT", "END", "ROLLBACK", "SAVEPOINT x", "RELEASE x", "EXPLAIN DELETE FROM source",
    "UPDATE sqlite_schema SET sql = ''", "DELETE FROM sqlite_master", "INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')",
    "INSERT INTO sentence_index (sentence_index) VALUES ('delete-all')", "DELETE FROM sentence_index_data",
    "UPDATE sentence_index_config SET v = 0", "INSERT INTO sentence_index (sentence_index, rank) VALUES ('rank', 'load_extension(1)')",
    "SELECT 1; DELETE FROM source", "SELECT 1;;DROP TABLE source", "SELECT 1 -- \n; DELETE FROM source",
    "SELECT 1 /* ; */ ; /* */ UPDATE meta SET value = 1", "EXPLAIN QUERY PLAN UPDATE meta SET value = 1",
)
REACHES = (
    f"ATTACH '{OUT}' AS other", "ATTACH ':memory:' AS other", "ATTACH 'file:kb.db?mode=rwc' AS other", "DETACH main",
    "PRAGMA writable_schema = ON", "PRAGMA journal_mode = WAL", "PRAGMA journal_mode(DELETE)", "PRAGMA user_version = 7",
    "PRAGMA application_id = 7", "PRAGMA foreign_keys = OFF", "PRAGMA trusted_schema = 1", "PRAGMA query_only = OFF",
    "PRAGMA temp_store_directory = '/tmp'", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA optimize", "PRAGMA hard_heap_limit = 1",
    "PRAGMA soft_heap_limit = 1", "PRAGMA mmap_size = 9999999999", "PRAGMA cache_size = 999999999", "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA secure_delete = ON", "PRAGMA encoding = 'UTF-16'", "PRAGMA page_size = 512", "PRAGMA auto_vacuum = FULL",
    "PRAGMA incremental_vacuum", "PRAGMA shrink_memory", "PRAGMA case_sensitive_like = ON", "PRAGMA cell_size_check = OFF",
    "SELECT * FROM pragma_writable_schema", "SELECT * FROM pragma_journal_mode", "SELECT * FROM pragma_wal_checkpoint",
    "SELECT load_extension('x')", "SELECT load_extension('./sijill.so', 'x')", "SELECT fts3_tokenizer('simple')",
    f"SELECT writefile('{OUT}', 'x')", "SELECT readfile('/etc/passwd')", "SELECT edit('x')", f"SELECT fts5(x'00')",
    "SELECT * FROM fsdir('/')", "SELECT * FROM zipfile('x')", "SELECT * FROM dbstat", "SELECT sqlite_log(1, 'x')",
    "SELECT * FROM sentence_index('rebuild')", "SELECT optimize(sentence_index) FROM sentence_index", ".shell ls", ".output x",
)
BOMBS = (
    ENDLESS + "SELECT count(*) FROM n", ENDLESS + "SELECT max(a.i * b.i) FROM n AS a, n AS b",
    ENDLESS + "SELECT group_concat(printf('%.9999d', i)) FROM n", ENDLESS + "SELECT i, randomblob(1000000) AS b FROM n ORDER BY b",
    "SELECT count(*) FROM sentence a, sentence b, sentence c, sentence d, word e, word f, word g", "SELECT zeroblob(2000000000)",
    "SELECT length(hex(zeroblob(16000000)))", "SELECT replace(hex(zeroblob(4000000)), '0', '0123456789')",
    "SELECT instr(hex(zeroblob(8000000)), hex(zeroblob(400000)) || 'x')", "SELECT trim(hex(zeroblob(8000000)), hex(zeroblob(400000)))",
    "SELECT " + "(" * 5000 + "1" + ")" * 5000, "SELECT 1" + " + 1" * 5000, "SELECT " + "NOT " * 5000 + "1",
    "SELECT * FROM (" * 50 + "SELECT 1" + ")" * 50, "SELECT 1" + " UNION ALL SELECT 1" * 600, "SELECT 1" + ", zeroblob(16000000)" * 400,
    "SELECT '" + "x" * 2000000 + "'", "SELECT json_array(" + ",".join(["zeroblob(1)"] * 99) + ")", "SELECT printf('%*d', 900000000, 1)",
    "SELECT 'a' LIKE '" + "%a" * 5000 + "'", "SELECT json('" + "[" * 100000 + "')", "SELECT json_tree.* FROM json_tree(json_array(1,2))" ,
    ENDLESS + "SELECT * FROM n WHERE i < 0", "SELECT sum(a.id * b.id) FROM word a, word b, word c, word d".replace("id", "passages"),
)
VALUES = (
    "'; DELETE FROM source; --", "' OR 1=1 --", "\" OR \"\"=\"", "%00", "x' UNION SELECT 1", "xai'); DROP TABLE source; --", "../../etc/passwd",
    "$(touch must-not-be-there)", "`touch must-not-be-there`", "|touch must-not-be-there", ";touch must-not-be-there", "\x1b]0;x\x07", "=1+1",
    "9" * 400, "-1", "NaN", "1e999", "{}", "{0}{1}", "%s%n", "\u202e", "تأخير" * 5000, "a\nb", "NEAR(a b, 99999999999)", "*", "\"", "^", "(" * 300,
)
# Each takes the place of the statement's own words; VALUE stands for the attack.
DOORS_OF_VALUES = (
    ("search", "VALUE"), ("search", "--raw", "VALUE"), ("search", "--entity", "VALUE", "x"), ("show", "VALUE"), ("schema", "VALUE"),
    ("compare", "VALUE", "xai"), ("report", "VALUE"), ("report", "delays", "--company", "VALUE"), ("timeline", "--since", "VALUE"),
    ("sql", "SELECT :x", "-p", "x=VALUE"), ("analyze", "VALUE"), ("--as-of", "VALUE", "report", "delays"), ("help", "VALUE"),
)


def header_of(statement, parameter=""):
    return ("-- @name attack\n-- @title.en A\n-- @title.ar هجوم\n-- @describe.en A\n-- @describe.ar هجوم\n"
            f"{parameter}-- @column x \"X\" \"س\"\n{statement}\n")


class Guard:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.tries, self.faults = 0, []
        (self.folder / "q").mkdir()
        run("init", "kb.db", cwd=folder)
        self.before = self.state()
        self.formats = itertools.cycle(FORMATS)

    def state(self):
        """Every file of the folder with its bytes, but for the one that the answer is written to."""
        return {str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(self.folder.rglob("*"))
                if path.is_file() and path.name not in ("answer", "attack.sql")}

    def attack(self, *words):
        form = next(self.formats)
        output = ("--output", "answer") if self.tries % 3 == 0 else ()
        code, told, _ = run("--db", "kb.db", "--timeout", "0.3", "--format", form, *output, *words, cwd=self.folder)
        self.tries += 1
        if not is_end(code):
            self.faults.append(f"{words} in {form} ended with {code}")
        if form in ("html", "svg") and b"<script" in told:
            self.faults.append(f"{words} in {form} has a script")
        after = self.state()
        if after != self.before:
            self.faults.append(f"{words} changed {set(after.items()) ^ set(self.before.items())}")
            self.before = after

    def statement(self, statement):
        query = self.folder / "q" / "attack.sql"
        if len(statement) < 100000:
            self.attack("sql", statement)
        query.write_text(statement, encoding="utf-8")
        self.attack("sql", "-f", "q/attack.sql")
        query.write_text(header_of(statement), encoding="utf-8")
        self.attack("--queries", "q", "report", "attack")
        listed = statement.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        query.write_text(header_of("SELECT :p AS x", f'-- @param p text "p" "ق" values="{listed}"\n'), encoding="utf-8")
        self.attack("--queries", "q", "report", "attack", "--p", "x")
        query.unlink()

    def value(self, value):
        for door in DOORS_OF_VALUES:
            self.attack(*(word.replace("VALUE", value) for word in door))


WORDS = ("SELECT", "FROM", "WHERE", "source", "delays", "sqlite_schema", "(", ")", ",", ";", "*", "1", "'x'", "x'00'", "PRAGMA",
         "writable_schema", "=", "ON", "INSERT INTO", "meta", "VALUES", "DELETE FROM", "UPDATE", "SET", "value", "WITH", "AS",
         "UNION ALL", "ATTACH", "'must-not-be-there'", "load_extension", "EXPLAIN", "QUERY PLAN", "RETURNING", "key", "CASE", "WHEN",
         "THEN", "END", "json_each", "pragma_table_info", "--", "/*", "*/", ":p", "?1", "\n", "CREATE", "TEMP", "VIEW", "DROP", "VACUUM")


def main():
    made = count_of(60)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sijill-guard-") as folder:
        guard = Guard(folder)
        for statement in WRITES + REACHES + BOMBS:
            guard.statement(statement)
        for value in VALUES:
            guard.value(value)
        known = guard.tries
        for seed in range(made):
            chance = random_of(seed)
            words = [chance.choice(WORDS) for _ in range(chance.randint(2, 24))]
            guard.attack("sql", chance.choice(("", "SELECT ", "EXPLAIN ")) + " ".join(words))
    print("\n".join(guard.faults[:50]))
    report("guard", guard.tries, begin, statements=len(WRITES + REACHES + BOMBS), values=len(VALUES), of_the_table=known,
           faults=len(guard.faults))
    return 1 if guard.faults else 0


if __name__ == "__main__":
    sys.exit(main())
