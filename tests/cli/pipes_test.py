#!/usr/bin/env python3
"""Documents that come through a pipe which stays open.

    pipes_test.py SIJILL
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
PATIENCE = 60  # seconds, on a machine that does much else


class Pipes(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-pipes-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.run_sijill("init", "kb.db")
        self.add = subprocess.Popen([SIJILL, "--db", "kb.db", "add", "-", "--quiet", "--output", os.devnull],
                                    cwd=self.folder, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(self.add.stderr.close)

    def run_sijill(self, *arguments):
        return subprocess.run([SIJILL, *arguments], cwd=self.folder, check=True, capture_output=True, text=True,
                              timeout=PATIENCE).stdout

    def send(self, *texts):
        for text in texts:
            self.add.stdin.write(f'{{"text": "{text}"}}\n'.encode())
        self.add.stdin.flush()

    def wait_for(self, sources):
        """Waits until the base has so many sources beside that of the seeds."""
        deadline = time.monotonic() + PATIENCE
        query = "SELECT count(*) - 1 AS n FROM source"
        while int(self.run_sijill("--db", "kb.db", "sql", query, "--format", "csv").split()[1]) != sources:
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)

    def test_what_has_come_is_written_and_others_write_while_nothing_comes(self):
        self.send("تأجل افتتاح الجسر.", "وصل القطار.")
        self.wait_for(2)
        self.run_sijill("--db", "kb.db", "name", "xai", "الشركة الناشئة")
        self.send("تأجلت الرحلة في الشركة الناشئة.")
        self.add.stdin.close()
        self.assertEqual((self.add.wait(PATIENCE), self.add.stderr.read()), (0, b""))
        self.wait_for(3)
        self.assertEqual(self.run_sijill("--db", "kb.db", "check"), "no fault found\n")

    def test_an_interrupt_ends_the_waiting(self):
        self.send("تأجل افتتاح الجسر.")
        self.wait_for(1)
        self.add.send_signal(signal.SIGINT)
        self.assertEqual(self.add.wait(PATIENCE), 130)
        self.assertEqual(self.add.stderr.read().decode(),
                         "sijill: interrupted; one source was added before, nothing is half written\n")
        self.add.stdin.close()


if __name__ == "__main__":
    unittest.main()
