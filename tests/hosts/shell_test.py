#!/usr/bin/env python3
"""The sqlite3 shell as a host of the extension, and stock tools on the seeded base without it."""

import json
import shutil
import sqlite3
import subprocess
import unittest

import host
import random_writes

EXTENSION = host.EXTENSION.with_suffix("")


class Shell(unittest.TestCase):
    def test_the_example_ranks_and_marks(self):
        output = host.run("sqlite3", ":memory:", f".load {EXTENSION}",
                          f".read {host.EXAMPLES / 'shell/search.sql'}")
        self.assertEqual(output, "أجّلت [الشَّرِكات] إطلاقَ [نماذجها]\n[شركة] جديدة\n")

    def test_an_index_beside_a_table_stays_in_step_over_random_writes(self):
        sql, found = random_writes.script(2)
        output = host.run("sqlite3", "-bail", "-cmd", f".load {EXTENSION}", ":memory:",
                          input=sql + "SELECT * FROM answer;")
        self.assertEqual([int(line) for line in output.splitlines()], found)

    def test_a_view_may_search_where_the_schema_is_not_trusted(self):
        [version] = host.run("sqlite3", ":memory:", "SELECT sqlite_version()").splitlines()
        if tuple(map(int, version.split("."))) < (3, 44, 0):
            self.skipTest("before SQLite 3.44 no FTS5 table may be used there")
        sql = """
            PRAGMA trusted_schema = OFF;
            CREATE VIRTUAL TABLE docs USING fts5(text, tokenize = 'arabic');
            INSERT INTO docs(docs, rank) VALUES ('rank', 'arabic_rank()');
            INSERT INTO docs VALUES ('طقس جميل'), ('شركة جديدة'), ('أجّلت الشَّرِكات إطلاقَ نماذجها');
            CREATE VIEW late AS SELECT arabic_highlight(text, 'نموذج الشركة', '[', ']')
                                  FROM docs(arabic_query('نموذج الشركة')) ORDER BY rank;
            SELECT * FROM late;
        """
        output = host.run("sqlite3", "-bail", "-cmd", f".load {EXTENSION}", ":memory:", input=sql)
        self.assertEqual(output, "أجّلت [الشَّرِكات] إطلاقَ [نماذجها]\n[شركة] جديدة\n")


class StockTools(unittest.TestCase):
    """Each makes of the seeded base what it makes of any other file."""

    def setUp(self):
        self.file = host.scratch() / "stock.db"
        shutil.copy(host.SEEDED, self.file)
        self.statements = self.ask("SELECT count(*) FROM statement")
        self.assertGreater(int(self.statements), 50)

    def ask(self, sql, file=None):
        return host.run("sqlite3", file or self.file, sql).strip()

    def check_copy(self, sql, *options):
        copy = host.scratch() / "copy.db"
        copy.unlink(missing_ok=True)
        host.run("sqlite3", "-bail", *options, copy, input=sql)
        self.assertEqual(self.ask("SELECT count(*) FROM statement", copy), self.statements)
        self.assertEqual(self.ask("SELECT model FROM delays ORDER BY 1", copy),
                         self.ask("SELECT model FROM delays ORDER BY 1"))
        self.assertEqual(host.run(host.BUILD / "sijill", "--db", copy, "check"), "no fault found\n")

    def test_the_shell_dumps_it_and_reads_it_back(self):
        self.check_copy(host.run("sqlite3", self.file, ".dump"))

    def test_the_shell_reads_an_export_with_carriage_returns(self):
        article, folder = host.scratch() / "windows.txt", host.scratch() / "windows"
        article.write_bytes("تأخر إطلاق النموذج.\r\nقالت الشركة إن السبب تقني.\r\n".encode())
        host.run(host.BUILD / "sijill", "--db", self.file, "add", article)
        host.run(host.BUILD / "sijill", "--db", self.file, "export", "sql", folder)
        [script] = folder.glob("*.sql")
        self.check_copy(script.read_text(encoding="utf-8"))

    def test_the_shell_recovers_it(self):
        plain = host.scratch() / "plain.db"
        self.ask("CREATE TABLE plain(x)", plain)
        if subprocess.run(["sqlite3", plain, ".recover"], capture_output=True, check=False).returncode:
            self.skipTest("this shell recovers no file: its SQLite has no table sqlite_dbpage")
        # The shell is defensive from 3.42 on, and .recover writes virtual tables into sqlite_schema.
        self.check_copy(host.run("sqlite3", self.file, ".recover"), "-cmd", ".dbconfig defensive off")

    def test_the_shell_lists_its_schema(self):
        self.assertIn("CREATE VIEW delays", host.run("sqlite3", self.file, ".schema"))

    def test_python_searches_its_index(self):
        with sqlite3.connect(self.file) as db:
            [count] = db.execute(
                "SELECT count(*) FROM sentence_index WHERE sentence_index MATCH 'grok'"
            ).fetchone()
        self.assertGreater(count, 5)

    @host.needs("sqlite-utils")
    def test_sqlite_utils_counts_its_tables(self):
        rows = json.loads(host.run("sqlite-utils", "tables", self.file, "--counts"))
        counts = {row["table"]: row["count"] for row in rows}
        self.assertEqual(counts["statement"], int(self.statements))

    @host.needs("litecli")
    def test_litecli_reads_its_views(self):
        output = host.run("litecli", self.file, "-e", "SELECT model, min_days FROM delays",
                          env={"HOME": str(host.scratch())})
        self.assertIn(host.LATE[0], output)


if __name__ == "__main__":
    host.main()
