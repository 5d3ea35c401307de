#!/usr/bin/env python3
"""A file of examples/ that a document prints is printed as it is."""

import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The name of a file on the line before a fence.
QUOTED = re.compile(r"`(examples/[\w./-]+)`[^\n]*:\n\n```\w+\n(.*?)\n```", re.S)


def quoted(document):
    """The files that a document prints, each with the text that it prints."""
    return QUOTED.findall(document.read_text(encoding="utf-8"))


class QuotedFiles(unittest.TestCase):
    def test_each_is_printed_to_the_letter(self):
        for document in sorted((ROOT / "docs").glob("**/*.md")):
            for name, text in quoted(document):
                with self.subTest(name):
                    self.assertEqual(text, (ROOT / name).read_text(encoding="utf-8").rstrip("\n"))

    def test_every_program_of_the_examples_is_printed(self):
        printed = {name for name, _ in quoted(ROOT / "docs/embedding.md")}
        files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "examples").rglob("*.*")
                 if path.is_file() and path.parent.name != "pack"}
        self.assertEqual(printed, files)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
