#!/usr/bin/env python3
"""The catalogue of messages: each has its twin, each is said somewhere, and nothing else is said."""

import re
import tomllib
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = "\n".join(path.read_text() for path in sorted((ROOT / "src").rglob("*.[ch]pp")))


def messages(table, path=()):
    if any(isinstance(table.get(language), str) for language in ("en", "ar")):
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


# Keys that are made of a literal and a word of the data: "facet.{}", "link.{}_{}", "mcp.".
MADE = re.compile("|".join(
    re.escape(literal).replace(r"\{\}", ".+") + (".+" if literal.endswith(".") else "")
    for literal in re.findall(r'"([a-z]+\.(?:[a-z_.]*\{\}[a-z_.{}]*)?)"', SOURCES)
))


def arguments(text):
    """The names of the arguments of a text in ICU MessageFormat, also in the cases of others."""
    names, place = set(), 0

    def read(closing):
        nonlocal place
        while place < len(text) and text[place] != closing:
            place += 1
            if text[place - 1] == "{":
                begin = place
                place = re.compile("[,}]").search(text, begin).start()
                names.add(text[begin:place].strip())
                while text[place] != "}":  # its cases: each a word and a text in braces
                    place += 1
                    if text[place] == "{":
                        place += 1
                        read("}")
                        place += 1
                place += 1

    read("")
    return names


class Messages(unittest.TestCase):
    def test_every_message_has_both_languages(self):
        self.assertGreater(len(CATALOGUE), 20)
        for key, twins in CATALOGUE.items():
            with self.subTest(key):
                self.assertEqual(set(twins), {"en", "ar"})

    def test_twins_name_the_same_arguments(self):
        for key, twins in CATALOGUE.items():
            with self.subTest(key):
                self.assertEqual(*map(arguments, twins.values()))

    def test_arguments_are_also_found_in_the_cases_of_others(self):
        self.assertEqual(arguments("no"), set())
        self.assertEqual(arguments("{a} {b, plural, one {late} other {# of {c, select, x {} other {{d}}}}}{e}"),
                         set("abcde"))

    def test_every_message_is_said_somewhere(self):
        for key in CATALOGUE:
            if not key.startswith(("word.", "bearing.", "error.")):  # words of the data, and exit codes
                with self.subTest(key):
                    self.assertTrue(f'"{key.removeprefix("heading.")}"' in SOURCES or MADE.fullmatch(key))

    def test_everything_said_is_in_the_catalogue(self):
        said = re.findall(r'(?:note|message)\((?:[\w.>()-]+, )?"([a-z_]+\.[a-z_.]+)"', SOURCES)
        self.assertGreater(len(said), 15)
        self.assertEqual(set(said) - set(CATALOGUE), set())


if __name__ == "__main__":
    unittest.main()
