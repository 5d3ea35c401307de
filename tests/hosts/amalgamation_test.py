#!/usr/bin/env python3
"""The extension from one file, by one command."""

import re
import sys
import unittest

import host


class Amalgamation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = host.scratch() / "one-file"
        cls.folder.mkdir()
        text = host.run(sys.executable, host.ROOT / "tools/amalgamate.py")
        (cls.folder / "sijill.cpp").write_text(text, encoding="utf-8")
        # The command that the file itself names, but sooner done.
        [cls.command] = re.findall(r"^// +(g\+\+ .*)$", text, re.M)
        host.run(*cls.command.replace("-O2", "-O0").split(), cwd=cls.folder)
        cls.extension = cls.folder / "sijill.so"

    def test_python_gets_from_it_what_it_gets_from_the_other(self):
        tests = ("test_an_index_is_filled_and_searched", "test_errors_are_errors_of_sqlite",
                 "test_a_query_is_interrupted")
        host.run(sys.executable, "-B", host.ROOT / "tests/hosts/python_test.py", self.extension,
                 host.BUILD, *(f"Extension.{test}" for test in tests))

    def test_the_door_alone_is_shown(self):
        # Weak symbols are the standard library's, which every program shares.
        symbols = host.run("nm", "-D", "--defined-only", self.extension)
        self.assertEqual(re.findall(r"^[0-9a-f]+ [TDBR] (\S+)$", symbols, re.M), ["sqlite3_sijill_init"])

    def test_it_stays_in_the_process(self):
        self.assertIn("NODELETE", host.run("readelf", "-d", self.extension))

    def test_it_tells_its_command_in_the_documentation_too(self):
        page = (host.ROOT / "docs/embedding.md").read_text(encoding="utf-8")
        self.assertIn(self.command, page)


if __name__ == "__main__":
    host.main()
