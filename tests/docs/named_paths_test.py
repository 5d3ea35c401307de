#!/usr/bin/env python3
"""Every file and folder that a page of the documentation names exists.

Checked are the targets of links, and code spans that begin with a folder of the checkout: `src/base/`,
`tests/e2e/<command>/*.case` (where <…> and * stand for any name).
"""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("bench", "cmake", "docs", "examples", "fuzz", "include", "messages", "packaging", "queries",
           "schema", "seeds", "src", "tests", "tools", ".ci")
PATH = re.compile(rf"`((?:{'|'.join(map(re.escape, FOLDERS))})/[^`\s]*)[^`]*`")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
BLOCK = re.compile(r"^```.*?^```", re.M | re.S)


def pages():
    return [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def named_paths(text):
    """The paths of the code spans of a text."""
    return PATH.findall(BLOCK.sub("", text))


def exists(path):
    pattern = re.sub(r"<[^>]*>", "*", path).rstrip("/")
    return bool(pattern) and any(ROOT.glob(pattern))


class NamedPaths(unittest.TestCase):
    def test_code_spans_name_what_exists(self):
        for page in pages():
            for path in named_paths(page.read_text(encoding="utf-8")):
                with self.subTest(page=page.name, path=path):
                    self.assertTrue(exists(path), f"{page}: there is no {path}")

    def test_links_lead_to_what_exists(self):
        for page in pages():
            for target in LINK.findall(BLOCK.sub("", page.read_text(encoding="utf-8"))):
                with self.subTest(page=page.name, target=target):
                    self.assertTrue((page.parent / target).exists(), f"{page}: there is no {target}")

    def test_paths_are_found_in_prose_and_not_in_blocks(self):
        text = "see `src/base/` and `tools/x.py > y`, not `srcs/a` or src/b\n```sh\n`src/c`\n```\n"
        self.assertEqual(named_paths(text), ["src/base/", "tools/x.py"])

    def test_placeholders_stand_for_any_name(self):
        for path, there in (("tests/e2e/<command>/*.case", True), ("docs/cli/<x>.md", True),
                            ("src/no-such-floor/<x>.cpp", False), ("src/base", True), ("docs/gone.md", False)):
            with self.subTest(path):
                self.assertEqual(exists(path), there)


if __name__ == "__main__":
    unittest.main()
