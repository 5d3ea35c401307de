#!/usr/bin/env python3
"""The extension over a base that the library has made, and the knowledge base in the Python package."""

import copy
import json
import os
import pickle
import sqlite3
import sys
import tempfile
import threading
import unittest
from pathlib import Path

import host

sys.dont_write_bytecode = True
sys.path.insert(0, str(host.BUILD / "packaging/python"))
import sijill  # noqa: E402

TEXT = "تأخّر إطلاق النموذج الجديد. وقالت الشركة إن التأخير قصير.\n"
PACK = host.ROOT / "seeds/grok3-delay"


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "قاعدة.db"

    def article(self, name="news", text=TEXT):
        path = self.folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        return path


@unittest.skipUnless(hasattr(sqlite3.Connection, "enable_load_extension"), "this Python loads no extensions")
class ExtensionOverABase(InFolder):
    def test_sentences_are_found_and_checked_and_not_written(self):
        self.file.write_bytes(host.SEEDED.read_bytes())
        db = sijill.load(sqlite3.connect(self.file))
        self.addCleanup(db.close)
        for name in ("sentence", "sentence_index"):
            rows = db.execute(
                "SELECT text FROM arabic_search(?, 'التأخيرات') JOIN sentence USING (id)", (name,)
            ).fetchall()
            self.assertTrue(any("تأخير" in text for text, in rows))
            self.assertEqual(db.execute("SELECT arabic_index_check(?)", (name,)).fetchone(), ("[]",))
            stats = json.loads(db.execute("SELECT arabic_index_stats(?)", (name,)).fetchone()[0])
            self.assertEqual(stats["passages"], db.execute("SELECT count(*) FROM sentence").fetchone()[0])
            with self.assertRaisesRegex(sqlite3.Error, "belongs to a knowledge base"):
                db.execute("SELECT arabic_index_remove(?, 1)", (name,)).fetchone()
        db.execute("SELECT arabic_index_reindex('sentence')")
        db.commit()
        db.close()
        with sijill.Base(self.file) as base:
            self.assertEqual(list(base.check()), [])

    def test_an_attached_column_is_searched_beside_a_file_of_other_tables(self):
        db = sijill.load(sqlite3.connect(self.file))
        db.execute("CREATE TABLE page (id INTEGER PRIMARY KEY, body TEXT)")
        db.execute("SELECT arabic_index_attach('page', 'body')")
        with db:
            db.executemany("INSERT INTO page (body) VALUES (?)", [("نموذج",), ("مطر",)])
        self.assertEqual(
            db.execute("SELECT body FROM arabic_search('page', 'نماذج') JOIN page USING (id)").fetchall(),
            [("نموذج",)],
        )
        db.close()
        plain = sqlite3.connect(self.file)
        self.addCleanup(plain.close)
        with self.assertRaisesRegex(sqlite3.OperationalError, "no such function: arabic_index_words"):
            plain.execute("INSERT INTO page (body) VALUES ('نص')")
        with plain:
            plain.execute("DELETE FROM page WHERE id = 1")


class Base(InFolder):
    def test_a_base_is_made_filled_searched_and_checked(self):
        with sijill.Base.create(self.file) as base:
            self.assertEqual(base.add(self.article()), [sijill.Added("news", "added", 2, 0, 0, 0)])
            self.assertEqual(base.add(self.article())[0].outcome, "known")
            self.assertGreater(base.add(PACK)[0].statements, 50)
            hits = list(base.search("تأخير النماذج", source="news"))
            self.assertEqual(hits[0]["source"], "news")
            self.assertEqual(list(base.check()), [])
        with sijill.Base(self.file) as base:
            rows = list(base.sql("SELECT slug FROM source ORDER BY slug"))
            self.assertEqual(rows, [{"slug": "grok3-delay"}, {"slug": "news"}])
            self.assertIn("Grok3", [row["model"] for row in base.report("delays")])

    def test_what_is_no_text_is_told(self):
        with sijill.Base() as base:
            with self.assertRaisesRegex(TypeError, "a text is wanted, not int: 5"):
                base.search(5)

    def test_values_are_texts_and_finite_numbers_and_nothing_else(self):
        with sijill.Base() as base:
            for value, bound, kind in (("نص", "نص", "text"), (5, 5, "integer"), (-(2**63), -(2**63), "integer"),
                                       (0.5, 0.5, "real"), (1e22, 1e22, "real"), (True, 1, "integer"),
                                       (False, 0, "integer")):
                self.assertEqual(list(base.sql("SELECT :a AS a, typeof(:a) AS t", {"a": value})),
                                 [{"a": bound, "t": kind}])
            self.assertEqual(list(base.sql("SELECT ? AS a", {1: "x"})), [{"a": "x"}])
            for value in (None, b"ab", ["x"], self.file):
                with self.assertRaisesRegex(TypeError, "a is neither text nor a number"):
                    base.sql("SELECT :a", {"a": value})
                with self.assertRaises(TypeError):
                    base.report("delays", parameters={"model": value})
            for value in (float("nan"), float("inf"), 2**63):
                with self.assertRaisesRegex(ValueError, "the parameter a"):
                    base.sql("SELECT :a", {"a": value})
            with self.assertRaises(TypeError):
                base.sql("SELECT :None", {None: 1})

    def test_a_path_with_a_nul_names_no_file(self):
        cut = self.folder / "cut.db"
        with self.assertRaisesRegex(ValueError, "NUL"):
            sijill.Base.create(f"{cut}\0.txt")
        self.assertFalse(cut.exists())
        with sijill.Base.create(cut) as base, self.assertRaisesRegex(ValueError, "NUL"):
            base.add(f"{self.article()}\0")

    def test_a_file_whose_name_is_a_hyphen_is_added(self):
        (self.folder / "-").write_text(TEXT, encoding="utf-8")
        before = Path.cwd()
        self.addCleanup(os.chdir, before)
        with sijill.Base.create(self.file) as base:
            os.chdir(self.folder)
            self.assertEqual([added.sentences for added in base.add("-")], [2])

    def test_limits_that_the_library_cannot_count_are_refused(self):
        with sijill.Base() as base:
            for limits in ({"limit": 2**64}, {"offset": 2**64}, {"limit": -1}):
                with self.assertRaisesRegex(sijill.UsageError, "is a number from 0"):
                    base.search("نموذج", **limits)
            with self.assertRaises(sijill.UsageError):
                base.ask("من ينافس غروك 3؟", limit=2**64)
        with self.assertRaisesRegex(ValueError, "closed"):
            base.search("نموذج", limit=0)

    def test_a_base_is_not_copied(self):
        with sijill.Base() as base:
            for duplicate in (copy.copy, copy.deepcopy, pickle.dumps):
                with self.assertRaisesRegex(TypeError, "a base is not copied"):
                    duplicate(base)
            self.assertEqual(list(base.sql("SELECT 1 AS a")), [{"a": 1}])

    def test_errors_name_no_command_line(self):
        with self.assertRaises(sijill.DatabaseError) as missing:
            sijill.Base(self.folder / "nowhere.db")
        self.assertNotIn("sijill init", str(missing.exception))

    def test_the_example_prints_what_it_added_and_found(self):
        output = host.run(sys.executable, host.EXAMPLES / "python/base.py", self.file, self.article(),
                          env=host.python_path()).splitlines()
        self.assertEqual(output[0], "news\t2")
        self.assertTrue(output[1].startswith("news\t"))
        self.assertIn("<mark>تأخّر</mark>", "\n".join(output))

    def test_a_question_is_answered_with_its_evidence(self):
        with sijill.Base() as base:
            answer = base.ask("من ينافس غروك 3؟")
            self.assertEqual(answer["status"], "answered")
            self.assertTrue(answer["citations"][0]["quote"])
            self.assertEqual(base.ask("من ينافس غروك 3؟", language="en")["language"], "en")
            self.assertEqual(len(base.ask("تأخير الزرافات", limit=1)["passages"]), 1)
            with self.assertRaisesRegex(sijill.UsageError, "no language"):
                base.ask("من ينافس غروك 3؟", language="fr")
            with self.assertRaisesRegex(sijill.UsageError, "limit"):
                base.ask("من ينافس غروك 3؟", limit=0)

    def test_the_example_prints_an_answer_with_its_quotations(self):
        output = host.run(sys.executable, host.EXAMPLES / "python/ask.py", "من أسس شركة إكس إيه آي؟",
                          env=host.python_path()).splitlines()
        self.assertIn("[1]", output[0])
        self.assertRegex(output[1], "^1\t.*إيلون ماسك\tgrok3-delay\tcertain$")

    def test_errors_are_exceptions_by_kind(self):
        with sijill.Base.create(self.file) as base:
            with self.assertRaises(sijill.DatabaseError):
                sijill.Base.create(self.file)
            faulty = self.folder / "pack"
            faulty.mkdir()
            (faulty / "article.txt").write_text(TEXT, encoding="utf-8")
            (faulty / "statements.toml").write_text("a = 1\nb = 2\n", encoding="utf-8")
            with self.assertRaisesRegex(sijill.InputError, "statements.toml:1"):
                base.add(faulty)
            with self.assertRaises(sijill.Error):
                base.add(self.folder / "nothing.txt")
            with self.assertRaises(LookupError):
                base.report("delay")
            with self.assertRaisesRegex(sijill.UsageError, "no mode"):
                base.search("نص", mode="some")
            with self.assertRaisesRegex(ValueError, "NUL"):
                base.search("\0")
            self.assertEqual(list(base.search("نص", limit=0)), [])
            self.assertEqual(list(base.sql("SELECT count(*) AS n FROM source")), [{"n": 0}])
        with self.assertRaisesRegex(ValueError, "closed"):
            base.check()
        with sijill.Base() as built_in, self.assertRaises(sijill.RefusedError):
            built_in.add(self.article())
        with self.assertRaises(sijill.RefusedError):
            sijill.Base(writable=True)

    def test_what_is_wrong_with_a_file_of_another_is_listed(self):
        sijill.Base.create(self.file).close()
        db = sqlite3.connect(self.file)
        db.execute("DROP VIEW delays")
        db.commit()
        db.close()
        with self.assertRaises(sijill.CheckError):
            sijill.Base(self.file)
        with sijill.Base(self.file, inspect=True) as base:
            faults = list(base.check())
        self.assertTrue(faults)
        self.assertTrue(all(isinstance(fault, sijill.Fault) and fault.message for fault in faults))

    def test_threads_that_share_a_base_wait_for_each_other(self):
        found = []
        with sijill.Base.create(self.file) as base:
            def work(number):
                base.add(self.article(f"news-{number}", TEXT.replace("قصير", f"قصير {number}")))
                found.append(len(list(base.search("تأخير", limit=100))))

            threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual(len(found), 6)
            self.assertEqual(len(list(base.search("تأخير", limit=100))), 12)


if __name__ == "__main__":
    host.main()
