#!/usr/bin/env python3
"""Checks that pages print whole: no column and no word is lost on paper.

    paper_test.py SIJILL BUILD

Needs Chromium and pdftotext.
"""

import csv
import io
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from skipping import main, needs  # noqa: E402

sys.argv.pop()
SIJILL = Path(sys.argv.pop()).resolve()
# All that `report delays` has, so that the page has twenty columns.
COLUMNS = ("model,model_slug,company,company_slug,planned_words,planned_earliest,planned_latest,outcome,"
           "outcome_date,min_days,max_days,certainty,quote,statement_id,first_planned_words,"
           "first_planned_earliest,first_planned_latest,moves,moved_min_days,moved_max_days")


def sijill(*arguments):
    return subprocess.run(
        [SIJILL, *arguments], check=True, capture_output=True, text=True,
        env={**os.environ, "SIJILL_CONFIG": ""},
    ).stdout


def words(text):
    """Its words in Latin letters and digits: pdftotext gives Arabic in the shapes and the order of the page."""
    return re.findall(r"[A-Za-z0-9.-]+", text)


@needs("chromium", "pdftotext")
class Paper(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-paper-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def printed(self, html):
        page, pdf = self.folder / "page.html", self.folder / "page.pdf"
        page.write_text(html)
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={self.folder / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri()],
            check=True, capture_output=True)
        return subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True,
                              text=True).stdout

    def lost(self, html, rows):
        """The words of headings and cells that are not on paper, without the white space that breaks them."""
        on_paper = "".join(words(self.printed(html)))
        return [word for row in rows for cell in row for word in words(cell) if word not in on_paper]

    def test_a_page_of_twenty_columns_has_all_of_them_on_paper(self):
        arguments = ("report", "delays", "--lang", "en")
        html = sijill(*arguments, "--columns", COLUMNS, "--format", "html")
        self.assertEqual(html.count('<th scope="col"'), 20)
        keys, *rows = csv.reader(io.StringIO(sijill(*arguments, "--format", "csv")))
        # A heading whose column is empty has nothing to stand beside.
        headings = re.findall(r'<td[^>]* data-label="([^"]*)"><(?!/)', html)
        self.assertGreater(len(set(headings)), 15)
        self.assertEqual(self.lost(html, [set(headings), *rows]), [])

    def test_what_is_cut_off_is_found(self):
        html = sijill("report", "delays", "--lang", "en", "--columns", COLUMNS, "--format", "html")
        whole = html.replace("</style>", "@media print { .many td { display: none } }</style>")
        self.assertNotEqual(whole, html)
        self.assertIn("grok-3", self.lost(whole, [["grok-3"]]))

    def test_a_page_in_dark_is_printed_on_white(self):
        html = sijill("report", "delays", "--lang", "ar", "--format", "html")
        self.assertIn("@media screen and (prefers-color-scheme: dark)", html)


if __name__ == "__main__":
    main()
