#!/usr/bin/env python3
"""The runner of the documentation's examples: what it runs, and what it does not let pass."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "docs"))
import run_examples  # noqa: E402


def block(*lines, mark=""):
    return "\n".join(["Text.", f"```console{mark}", *lines, "```", ""])


class RunExamplesTest(unittest.TestCase):
    def check(self, text, extension=None):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "program")
            program.write_text('#!/bin/sh\necho "$@"\n')
            program.chmod(0o755)
            document = Path(folder, "a.md")
            document.write_text(text, encoding="utf-8")
            return run_examples.check_document(document, program, extension)

    def test_examples_that_print_what_they_show_pass(self):
        for name, count, text in [
            ("one", 1, block("$ sijill search تأخير", "search تأخير")),
            ("through ./dev", 1, block("$ ./dev run report delays", "report delays")),
            ("two in a block", 2, block("$ sijill a", "a", "$ sijill b", "b")),
            ("any lines", 1, block("$ printf '1\\n2\\n3\\n'", "1", "…", "3")),
            ("going on", 1, block("$ cat <<'END'", "> a", "> END", "a")),
            ("going on with an empty line", 1, block("$ cat <<'END'", "> a", ">", "> END", "a", "")),
            ("pipe and stderr", 1, block("$ sijill a | tr a b; echo c >&2", "b", "c")),
            ("folder shared", 2, block("$ sijill a > b.txt") + block("$ cat b.txt", "a")),
            ("variables shared", 2, block("$ export A=b") + block("$ echo $A", "b")),
            ("exit code", 2, block("$ (exit 4)", "$ echo $?", "4")),
            ("other verbs", 0, block("$ ./dev test", "anything")),
            ("installing", 0, block("$ sudo apt-get install sqlite3", mark=" no-run")),
            ("other languages", 0, "```sql\n$ false\n```\n"),
            ("in a list", 1, "- a\n  ```console\n  $ sijill a\n  a\n  ```\n"),
            ("extension", 0, block("$ sqlite3 -cmd '.load ./sijill' :memory:")),
        ]:
            with self.subTest(name):
                self.assertEqual((count, []), self.check(text))

    def test_examples_that_do_not_are_faults_at_their_line(self):
        for name, text in [
            ("other output", block("$ sijill a", "b")),
            ("output not shown", block("$ sijill a")),
            ("nothing printed", block("$ true", "a")),
            ("crash", block("$ sh -c 'kill -SEGV $$' 2>/dev/null", "…")),
            ("ended", block("$ exit 0")),
            ("no shell grammar", block("$ sijill (")),
            ("no command", block("sijill a")),
            ("not installing", block("$ sijill a", mark=" no-run")),
        ]:
            with self.subTest(name):
                _, faults = self.check(text)
                self.assertEqual(1, len(faults), faults)
                self.assertIn("a.md:3: ", faults[0])

    def test_a_fault_does_not_hide_the_next(self):
        _, faults = self.check(block("$ sijill (") + block("$ sijill a", "b") + block("$ true"))
        self.assertEqual(2, len(faults))


if __name__ == "__main__":
    unittest.main()
