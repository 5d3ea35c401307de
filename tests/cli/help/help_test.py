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
# Examples that speak of a file or a server which a reader would have, or that do not end of themselves.
NEEDS_MORE = re.compile(
    r"--db (my\.db|/var/)|my-reports|http://|\| man|completion bash|sijill shell|sijill serve"
)


class Help(unittest.TestCase):
    told = {}  # what the program printed: the same text is read by several tests, and each start takes its time

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
        columns = self.environment.get("COLUMNS")
        if (arguments, columns) not in self.told:
            self.told[arguments, columns] = subprocess.run(
                [SIJILL, *arguments], cwd=self.folder, env=self.environment, capture_output=True, text=True,
                check=True,
            ).stdout
        return self.told[arguments, columns]

    def commands(self):
        rows = self.sijill("help", "--format", "csv").splitlines()[1:]
        return [row.split(",")[0] for row in rows]

    def helps(self, language):
        yield "sijill", self.sijill("--help", "--lang", language)
        for command in self.commands():
            yield command, self.sijill("help", command, "--lang", language)

    def pages(self, language):
        """The helps of the program and of the commands, without the topics."""
        for name, text in self.helps(language):
            if " [OPTION]..." in text:
                yield name, text

    @staticmethod
    def entries(text):
        """Options and operands with all that is said of them."""
        found = {}
        for line in text.splitlines():
            if entry := re.match(r"(?:  |      (?=--))(\S+)(.*)", line):
                name = entry[1]
                found[name] = entry[2]
            elif found and line.startswith(" " * 20):
                found[name] += " " + line.strip()
        return found

    def test_every_text_has_its_arabic(self):
        english = dict(self.helps("en"))
        for name, text in self.helps("ar"):
            with self.subTest(name):
                self.assertRegex(text.splitlines()[0], ARABIC)
                self.assertNotRegex(text, "Usage|Operands|Options:|Examples|default|environment")
        for name, text in self.pages("ar"):
            with self.subTest(name):
                options = {key: said for key, said in self.entries(text).items() if key.startswith("-")}
                self.assertIn("-h,", options)
                self.assertEqual(options.keys(), {
                    key for key in self.entries(english[name]) if key.startswith("-")
                })
                for option, said in options.items():
                    self.assertRegex(said, ARABIC, option)

    def test_arabic_is_punctuated_in_its_own_way(self):
        for name, text in self.helps("ar"):
            with self.subTest(name):
                self.assertNotRegex(text.split("\n\nأمثلة:")[0], "[ء-ي] ?[,;?]")

    def test_what_is_said_of_an_option_is_for_people(self):
        for language in ("en", "ar"):
            for name, text in self.helps(language):
                with self.subTest(name, language=language):
                    self.assertNotRegex(text, r"TEXT:|UINT|\bINT\b|FLOAT|:\{|\[default|REQUIRED|OPTIONS")
        search = self.entries(self.sijill("search", "--help"))
        self.assertIn("(passages, statements or entities; default: passages)", search["--in"])
        self.assertIn("(1 to 1000000; default: 10)", search["--limit"])
        self.assertIn("(not with --any, --phrase or --raw)", search["--all"])
        self.assertIn("environment: SIJILL_LANG", self.entries(self.sijill("--help"))["--lang"])

    def test_lines_fit_the_terminal_and_are_never_longer_than_100_columns(self):
        for columns, widest in (("60", 60), ("100", 100), ("400", 100)):
            self.environment["COLUMNS"] = columns
            for name, text in self.pages("en"):
                with self.subTest(name, columns=columns):
                    texts = re.findall(r"^ {28}.*$|^ {2,6}--.*$", text, re.M)
                    self.assertLessEqual(max(map(len, texts), default=0), widest)

    def test_the_manual_says_what_the_help_says(self):
        for language in ("en", "ar"):
            for name, text in self.pages(language):
                command = [] if name == "sijill" else [name]
                manual = self.sijill("man", *command, "--lang", language).replace("\\-", "-")
                for option, said in self.entries(text).items():
                    if option.startswith("--"):
                        with self.subTest(name, language=language, option=option):
                            self.assertIn(re.sub("^[A-Z=]* +", "", said.lstrip()), manual)

    def test_every_example_runs(self):
        for name, text in self.helps("en"):
            if name != "exit-codes":
                self.assertRegex(text, r"(?m)^  (\S.*\| )?(sijill|eval) ?", name)
            for line in re.findall(r"^  (sijill .*)$", text, re.M):
                if NEEDS_MORE.search(line):
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
