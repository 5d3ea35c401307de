#!/usr/bin/env python3
"""Help in both languages: nothing lacks its twin, and every example runs.

    help_test.py SIJILL
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
ARABIC = re.compile("[ء-ي]")
# Examples that speak of a file which a reader would have.
NEEDS_FILES = re.compile(r"--db my\.db|my-reports|\| man|completion bash|sijill shell")


class Help(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-help-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.environment = {
            "PATH": f"{SIJILL.parent}:{os.environ['PATH']}",
            "HOME": self.folder,
            "LANG": "C.UTF-8",
            "SIJILL_CONFIG": "",
        }

    def sijill(self, *arguments):
        return subprocess.run(
            [SIJILL, *arguments], cwd=self.folder, env=self.environment, capture_output=True, text=True,
            check=True,
        ).stdout

    def commands(self):
        rows = self.sijill("help", "--format", "csv").splitlines()[1:]
        return [row.split(",")[0] for row in rows]

    def helps(self, language):
        yield "sijill", self.sijill("--help", "--lang", language)
        for command in self.commands():
            yield command, self.sijill("help", command, "--lang", language)

    @staticmethod
    def entries(text):
        """Options and operands with what is said of them, from the same line or the next."""
        found = {}
        for line in text.split("\n\n\n")[0].splitlines():
            if entry := re.match(r"  (\S.*?)(?:\s{2,}(\S.*))?$", line):
                name = re.split(r"[ ,:]", entry[1])[0]
                found[name] = entry[2] or ""
            elif found and line.startswith(" " * 20):
                found[name] = line.strip()
        return found

    def test_every_text_has_its_arabic(self):
        english = dict(self.helps("en"))
        for name, text in self.helps("ar"):
            with self.subTest(name):
                self.assertRegex(text.splitlines()[0], ARABIC)
                self.assertNotRegex(text, "Usage|Options:|Examples?:|REQUIRED")
                if "\nUsage: " not in english[name]:
                    continue  # a topic
                options = {key: said for key, said in self.entries(text).items() if key.startswith("-")}
                self.assertIn("-h", options)
                for option, said in options.items():
                    self.assertRegex(said, ARABIC, option)

    def test_every_example_runs(self):
        for name, text in self.helps("en"):
            if name != "exit-codes":
                self.assertRegex(text, r"(?m)^  (\S.*\| )?(sijill|eval) ?", name)
            for line in re.findall(r"^  (sijill .*)$", text, re.M):
                if NEEDS_FILES.search(line):
                    continue
                with self.subTest(name, line=line):
                    done = subprocess.run(
                        ["bash", "-c", line], cwd=self.folder, env=self.environment,
                        capture_output=True, text=True, check=False,
                    )
                    self.assertEqual(done.returncode, 0, done.stderr)

    def test_both_languages_have_the_same_examples(self):
        english = dict(self.helps("en"))
        for name, text in self.helps("ar"):
            with self.subTest(name):
                examples = re.compile(r"^  sijill .*$", re.M)
                self.assertEqual(examples.findall(text), examples.findall(english[name]))


if __name__ == "__main__":
    unittest.main()
