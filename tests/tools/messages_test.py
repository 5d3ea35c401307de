#!/usr/bin/env python3
"""The catalogue of messages: each has its twin, each is said somewhere, and nothing else is said."""

import re
import tomllib
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = "\n".join(path.read_text() for path in sorted((ROOT / "src").rglob("*.[ch]pp")))


def messages(table, path=()):
    if "en" in table or "ar" in table:
        yield ".".join(path), table
        return
    for name, inner in table.items():
        if isinstance(inner, dict):
            yield from messages(inner, (*path, name))


CATALOGUE = {
    key: twins
    for file in sorted((ROOT / "messages").glob("*.toml"))
    if not file.name.endswith(".ar.toml")
    for key, twins in messages(tomllib.loads(file.read_text()))
}


class Messages(unittest.TestCase):
    def test_every_message_has_both_languages(self):
        self.assertGreater(len(CATALOGUE), 20)
        for key, twins in CATALOGUE.items():
            with self.subTest(key):
                self.assertEqual(set(twins), {"en", "ar"})

    def test_twins_name_the_same_arguments(self):
        for key, twins in CATALOGUE.items():
            with self.subTest(key):
                arguments = [set(re.findall(r"\{([a-z_]+)[,}]", text)) for text in twins.values()]
                self.assertEqual(*arguments)

    def test_every_message_is_said_somewhere(self):
        for key in CATALOGUE:
            if not key.startswith(("word.", "bearing.", "error.")):  # words of the data, and exit codes
                with self.subTest(key):
                    self.assertTrue(f'"{key.removeprefix("heading.")}"' in SOURCES)

    def test_everything_said_is_in_the_catalogue(self):
        said = re.findall(r'(?:note|message)\((?:[\w.>()-]+, )?"([a-z_]+\.[a-z_.]+)"', SOURCES)
        self.assertGreater(len(said), 15)
        self.assertEqual(set(said) - set(CATALOGUE), set())


if __name__ == "__main__":
    unittest.main()
