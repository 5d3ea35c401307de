#!/usr/bin/env python3
"""The extension of the portable build beside the ordinary one: both answer the same; needs the shared data.

`./dev package archives` makes the portable build.
"""

import json
import sqlite3
import subprocess
import unittest

import host

PORTABLE = host.ROOT / "build/portable/sijill.so"
XQUAD = "data/xquad.ar.json"
NEWS = "data/news-ar.txt.zst"
WORDS = 20_000


def connect(extension):
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(str(extension))
    return db


@unittest.skipUnless(PORTABLE.exists(), f"{PORTABLE} was not built")
class Portable(unittest.TestCase):
    def same(self, ask):
        ordinary, portable = (ask(connect(extension)) for extension in (host.EXTENSION, PORTABLE))
        self.assertTrue(ordinary)
        self.assertEqual(ordinary, portable)

    @host.needs_shared(XQUAD)
    def test_it_finds_the_same_passages_with_the_same_scores(self):
        articles = json.loads((host.SHARED / XQUAD).read_text(encoding="utf-8"))["data"]
        paragraphs = [part for article in articles for part in article["paragraphs"]]
        texts = [(number, part["context"]) for number, part in enumerate(paragraphs, 1)]
        questions = [asked["question"] for part in paragraphs for asked in part["qas"]]
        self.assertEqual(len(questions), 1190)

        def ask(db):
            db.execute("SELECT arabic_index_create('pages')")
            for text in texts:
                db.execute("SELECT arabic_index_add('pages', ?, ?)", text)
            search = "SELECT id, score, highlighted FROM arabic_search('pages', ?, 10)"
            return [db.execute(search, (question,)).fetchall() for question in questions]

        self.same(ask)

    @host.needs("zstd")
    @host.needs_shared(NEWS)
    def test_it_puts_the_words_of_the_news_into_the_same_order(self):
        text = subprocess.run(["zstd", "-dc", host.SHARED / NEWS], capture_output=True, check=True).stdout
        words = sorted(set(text.decode("utf-8").split()))[::5]
        self.assertGreater(len(words), WORDS)

        def ask(db):
            db.execute("CREATE TABLE word(word TEXT COLLATE arabic)")
            db.executemany("INSERT INTO word VALUES (?)", ((word,) for word in words))
            return db.execute("SELECT word FROM word ORDER BY word, rowid").fetchall()

        self.same(ask)


if __name__ == "__main__":
    host.main()
