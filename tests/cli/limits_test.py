#!/usr/bin/env python3
"""A command has limits of time and memory, whatever it is given.

    limits_test.py SIJILL
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
PATIENCE = 60  # seconds
# One call of one function, which SQLite does not interrupt.
LONG = "(hex(zeroblob(8000000)) LIKE '%' || hex(zeroblob(90)) || 'x')"
ENDLESS = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS n FROM n"


class Limits(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-limits-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.run_sijill("init", "kb.db")

    def run_sijill(self, *arguments, code=0):
        done = subprocess.run([SIJILL, *arguments], cwd=self.folder, capture_output=True, text=True,
                              check=False, timeout=PATIENCE)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_a_report_of_a_strangers_folder_ends(self):
        report = self.folder / "endless.sql"
        report.write_text('-- @name endless\n-- @title.en E\n-- @title.ar ن\n-- @describe.en E\n'
                          f'-- @describe.ar ن\n-- @column n "N" "ن"\n{ENDLESS}\n', encoding="utf-8")
        for language, told in (("en", "refused: more than 300 ms of time"), ("ar", "مرفوض: أكثر من 300")):
            done = self.run_sijill("--timeout", "0.3", "--lang", language, "--queries", ".", "report",
                                   "endless", code=5)
            self.assertIn(told, done.stderr)

    def test_one_function_that_does_not_return_ends_also_when_it_writes(self):
        before = sqlite3.connect(self.folder / "kb.db").execute("SELECT note FROM statement").fetchall()
        for words in (["sql", f"SELECT {LONG}"],
                      ["sql", "--write", f"UPDATE statement SET note = 'x' || ({LONG})"]):
            with self.subTest(words[1]):
                done = self.run_sijill("--db", "kb.db", "--timeout", "0.2", *words, code=5)
                self.assertIn("refused: more time than --timeout gives", done.stderr)
        self.run_sijill("--db", "kb.db", "check")
        self.assertEqual(
            sqlite3.connect(self.folder / "kb.db").execute("SELECT note FROM statement").fetchall(), before)
        self.assertFalse(os.path.exists(self.folder / "kb.db-journal"))

    def test_a_row_of_many_large_values_is_refused_before_it_is_made(self):
        values = ", ".join(f"zeroblob(16000000) AS c{number}" for number in range(400))
        done = self.run_sijill("--timeout", "60", "sql", f"SELECT {values}", code=5)
        self.assertIn("memory", done.stderr)

    def test_the_time_that_a_reader_takes_does_not_count(self):
        holds = 64 << 10  # what a pipe takes without a reader
        done = subprocess.run(["bash", "-c", 'set -o pipefail; "$0" --timeout 10 report evidence --format html | '
                               '(sleep 12; wc -c)', SIJILL], capture_output=True, text=True, check=False)
        self.assertGreater(int(done.stdout), 2 * holds)
        self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    unittest.main()
