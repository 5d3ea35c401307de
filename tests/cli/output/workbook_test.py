#!/usr/bin/env python3
"""Workbooks as LibreOffice reads them.

    workbook_test.py SIJILL
"""

import csv
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from reports import needed_options  # noqa: E402
from skipping import main, needs  # noqa: E402

SIJILL = Path(sys.argv.pop(1)).resolve()
# Commas, quotes where needed, UTF-8, from line 1, cells as they are stored, and every sheet.
CSV_OF_EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@needs("soffice")
class Workbook(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-workbook-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_in_folder(self, *command):
        return subprocess.run(
            command, cwd=self.folder, check=True, capture_output=True, text=True
        ).stdout

    def rows(self, file):
        with open(self.folder / file, encoding="utf-8", newline="") as stream:
            return list(csv.reader(stream))[1:]  # headings are keys here and labels there

    def test_the_cells_of_every_report_come_back_as_in_our_csv(self):
        listed = json.loads(self.run_in_folder(SIJILL, "report", "list", "--format", "json"))
        names = [report["name"] for report in listed]
        for name in names:
            self.run_in_folder(SIJILL, "report", name, *needed_options(name), "--lang", "ar",
                               "--export", f"{name}.xlsx", "--export", f"{name}.csv")
        self.run_in_folder(
            "soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/office",
            "--convert-to", CSV_OF_EVERY_SHEET, *(f"{name}.xlsx" for name in names),
        )
        for name in names:
            with self.subTest(name):
                isolated = self.rows(f"{name}-{name}.csv")
                cells = [[re.sub("[\u2066\u2069]", "", cell) for cell in row] for row in isolated]
                self.assertEqual(cells, self.rows(f"{name}.csv"))


if __name__ == "__main__":
    main()
