#!/usr/bin/env python3
"""Where settings come from: the file by the XDG specification, the environment, the locale, the shell.

    config_test.py SIJILL
"""

import csv
import io
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()


class Settings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-config-")
        self.addCleanup(folder.cleanup)
        self.home = Path(folder.name)
        self.environment = {"HOME": str(self.home)}

    def write(self, text, file=".config/sijill/config.toml"):
        path = self.home / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def run_sijill(self, *arguments, **more):
        return subprocess.run([SIJILL, *arguments], cwd=self.home, env=self.environment, text=True,
                              capture_output=True, check=False, **more)

    def settings(self, *arguments, **more):
        done = self.run_sijill("--format", "csv", *(arguments or ("config",)), **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return {row["setting"]: (row["value"], row["origin"])
                for row in csv.DictReader(io.StringIO(done.stdout))}

    def refused(self, code, *parts):
        done = self.run_sijill("report", "list")
        self.assertEqual(done.returncode, code, done.stderr)
        for part in parts:
            self.assertIn(part, done.stderr)

    def test_the_file_is_where_xdg_says(self):
        at_home = self.write("digits = 'arab'")
        elsewhere = self.write("digits = 'latin'", "elsewhere/sijill/config.toml")
        self.assertEqual(self.settings()["digits"], ("arab", f"{at_home}:1"))
        self.environment["XDG_CONFIG_HOME"] = str(self.home / "elsewhere")
        self.assertEqual(self.settings()["digits"], ("latin", f"{elsewhere}:1"))
        self.environment["XDG_CONFIG_HOME"] = "elsewhere"  # the specification: relative is invalid
        self.assertEqual(self.settings()["digits"], ("arab", f"{at_home}:1"))

    def test_a_file_that_is_named_but_missing_is_an_error(self):
        self.environment["SIJILL_CONFIG"] = "none.toml"
        self.refused(2, "none.toml: no such file", "SIJILL_CONFIG")

    def test_a_folder_that_is_missing_stops_what_needs_its_reports_and_nothing_else(self):
        file = self.write("\nqueries = ['~/none']")
        self.refused(4, f"{self.home}/none: cannot be read", "sijill config tells where")
        self.assertEqual(self.settings()["queries"], (f"{self.home}/none", f"{file}:2"))
        self.assertEqual(self.run_sijill("show", "xai").returncode, 0)
        self.assertEqual(self.run_sijill("--queries", str(self.home), "report", "list").returncode, 0)

    def test_a_folder_at_home_needs_a_home(self):
        file = self.write("\nqueries = ['~/none']")
        del self.environment["HOME"]
        self.environment["SIJILL_CONFIG"] = str(file)
        self.refused(4, f"{file}:2: queries: ~/none", "HOME is not set")

    def test_what_is_set_to_nothing_is_not_set(self):
        self.write("queries = ''\nthesaurus = ''")
        self.assertEqual(self.settings()["queries"], ("", "default"))
        self.assertEqual(self.settings()["thesaurus"], ("", "default"))

    def test_an_empty_base_is_a_fault_since_another_would_answer(self):
        file = self.write("db = ''")
        self.refused(4, f"{file}:1: db needs a value", "the base built in is asked")

    def test_values_of_the_locale_and_of_the_terminal_have_their_origin(self):
        self.assertEqual(self.settings()["lang"], ("en", "default"))
        self.assertEqual(self.settings()["width"], ("100", "default"))
        self.environment |= {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ar_MA.UTF-8", "COLUMNS": "70"}
        self.assertEqual(self.settings()["lang"], ("ar", "LC_MESSAGES"))
        self.assertEqual(self.settings()["width"], ("70", "COLUMNS"))

    def test_the_shell_has_settings_of_its_own(self):
        file = self.write("digits = 'arab'\ncalendar = 'hijri'")
        shell = self.settings("--digits", "latin", "shell", input=".config\n")
        self.assertEqual(shell["digits"], ("latin", "this shell"))
        self.assertEqual(shell["calendar"], ("hijri", f"{file}:2"))
        self.assertEqual(shell["format"], ("csv", "this shell"))
        typed = self.settings("shell", input=".config --calendar gregorian\n")
        self.assertEqual(typed["calendar"], ("gregorian", "command line"))

    def test_what_stands_behind_two_dashes_is_no_option(self):
        done = self.run_sijill("search", "--", "--lang", "ar")
        self.assertNotIn("لا", done.stderr)

    def test_a_variable_with_a_wrong_value_is_named_itself(self):
        self.environment["SIJILL_LANG"] = "fr"
        self.refused(2, "sijill: SIJILL_LANG takes ar or en, not fr\n")
        self.environment |= {"SIJILL_LANG": "ar", "SIJILL_BIDI": "Off"}
        self.refused(2, "SIJILL_BIDI إلا ‎auto، ‎isolate، ‎mark أو ‎off، وليس ‎Off منها\n")

    def test_a_variable_that_the_line_overrides_is_not_looked_at(self):
        self.environment |= {"SIJILL_LANG": "fr", "SIJILL_BIDI": "x"}
        self.assertEqual(self.run_sijill("--lang", "en", "report", "list").returncode, 2)
        done = self.settings("--lang=en", "config", "--bidi", "off")
        self.assertEqual(done["bidi"], ("off", "command line"))

    def test_help_works_with_faulty_settings(self):
        self.write("width = 3")
        self.environment["SIJILL_LANG"] = "fr"
        for words in (["--help"], ["report", "-h"], ["help"], ["help", "report"], ["--version"]):
            with self.subTest(words):
                done = self.run_sijill(*words)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.refused(4, "width takes a whole number")

    def test_a_number_is_read_in_one_way_wherever_it_comes_from(self):
        takes = "width takes a whole number from 20 to 10000, not "
        for value in ("3", "10001", "0x40", "1'000", "1_000", "1e2", "+50", " 50", "50 ", "50.0", "-50"):
            with self.subTest(value):
                file = self.write(f'width = "{value}"')
                self.refused(4, f"sijill: {file}:1: {takes}{value}\n")
                file.unlink()
                for typed in (["--width", value], [f"--width={value}"]):
                    done = self.run_sijill(*typed, "report", "list")
                    self.assertEqual(done.returncode, 2)
                    self.assertTrue(done.stderr.startswith(f"sijill: --{takes}{value}\n"), done.stderr)
        for setting in ("width = 50", 'width = "50"', 'width = "0050"'):
            with self.subTest(setting):
                file = self.write(setting)
                self.assertEqual(self.settings()["width"], ("50", f"{file}:1"))


if __name__ == "__main__":
    unittest.main()
