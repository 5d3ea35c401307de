#!/usr/bin/env python3
"""Of several programs that make a file of one name at once, one makes it, and the others are told that it is there.

    new_files_test.py SIJILL
"""

import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from skipping import main  # noqa: E402

SIJILL = Path(sys.argv.pop(1)).resolve()


class NewFiles(unittest.TestCase):
    def made_at_once(self, folder, *arguments):
        """The exit codes of two programs that are started together."""
        def run(_):
            return subprocess.run([SIJILL, *arguments], cwd=folder, capture_output=True, check=False).returncode

        with ThreadPoolExecutor() as threads:
            return sorted(threads.map(run, range(2)))

    def test_a_base_is_made_once(self):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(20):
                name = f"{number}.db"
                self.assertEqual(self.made_at_once(folder, "init", name), [0, 7])
                self.assertEqual(list(Path(folder).glob(f"{name}.*")), [])

    def test_a_folder_is_made_once(self):
        with tempfile.TemporaryDirectory() as folder:
            for number in range(5):
                self.assertEqual(self.made_at_once(folder, "export", "csv", f"out{number}"), [0, 7])


main()
