#!/usr/bin/env python3
"""Answers that are written to files by --export.

    exports_test.py SIJILL
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path
from xml.etree import ElementTree

SIJILL = Path(sys.argv.pop(1)).resolve()
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def rows_of(workbook, sheet=1):
    """The cells of a sheet as texts, without the heading; "" where there is none."""
    with zipfile.ZipFile(workbook) as archive:
        strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        texts = ["".join(part.itertext()) for part in strings.iter(f"{SPACE}si")]
        page = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
    rows = []
    for row in page.iter(f"{SPACE}row"):
        cells = {}
        for cell in row.iter(f"{SPACE}c"):
            value = cell.find(f"{SPACE}v").text
            letters = re.match("[A-Z]+", cell.get("r"))[0]
            cells[letters] = texts[int(value)] if cell.get("t") == "s" else value
        rows.append(cells)
    columns = list(rows[0])
    return [[row.get(column, "") for column in columns] for row in rows[1:]]


class Exports(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-exports-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_sijill(self, *arguments, code=0):
        done = subprocess.run([SIJILL, *arguments], cwd=self.folder, capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_one_answer_goes_to_several_files_and_not_to_the_terminal(self):
        done = self.run_sijill("report", "delays", "--export", "a.csv", "--export", "b.json",
                               "--export", "c.md", "--export", "d.html", "--export", "e.xlsx")
        self.assertEqual(done.stdout, "")
        with open(self.folder / "a.csv", encoding="utf-8", newline="") as file:
            table = list(csv.reader(file))
        objects = json.loads((self.folder / "b.json").read_text(encoding="utf-8"))
        self.assertEqual(table[0], list(objects[0]))
        self.assertEqual(rows_of(self.folder / "e.xlsx"), table[1:])
        self.assertIn("| Grok3 |", (self.folder / "c.md").read_text(encoding="utf-8"))
        self.assertIn("<table", (self.folder / "d.html").read_text(encoding="utf-8"))

    def test_a_file_is_what_the_format_gives_without_it(self):
        self.run_sijill("search", "تأخير", "--export", "a.csv")
        printed = self.run_sijill("search", "تأخير", "--format", "csv").stdout
        self.assertEqual((self.folder / "a.csv").read_text(encoding="utf-8"), printed)

    def test_sheets_read_from_the_right_in_arabic_alone_and_sections_are_sheets(self):
        for language, mark in (("ar", 'rightToLeft="1"'), ("en", "")):
            self.run_sijill("show", "grok-3", "--lang", language, "--export", "card.xlsx")
            with zipfile.ZipFile(self.folder / "card.xlsx") as archive:
                sheets = [archive.read(name).decode() for name in archive.namelist()
                          if name.startswith("xl/worksheets/")]
            self.assertGreater(len(sheets), 2)
            for sheet in sheets:
                self.assertEqual('rightToLeft="1"' in sheet, bool(mark))

    def check_kept(self, file, *arguments, code=5, **options):
        """Runs a line whose answer would replace the file, and checks that it is refused before it begins."""
        before = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        done = subprocess.run([SIJILL, *arguments], cwd=self.folder, capture_output=True, text=True, check=False,
                              **options)
        with self.subTest(arguments):
            self.assertEqual(done.returncode, code, done.stderr)
            self.assertIn(str(file), done.stderr)
            self.assertIn("choose another file for the answer", done.stderr)
            self.assertEqual({path: path.read_bytes() for path in before}, before)

    def test_an_answer_never_replaces_a_database(self):
        self.run_sijill("init", "kb.db")
        self.run_sijill("init", "other.csv")  # a database, whatever it is called
        (self.folder / "link.csv").symlink_to("kb.db")
        (self.folder / "hard.csv").hardlink_to(self.folder / "kb.db")
        (self.folder / "kb.db-wal").touch()
        base = ("--db", "kb.db")
        report = ("report", "delays")
        self.check_kept("kb.db", *base, "--output", "kb.db", *report)
        self.check_kept("./kb.db", *base, *report, "--output", "./kb.db")
        self.check_kept("kb.db-wal", *base, "--output", "kb.db-wal", *report)
        for name in ("link.csv", "hard.csv", "other.csv"):
            self.check_kept(name, *base, *report, "--export", "fine.csv", "--export", name)
            self.assertFalse((self.folder / "fine.csv").exists())
        self.check_kept("other.csv", "--output", "other.csv", *report)
        self.check_kept("kb.db", *base, "shell", "--output", "kb.db", input="SELECT 1;")
        self.check_kept("kb.db", *base, "shell", input=".output kb.db\nSELECT 1;")
        self.check_kept("kb.db", *base, "shell", input=".report delays --output kb.db\n")
        self.run_sijill(*base, "check")

    def test_an_answer_never_replaces_what_the_command_reads(self):
        self.run_sijill("init", "kb.db")
        pack = self.folder / "pack"
        pack.mkdir()
        (pack / "article.txt").write_text("نص قصير.\n", encoding="utf-8")
        (pack / "statements.toml").write_text('[source]\nslug = "short"\n', encoding="utf-8")
        (self.folder / "plain.txt").write_text("نص آخر.\n", encoding="utf-8")
        (self.folder / "my.toml").write_text("", encoding="utf-8")
        own = self.folder / "own"
        own.mkdir()
        self.run_sijill("--queries", "own", "report", "new", "mine")
        for output in ("pack/statements.toml", "pack/article.txt"):
            self.check_kept(output, "--db", "kb.db", "--output", output, "add", "pack")
        self.check_kept("plain.txt", "--db", "kb.db", "--export", "plain.txt", "add", "plain.txt")
        self.check_kept("own/mine.sql", "--queries", "own", "--output", "own/mine.sql", "report", "list")
        self.check_kept("my.toml", "--output", "my.toml", "report", "list",
                        env={**os.environ, "SIJILL_CONFIG": "my.toml"})
        (self.folder / "words.toml").write_text('[[group]]\nwords = ["تأخر", "تأجل"]\n', encoding="utf-8")
        for option in ("--output", "--export"):
            (self.folder / "words.txt").unlink(missing_ok=True)
            (self.folder / "words.txt").symlink_to("words.toml")
            self.check_kept("words.txt", "search", "تأخر", "--thesaurus", "words.toml", option, "words.txt")
        self.check_kept("words.toml", "search", "تأخر", "--output", "words.toml",
                        env={**os.environ, "SIJILL_THESAURUS": "words.toml"})
        self.check_kept("words.toml", "--thesaurus", "words.toml", "shell", input=".output words.toml\nSELECT 1;")
        # What is only beside it is written: the same answer again, into a folder of reports.
        for _ in range(2):
            self.run_sijill("--queries", "own", "report", "delays", "--export", "own/delays.csv")

    def test_an_answer_never_replaces_what_comes_by_standard_input_or_what_the_shell_reads(self):
        query = self.folder / "query.txt"
        query.write_text("SELECT 1;\n", encoding="utf-8")
        with query.open(encoding="utf-8") as text:
            self.check_kept("query.txt", "sql", "-", "--output", "query.txt", stdin=text)
        for line in (".output script.txt", ".sql 'SELECT 1' --output script.txt"):
            script = self.folder / "script.txt"
            script.write_text(f"{line}\n", encoding="utf-8")
            with script.open(encoding="utf-8") as text:
                self.check_kept("script.txt", "shell", stdin=text)
            self.check_kept("script.txt", "shell", input=".read script.txt\n")
        # Behind the script, and from elsewhere, it may be written.
        script.write_text("SELECT 1;\n", encoding="utf-8")
        subprocess.run([SIJILL, "shell"], cwd=self.folder, check=True, capture_output=True, text=True,
                       input=".read script.txt\n.sql 'SELECT 2' --output script.txt\n")
        self.assertIn("2", script.read_text(encoding="utf-8"))

    def test_a_file_that_cannot_be_written_and_an_unknown_ending_are_told(self):
        done = self.run_sijill("report", "delays", "--export", "no/a.csv", code=7)
        self.assertIn("no/a.csv", done.stderr)
        self.assertIn(".xlsx", self.run_sijill("report", "delays", "--export", "a.pdf", code=2).stderr)
        self.run_sijill("report", "delays", "--export", "a.csv", "--output", "b.csv", code=2)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
