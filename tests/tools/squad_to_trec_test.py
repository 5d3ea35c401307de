#!/usr/bin/env python3
"""A SQuAD file becomes a test collection, and a faulty one is told where it is wrong."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import squad_to_trec  # noqa: E402


def question(identity, text, **more):
    return {"id": identity, "question": text, "answers": [], **more}


def squad(*paragraphs):
    """One article a paragraph: (context, questions)."""
    return {
        "version": "1.1",
        "data": [{"paragraphs": [{"context": text, "qas": list(qas)}]} for text, qas in paragraphs],
    }


class SquadToTrecTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.source = Path(holder.name, "squad.json")
        self.folder = Path(holder.name, "made", "here")

    def convert(self, content):
        """The exit code and what was said."""
        text = content if isinstance(content, str) else json.dumps(content)
        self.source.write_text(text, encoding="utf-8")
        with contextlib.redirect_stderr(io.StringIO()) as said:
            code = squad_to_trec.main([str(self.source), str(self.folder)])
        return code, said.getvalue()

    def read(self, name):
        return (self.folder / name).read_bytes().decode()

    def test_paragraphs_and_questions_become_a_collection(self):
        first = ("تأخر \"النموذج\".\nثم صدر.", [question("56a", "متى\tصدر\nالنموذج؟ ")])
        second = ("صدر آخر.", [question("b", "ما الآخر؟"), question("c", "لماذا؟")])
        self.assertEqual((0, ""), self.convert(squad(first, second)))
        self.assertEqual(
            '{"id": "p1", "text": "تأخر \\"النموذج\\".\\nثم صدر."}\n'
            '{"id": "p2", "text": "صدر آخر."}\n',
            self.read("corpus.jsonl"),
        )
        self.assertEqual(
            "56a\tمتى صدر النموذج؟\nb\tما الآخر؟\nc\tلماذا؟\n", self.read("queries.tsv")
        )
        self.assertEqual("56a 0 p1 1\nb 0 p2 1\nc 0 p2 1\n", self.read("qrels.txt"))

    def test_a_paragraph_that_comes_again_is_one_document(self):
        content = squad(("أ", [question("1", "س")]), ("ب", []), ("أ", [question("2", "ص")]))
        self.assertEqual(0, self.convert(content)[0])
        self.assertEqual(2, self.read("corpus.jsonl").count("\n"))
        self.assertEqual("1 0 p1 1\n2 0 p1 1\n", self.read("qrels.txt"))

    def test_a_question_without_an_answer_is_left_out(self):
        qas = [question("1", "س", is_impossible=True), question("2", "ص", is_impossible=False)]
        self.assertEqual(0, self.convert(squad(("أ", qas)))[0])
        self.assertEqual("2\tص\n", self.read("queries.tsv"))

    def test_a_faulty_file_is_told_where_and_nothing_is_written(self):
        for name, content, said in [
            ("no JSON", "{", "line 1 column 2"),
            ("another format", {"rows": []}, 'the file: has no list "data"'),
            ("a list", [], 'the file: has no list "data"'),
            ("no context", {"data": [{"paragraphs": [{"qas": []}]}]}, 'paragraphs[0] has no text'),
            ("no question", squad(("أ", [{"id": "1"}])), 'qas[0] has no text "question"'),
            ("id with a space", squad(("أ", [question("a b", "س")])), "white space"),
            ("id twice", squad(("أ", [question("1", "س"), question("1", "ص")])), "qas[1] has the"),
        ]:
            with self.subTest(name):
                code, told = self.convert(content)
                self.assertEqual(4, code)
                self.assertIn(said, told)
                self.assertIn("squad.json", told)
                self.assertFalse(self.folder.exists())

    def test_wrong_usage_is_told(self):
        with contextlib.redirect_stderr(io.StringIO()) as said:
            self.assertEqual(2, squad_to_trec.main(["one"]))
        self.assertIn("usage", said.getvalue())


if __name__ == "__main__":
    unittest.main()
