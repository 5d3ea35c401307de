#!/usr/bin/env python3
"""Python's own sqlite3 as a host of the extension, by itself and in the Python package."""

import re
import sqlite3
import subprocess
import sys
import threading
import unittest

import host

EXTENSION = str(host.EXTENSION)


def connect(path=":memory:"):
    db = sqlite3.connect(path)
    db.enable_load_extension(True)
    db.load_extension(EXTENSION)
    return db


@unittest.skipUnless(
    hasattr(sqlite3.Connection, "enable_load_extension"), "this Python loads no extensions"
)
class Extension(unittest.TestCase):
    def test_an_index_is_filled_and_searched(self):
        db = connect()
        db.execute("SELECT arabic_index_create('news', 'section')")
        texts = ["تأخّر إطلاق النموذج", "أعلنت الشركات نماذجها", "أمطار غزيرة"]
        with db:
            for number, text in enumerate(texts, 1):
                db.execute("SELECT arabic_index_add('news', ?, ?, 'خبر')", (number, text))
        rows = db.execute(
            "SELECT id, highlighted FROM arabic_search('news', ?)", ("متى تتأخر النماذج؟",)
        ).fetchall()
        self.assertEqual([row[0] for row in rows], [1, 2])
        self.assertEqual(rows[0][1], "<mark>تأخّر</mark> إطلاق <mark>النموذج</mark>")

    def test_a_transaction_that_is_undone_leaves_no_document(self):
        db = connect()
        db.execute("SELECT arabic_index_create('news')")
        db.execute("BEGIN")
        db.execute("SELECT arabic_index_add('news', 1, 'نموذج')")
        db.rollback()
        self.assertEqual(db.execute("SELECT * FROM arabic_search('news', 'نموذج')").fetchall(), [])
        self.assertEqual(db.execute("SELECT arabic_index_check('news')").fetchone(), ("[]",))

    def test_errors_are_errors_of_sqlite(self):
        db = connect()
        for sql in (
            "SELECT arabic_fold(1)",
            "SELECT * FROM arabic_search('nothing', 'x')",
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'arabic stemming heavy')",
        ):
            with self.subTest(sql), self.assertRaises(sqlite3.OperationalError):
                db.execute(sql).fetchall()

    def test_a_query_is_interrupted(self):
        db = connect()
        db.execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize = 'arabic')")
        db.executemany("INSERT INTO t VALUES (?)", [("نموذج جديد",)] * 1000)
        db.set_progress_handler(lambda: 1, 1000)
        with self.assertRaisesRegex(sqlite3.OperationalError, "interrupted"):
            db.execute(
                "SELECT rowid FROM t WHERE t MATCH arabic_query('نماذج') ORDER BY arabic_rank(t)"
            ).fetchall()
        db.set_progress_handler(None, 0)
        self.assertEqual(db.execute("SELECT count(*) FROM t").fetchone(), (1000,))

    def test_the_example_prints_who_was_late_and_the_texts_that_say_so(self):
        lines = host.run(
            sys.executable, host.EXAMPLES / "python/delays.py", env=host.python_path()
        ).splitlines()
        self.assertIn(f"{host.LATE[0]}\txAI\t{host.LATE[1]}", lines)
        self.assertTrue(any("[تأخيرات]" in line for line in lines))

    def test_a_thousand_loads_and_loads_in_eight_threads_at_once(self):
        for _ in range(1000):
            connect().close()
        failures = []

        def work():
            try:
                for _ in range(20):
                    db = connect()
                    db.execute("SELECT arabic_fold('تأخير'), arabic_stems('التأخيرات')").fetchone()
                    db.close()
            except Exception as error:  # shown by the main thread
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_it_exports_its_door_alone_and_imports_nothing_of_sqlite(self):
        symbols = subprocess.run(
            ["nm", "-D", EXTENSION], capture_output=True, text=True, check=True
        ).stdout
        exported = re.findall(r"^[0-9a-f]+ [A-Z] (\S+)$", symbols, re.M)
        self.assertEqual(exported, ["sqlite3_sijill_init"])
        self.assertNotIn(" U sqlite3", symbols)


if __name__ == "__main__":
    host.main()
