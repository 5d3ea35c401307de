#!/usr/bin/env python3
"""The end-to-end runner must be able to fail: each way in which a case can differ is shown here,
with a shell script in the place of the program."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "e2e"))
import case_file  # noqa: E402
import run_cases  # noqa: E402

PROGRAM = """#!/bin/sh
case $1 in
    say) shift; printf '%b' "$*" ;;
    warn) shift; printf '%b' "$*" >&2; exit 4 ;;
    read) cat ;;
    see) cat "$2" ;;
    variable) printenv "$2" ;;
esac
"""


class RunCasesTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.program = Path(self.folder.name, "program")
        self.program.write_text(PROGRAM)
        self.program.chmod(0o755)
        self.path = Path(self.folder.name, "a.case")

    def run_case(self, text, approving=False):
        self.path.write_bytes(text.encode())
        return run_cases.run_case(self.path, self.program, approving)

    def test_what_agrees_passes(self):
        for name, text in {
            "bytes": "$ sijill say 'تأخير\\n'\n? 0\n--- stdout\nتأخير\n",
            "exit code and stderr": "$ sijill warn 'no\\n'\n? 4\n--- stderr\nno\n",
            "nothing": "$ sijill say\n? 0\n",
            "no line break at the end": "$ sijill say a\n? 0\n--- stdout\na\n\\ no newline\n",
            "carriage return": "$ sijill say 'a\\r\\n'\n? 0\n--- stdout\na\r\n",
            "escaped lines": "$ sijill say '$ a\\n…\\n'\n? 0\n--- stdout\n\\$ a\n\\…\n",
            "any lines": "$ sijill say 'a\\nb\\nc\\n'\n? 0\n--- stdout\na\n…\nc\n",
            "stdin": "$ sijill read\n< one\n< two\n? 0\n--- stdout\none\ntwo\n",
            "a file": "--- file b/c.txt\nhere\n\n$ sijill see b/c.txt\n? 0\n--- stdout\nhere\n",
            "a variable": "env SIJILL_A=b\n$ sijill variable SIJILL_A\n? 0\n--- stdout\nb\n",
            "two steps": "$ sijill say 'a\\n'\n? 0\n--- stdout\na\n\n$ cat no\n? 1\n--- stderr\n…",
            "no shell": "$ sijill say $HOME '*' ';'\n? 0\n--- stdout\n$HOME * ;\n\\ no newline\n",
        }.items():
            with self.subTest(name):
                self.assertEqual("", self.run_case(text))

    def test_what_differs_fails_and_is_shown(self):
        for name, text, shown in [
            ("stdout", "$ sijill say 'b\\n'\n? 0\n--- stdout\na\n", "-a\n+b"),
            ("stdout left out", "$ sijill say a\n? 0\n", "+a"),
            ("stderr left out", "$ sijill warn a\n? 4\n", "+a"),
            ("exit code", "$ sijill warn\n? 3\n", "exit code 4, expected 3"),
            ("line break", "$ sijill say a\n? 0\n--- stdout\na\n", "no newline"),
            ("wildcard", "$ sijill say 'a\\nb\\n'\n? 0\n--- stdout\n…\na\n", "+b"),
            ("second step", "$ sijill say\n? 0\n\n$ sijill say a\n? 0\n", "$ sijill say a"),
            ("program", "$ no-such-program\n? 0\n", "no-such-program"),
            ("no step", "# nothing\n", ":1:"),
            ("open quote", "# why\n$ sijill say 'a\n? 0\n", ":2:"),
            ("unknown section", "$ sijill say\n--- stdwhat\n", ":2:"),
            ("unknown line", "copy\n$ sijill say\n", ":1:"),
        ]:
            with self.subTest(name):
                self.assertIn(shown, self.run_case(text))

    def test_approving_writes_what_came_and_keeps_the_rest(self):
        before = (
            "# why\nenv A=b\n$ sijill warn '--- x\\n'\n? 0\n\n"
            "$ sijill say 'a\\nb\\n\\n'\n? 0\n--- stdout\n…\n\n\n"
            "$ sijill say 'a'\n? 0\n"
        )
        after = (
            "# why\nenv A=b\n$ sijill warn '--- x\\n'\n? 4\n--- stderr\n\\--- x\n\n"
            "$ sijill say 'a\\nb\\n\\n'\n? 0\n--- stdout\n…\n\n\n"
            "$ sijill say 'a'\n? 0\n--- stdout\na\n\\ no newline\n"
        )
        self.assertEqual("", self.run_case(before, approving=True))
        self.assertEqual(after, self.path.read_text())
        self.assertEqual("", self.run_case(after))

    def test_sections_give_back_any_text(self):
        escaped = "\\a\n$ b\n--- c\n…\n\\ no newline\n"
        for text in ["", "a", "a\n", "\n", "\n\n", "a\r\n", escaped]:
            with self.subTest(text=text):
                self.assertEqual(text, case_file.to_text(case_file.to_lines(text)))


if __name__ == "__main__":
    unittest.main()
