#!/usr/bin/env python3
"""What errors say in English has its Arabic: messages/errors.ar.toml knows every sentence of the sources."""

import re
import tomllib
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("base", "text", "search", "kb", "render", "reports", "cli")
SENTENCES = tomllib.loads((ROOT / "messages/errors.ar.toml").read_text())
CATALOGUE = {english.replace("{...}", "{}"): arabic for english, arabic
             in SENTENCES.items()}
BEFORE_ANOTHER = tuple(english.removesuffix("{...}") for english in SENTENCES if english.endswith("{...}"))
# What hosts alone can ask of the library; a command never does.
OF_HOSTS = {"bulk_writer.cpp", "field_filter.cpp", "index_tables.cpp", "ranking_check.cpp"}
CALLS = re.compile(r"\b(?:Error|fail|fail_header|fault|add|add_fault|add_problem|with_hint|Refusal)[({]")
LITERALS = re.compile(r'(?:"(?:[^"\\]|\\.)*"\s*)+')

# Faults of the program itself, which its own tests find before a user can; commands alone; and what is
# put together of parts, whose wholes are in the catalogue.
EXEMPT = re.compile(r"not built in|@view|@table|two meanings in quotation marks|^sijill report (new|lint)|"
                    r"\{\}\{\}|which \{\}$|^the default of \{\} \{\}$|takes \{\}$|^one word|^, |^such as: |"
                    r"^name the report: |\{\} \{\}$")


def arguments(source, place):
    """The text up to the parenthesis that closes the one before `place`."""
    depth, end = 1, place
    for match in re.compile(r'"(?:[^"\\]|\\.)*"|[(){}]').finditer(source, place):
        depth += {"(": 1, "{": 1, ")": -1, "}": -1}.get(match[0], 0)
        end = match.start()
        if depth == 0:
            break
    return source[place:end]


def sentences(source):
    for call in CALLS.finditer(source):
        for literal in LITERALS.findall(arguments(source, call.end())):
            text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literal))
            text = text.replace('\\"', '"').replace("\\\\", "\\").replace("{{", "{").replace("}}", "}")
            if " " in text.strip() and re.search("[a-z]{2}", text) and not re.match("[A-Z]{2}", text):
                yield re.sub(r"\{[0-9]*(?::[^}]*)?\}", "{}", text)


def known(sentence):
    """Whether it is in the catalogue, as it is or behind what an error sets before it."""
    sentence = sentence.strip()
    if re.sub("^a second @.*|^@[a-z]+ is missing", "", sentence) == "":  # known with a gap for the key
        return True
    return sentence in CATALOGUE or any(
        sentence.startswith(before) and sentence[len(before):].strip() in CATALOGUE
        for before in ("{}:{}: ", "{}:1: ", *BEFORE_ANOTHER))


class Errors(unittest.TestCase):
    def test_every_sentence_has_its_arabic(self):
        seen = 0
        for floor in FLOORS:
            for file in sorted((ROOT / "src" / floor).rglob("*.cpp")):
                if file.name in OF_HOSTS:
                    continue
                for sentence in sentences(file.read_text()):
                    seen += 1
                    if not EXEMPT.search(sentence):
                        with self.subTest(file=str(file.relative_to(ROOT)), sentence=sentence):
                            self.assertTrue(known(sentence))
        self.assertGreater(seen, 150)

    def test_the_arabic_sets_in_what_the_english_does(self):
        for english, arabic in CATALOGUE.items():
            with self.subTest(english):
                gaps = re.findall(r"\{([0-9]*)\}", arabic)
                numbers = {int(gap) if gap else place + 1 for place, gap in enumerate(gaps)}
                self.assertLessEqual(max(numbers, default=0), english.count("{}"))
                self.assertRegex(arabic, "[\u0600-\u06ff]|^{}. {}$")


if __name__ == "__main__":
    unittest.main()
