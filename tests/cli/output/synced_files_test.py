#!/usr/bin/env python3
"""A file is on the disk before it gets its name, and has its name there before the program ends.

    synced_files_test.py SIJILL
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from skipping import main, needs  # noqa: E402

SIJILL = Path(sys.argv.pop(1)).resolve()
CALL = re.compile(r"(?:\[pid +\d+\] |\d+ +)?(fsync|syncfs|rename)\w*\((?:\d+<(.+?)>|.*\"(.+?)\"(?:, RENAME_NOREPLACE)?)\)? += 0")


@needs("strace")
class SyncedFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-synced-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()

    def calls_of(self, *arguments):
        """What the program syncs and renames, in order: the call and the last file that it names."""
        told = self.folder / "calls"
        done = subprocess.run(["strace", "-f", "-qq", "-y", "-e", "trace=fsync,syncfs,rename,renameat,renameat2", "-o", told,
                               SIJILL, *arguments], cwd=self.folder, capture_output=True, text=True, check=False,
                              env={**os.environ, "LSAN_OPTIONS": "detect_leaks=0"})
        if not told.exists() or "ptrace" in done.stderr:
            self.skipTest("no program may be traced here")
        self.assertEqual(done.returncode, 0, done.stderr)
        matches = [CALL.match(line) for line in told.read_text(encoding="utf-8").splitlines()]
        return [(match[1], (match[2] or match[3]).replace(f"{self.folder}/", "")) for match in matches if match]

    def test_a_file_is_synced_before_it_is_renamed(self):
        for name, arguments in (("kb.db", ("init", "kb.db")),
                                ("a.csv", ("report", "delays", "--format", "csv", "--output", "a.csv")),
                                ("b.csv", ("report", "delays", "--export", "b.csv"))):
            with self.subTest(name):
                part, renamed, folder = self.calls_of(*arguments)
                self.assertRegex(part[1], rf"^{re.escape(name)}\.\w+\.part$")
                self.assertEqual([part[0], renamed, folder], ["fsync", ("rename", name), ("fsync", str(self.folder))])

    def test_a_folder_is_synced_with_all_that_is_in_it(self):
        part, renamed, folder = self.calls_of("export", "csv", "out")
        self.assertRegex(part[1], r"^out\.\d+\.part$")
        self.assertEqual([part[0], renamed, folder], ["syncfs", ("rename", "out"), ("fsync", str(self.folder))])


main()
