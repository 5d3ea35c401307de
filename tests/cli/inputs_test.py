#!/usr/bin/env python3
"""Files that a command reads and that are no files, or far too large: refused at once, wherever they are named.

    inputs_test.py SIJILL
"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
PATIENCE = 60  # seconds
DEEP = ".".join("a" * 50000)


class Inputs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-inputs-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        os.mkfifo(self.folder / "pipe")
        os.symlink("/dev/zero", self.folder / "zero")
        (self.folder / "folder").mkdir()
        self.run_sijill("init", "kb.db", code=0)

    def run_sijill(self, *arguments, code, stdin="", **environment):
        done = subprocess.run([SIJILL, *arguments], cwd=self.folder, input=stdin, capture_output=True,
                              text=True, check=False, timeout=PATIENCE,
                              env={**os.environ, **environment})
        self.assertEqual(done.returncode, code, (arguments, done.stdout, done.stderr))
        return done

    def refused(self, name, *arguments, code, **environment):
        told = self.run_sijill(*arguments, code=code, **environment).stderr
        self.assertRegex(told, rf"{name}: is a (folder|pipe or a device), not a file")

    def test_no_input_is_a_pipe_or_a_device(self):
        for name in ("pipe", "zero"):
            with self.subTest(name):
                self.refused(name, "--db", name, "report", "delays", code=7)
                self.refused(name, "--db", name, "check", code=7)
                self.refused(name, "--db", name, "reindex", code=7)
                self.refused(name, "--db", "kb.db", "add", name, code=4)
                self.refused(name, "sql", "-f", name, code=4)
                self.refused(name, "config", code=7, SIJILL_CONFIG=name)
                told = self.run_sijill("report", "lint", name, "--format", "csv", code=6).stdout
                self.assertIn(f"{name}: is a pipe or a device, not a file", told)

    def test_no_part_of_a_pack_and_no_query_of_a_folder_is_one(self):
        for name in ("article.txt", "statements.toml", "x.sql"):
            with self.subTest(name):
                for part in ("article.txt", "statements.toml"):
                    (self.folder / "folder" / part).write_text("", encoding="utf-8")
                (self.folder / "folder" / name).unlink(missing_ok=True)
                os.symlink("/dev/zero", self.folder / "folder" / name)
                if name == "x.sql":
                    self.refused(name, "--queries", "folder", "report", "x", code=4)
                    self.run_sijill("--queries", "folder", "report", "delays", code=0)
                else:
                    self.refused(name, "--db", "kb.db", "add", "folder", code=4)
                (self.folder / "folder" / name).unlink()

    def test_what_the_shell_reads_is_a_file(self):
        told = self.run_sijill("shell", code=4, stdin=".read pipe\n").stderr
        self.assertIn("pipe: is a pipe or a device, not a file", told)

    def test_an_endless_standard_input_is_refused(self):
        with open("/dev/zero", "rb") as zero:
            done = subprocess.run([SIJILL, "sql", "-"], stdin=zero, capture_output=True, text=True,
                                  check=False, timeout=PATIENCE)
        self.assertEqual(done.returncode, 4)
        self.assertIn("larger than 1 MB", done.stderr)

    def test_a_file_that_is_too_large_is_refused(self):
        with open(self.folder / "large.txt", "wb") as large:
            large.truncate(9 << 20)
        self.assertIn("larger than 8 MB",
                      self.run_sijill("--db", "kb.db", "add", "large.txt", code=4).stderr)
        self.assertIn("larger than 1 MB", self.run_sijill("sql", "-f", "large.txt", code=4).stderr)

    def test_keys_within_keys_by_the_thousand_are_refused(self):
        (self.folder / "deep.toml").write_text(f"[{DEEP}]\n", encoding="utf-8")
        (self.folder / "folder" / "statements.toml").write_text(f"{DEEP} = 1\n", encoding="utf-8")
        (self.folder / "folder" / "article.txt").write_text("نص.", encoding="utf-8")
        for done in (self.run_sijill("config", code=4, SIJILL_CONFIG="deep.toml"),
                     self.run_sijill("--db", "kb.db", "add", "folder", code=4)):
            self.assertIn("a key of more than 16 parts", done.stderr)

    def test_a_flood_of_query_files_or_parameters_is_refused(self):
        flood = self.folder / "folder"
        (flood / "flood.sql").write_text(
            "".join(f"-- @param p{number} text \"a\" \"b\"\n" for number in range(20000)) + "SELECT 1",
            encoding="utf-8")
        told = self.run_sijill("--queries", "folder", "report", "flood", code=4).stderr
        self.assertIn("more than 1500 lines that begin with @", told)
        self.run_sijill("--queries", "folder", "report", "delays", code=0)
        for number in range(501):
            (flood / f"q{number}.sql").write_text("SELECT 1", encoding="utf-8")
        told = self.run_sijill("--queries", "folder", "report", "delays", code=4).stderr
        self.assertIn("more than 500 files of SQL", told)


if __name__ == "__main__":
    unittest.main()
