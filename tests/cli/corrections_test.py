#!/usr/bin/env python3
"""What corrects a base waits for another writer, and then says who holds the file; nothing is written.

    corrections_test.py SIJILL
"""

import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
COMMANDS = (("remove", "grok3-delay"), ("remove", "grok3-delay", "--purge"), ("retract", "1", "--why", "misread"),
            ("name", "grok-3", "x"))


class Corrections(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-corrections-")
        self.addCleanup(folder.cleanup)
        self.base = Path(folder.name) / "kb.db"
        subprocess.run([SIJILL, "init", self.base, "--quiet"], check=True)

    def start(self, *arguments):
        return subprocess.Popen([SIJILL, "--db", self.base, *arguments], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    def test_a_locked_base_is_named_and_stays_as_it_is(self):
        before = self.base.read_bytes()
        connection = sqlite3.connect(self.base, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        running = [self.start(*command) for command in COMMANDS]
        for command, process in zip(COMMANDS, running):
            output, told = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 7, command)
            self.assertEqual(output, "")
            self.assertIn("database is locked", told)
            self.assertIn("another process is writing to it", told)
        connection.execute("ROLLBACK")
        connection.close()
        self.assertEqual(self.base.read_bytes(), before)

    def test_two_that_correct_at_once_are_both_heard(self):
        running = [self.start("retract", str(number), "--why", "misread", "--on", "2025-02-01")
                   for number in range(1, 3)]
        for process in running:
            self.assertEqual(process.wait(timeout=60), 0)
            process.communicate()
        with sqlite3.connect(self.base) as connection:
            self.assertEqual(connection.execute("SELECT count(retracted_at) FROM statement").fetchone()[0], 2)
            self.assertEqual(connection.execute("SELECT count(*) FROM change").fetchone()[0], 2)


if __name__ == "__main__":
    unittest.main()
