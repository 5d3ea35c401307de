#!/usr/bin/env python3
"""A report that docs/reports.md prints is one that a reader can keep.

    printed_reports_test.py SIJILL
"""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
DOCUMENT = Path(__file__).resolve().parents[3] / "docs/reports.md"
REPORT = re.compile(r"^```sql\n(-- @name +(\S+)\n.*?)^```$", re.M | re.S)


class PrintedReports(unittest.TestCase):
    def test_every_printed_report_passes_lint_and_runs(self):
        reports = REPORT.findall(DOCUMENT.read_text())
        self.assertTrue(reports)
        for sql, name in reports:
            with self.subTest(name), tempfile.TemporaryDirectory(prefix="sijill-printed-") as folder:
                Path(folder, f"{name}.sql").write_text(sql)
                for arguments in (("lint", folder), (name, "--queries", folder)):
                    done = subprocess.run([SIJILL, "report", *arguments], capture_output=True, text=True,
                                          check=False)
                    self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
