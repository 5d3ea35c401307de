#!/usr/bin/env python3
"""How well Python finds by the extension what questions of XQuAD ask for; needs the shared
data."""

import json
import sqlite3
import unittest

import host

XQUAD = "data/xquad.ar.json"
BEST = 10


@host.needs_shared(XQUAD)
class Relevance(unittest.TestCase):
    def setUp(self):
        articles = json.loads((host.SHARED / XQUAD).read_text(encoding="utf-8"))["data"]
        paragraphs = [part for article in articles for part in article["paragraphs"]]
        self.texts = [(number, part["context"]) for number, part in enumerate(paragraphs, 1)]
        self.questions = [(asked["question"], number) for number, part in enumerate(paragraphs, 1)
                          for asked in part["qas"]]
        self.db = sqlite3.connect(":memory:")
        self.db.enable_load_extension(True)
        self.db.load_extension(str(host.EXTENSION))

    def mean_reciprocal_rank(self, sql):
        total = 0
        for question, answer in self.questions:
            ids = [row[0] for row in self.db.execute(sql, (question, BEST))]
            total += 1 / (ids.index(answer) + 1) if answer in ids else 0
        return total / len(self.questions)

    def test_a_search_index(self):
        self.db.execute("CREATE TABLE page(id INTEGER PRIMARY KEY, body TEXT)")
        self.db.executemany("INSERT INTO page VALUES (?, ?)", self.texts)
        self.db.execute("SELECT arabic_index_create('pages')")
        self.db.execute("SELECT arabic_index_fill('pages', 'SELECT id, body FROM page')")
        found = self.mean_reciprocal_rank("SELECT id FROM arabic_search('pages', ?, ?)")
        # As the library itself: tests/search/xquad_test.cpp.
        self.assertGreaterEqual(found, 0.958)

    def test_a_table_of_fts5(self):
        self.db.execute("CREATE VIRTUAL TABLE page USING fts5(body, tokenize = 'arabic')")
        self.db.executemany("INSERT INTO page(rowid, body) VALUES (?, ?)", self.texts)
        found = self.mean_reciprocal_rank(
            "SELECT rowid FROM page WHERE page MATCH arabic_query(?) ORDER BY arabic_rank(page) LIMIT ?"
        )
        self.assertGreaterEqual(found, 0.94)


if __name__ == "__main__":
    host.main()
