#!/usr/bin/env python3
"""A base of an older schema comes to the newest one whole, or stays as it was.

    migration_test.py SIJILL

base_of_schema_5.db.xz was made by the program of that schema: two sources, with every table of their content filled. So
was base_of_schema_8.db.xz, with candidates, of which one is refused. Neither is changed any more.
"""

import lzma
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
OLD_BASE = lzma.decompress((Path(__file__).parent / "base_of_schema_5.db.xz").read_bytes())
BASE_WITH_CANDIDATES = lzma.decompress((Path(__file__).parent / "base_of_schema_8.db.xz").read_bytes())
CONTENT = ("source", "sentence", "entity", "name", "statement", "attribution", "evidence", "qualifier", "link", "mention")
KILLS = 12


def content_of(base):
    with sqlite3.connect(base) as connection:
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in CONTENT}


def value_of(base, sql):
    connection = sqlite3.connect(base)
    try:
        return connection.execute(sql).fetchone()[0]
    finally:
        connection.close()


class Migration(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-migration-")
        self.addCleanup(folder.cleanup)
        self.base = Path(folder.name) / "old.db"
        self.base.write_bytes(OLD_BASE)
        self.before = content_of(self.base)

    def run_sijill(self, *arguments, code=0):
        done = subprocess.run([SIJILL, "--db", self.base, *arguments], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_every_row_of_the_content_is_there_afterwards(self):
        for table, rows in self.before.items():
            self.assertTrue(rows, table)
        done = self.run_sijill("search", "تأخر", code=7)
        self.assertIn("schema version 5", done.stderr)
        self.run_sijill("reindex")
        self.assertEqual(content_of(self.base), self.before)
        self.assertEqual(self.run_sijill("check").stdout, "no fault found\n")
        self.assertGreater(value_of(self.base, "PRAGMA user_version"), 5)

    def test_what_a_command_writes_comes_with_the_migration(self):
        self.run_sijill("retract", "first/plan", "--why", "misread", "--on", "2024-11-01")
        self.run_sijill("remove", "second", "--on", "2024-12-01")
        self.assertEqual(value_of(self.base, "SELECT count(*) FROM source"), 1)
        self.assertEqual(value_of(self.base, "SELECT count(*) FROM evidence"), 5)
        then = self.run_sijill("--as-of", "2024-10-31", "sql", "SELECT count(*) AS n FROM evidence", "--format", "csv")
        self.assertEqual(then.stdout, "n\n6\n")

    def test_candidates_and_what_was_decided_of_them_stay(self):
        self.base.write_bytes(BASE_WITH_CANDIDATES)
        with sqlite3.connect(self.base) as connection:
            tables = {name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall()
                      for name in ("candidate", "candidate_decision")}
        self.assertTrue(all(tables.values()))
        self.run_sijill("retract", "grok3-delay/grok3-missed-schedule", "--why", "misread",
                        "--on", "2025-06-01")
        self.assertGreater(value_of(self.base, "PRAGMA user_version"), 8)
        with sqlite3.connect(self.base) as connection:
            for name, rows in tables.items():
                self.assertEqual(connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall(), rows)
        refused = self.run_sijill("candidates", "--state", "refused", "--format", "csv").stdout
        self.assertEqual(refused.count("\n"), 2)
        self.run_sijill("review", "undo")
        self.run_sijill("reindex")
        self.assertEqual(self.run_sijill("check").stdout, "no fault found\n")

    def test_views_of_others_do_not_hinder_it_and_stay(self):
        connection = sqlite3.connect(self.base)
        connection.execute("CREATE VIEW mine AS SELECT key, t_precision FROM statement")
        connection.execute("CREATE VIEW broken AS SELECT a FROM nowhere")
        connection.commit()
        connection.close()
        self.run_sijill("reindex")
        self.assertEqual(value_of(self.base, "SELECT count(*) FROM mine"), len(self.before["statement"]))

    def test_rows_that_others_changed_before_stay_told(self):
        connection = sqlite3.connect(self.base)
        connection.execute("UPDATE statement SET note = 'forged'")
        connection.commit()
        connection.close()
        self.run_sijill("reindex")
        self.assertIn("rows of statement were changed", self.run_sijill("check", code=6).stdout)

    def test_killed_at_any_moment_it_leaves_the_old_base_or_the_new_one(self):
        begin = time.monotonic()
        self.run_sijill("reindex")
        took = time.monotonic() - begin
        for kill in range(KILLS):
            self.base.write_bytes(OLD_BASE)
            process = subprocess.Popen([SIJILL, "--db", self.base, "reindex"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(took * kill / KILLS)
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.assertEqual(content_of(self.base), self.before)
            if value_of(self.base, "PRAGMA user_version") == 5:
                self.run_sijill("check", code=7)
            self.run_sijill("reindex")
            self.run_sijill("check")
            self.assertEqual(content_of(self.base), self.before)


if __name__ == "__main__":
    unittest.main()
