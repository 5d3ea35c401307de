#!/usr/bin/env python3
"""Answers that are written to files by --export.

    exports_test.py SIJILL
"""

import csv
import json
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

    def test_a_file_that_cannot_be_written_and_an_unknown_ending_are_told(self):
        done = self.run_sijill("report", "delays", "--export", "no/a.csv", code=7)
        self.assertIn("no/a.csv", done.stderr)
        self.assertIn(".xlsx", self.run_sijill("report", "delays", "--export", "a.pdf", code=2).stderr)
        self.run_sijill("report", "delays", "--export", "a.csv", "--output", "b.csv", code=2)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
