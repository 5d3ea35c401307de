#!/usr/bin/env python3
"""How fast texts are added over a cluster of three nodes: `./dev test --long`, or `adding_test.py SIJILL` with SIJILL_LONG=1."""

import re
import tempfile
import time
import unittest
from pathlib import Path

import program
from nodes import ROOT, Cluster, has_engine
from program import told

DOCUMENTS = 1000 if program.LONG else 100
SENTENCES = 20  # of a document
LEAST = 1000  # sentences a second


def make_texts(folder):
    """Documents of sentences of the built-in article, each with words that only it has."""
    article = (ROOT / "seeds/grok3-delay/article.txt").read_text(encoding="utf-8")
    sentences = [one.strip() for one in re.split(r"(?<=[.؟!])\s", article) if one.strip()]
    folder.mkdir()
    for number in range(DOCUMENTS):
        chosen = [sentences[(number * 7 + step) % len(sentences)] for step in range(SENTENCES)]
        text = "\n".join(f"في الخبر {number}: {one}" for one in chosen)
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


@has_engine
class AddingTest(unittest.TestCase):
    def test_adding_is_as_fast_as_promised(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            told("init", folder / "kb.db", "--empty")
            make_texts(folder / "texts")
            with Cluster(folder) as cluster:
                told("cluster", "init", cluster.addresses, folder / "kb.db")
                cluster.wait_until_same()
                reader = cluster.followers()[0]
                began = time.monotonic()
                told("--db", reader.file, "--cluster", cluster.addresses, "--wait", "add", folder / "texts", timeout=600)
                seconds = time.monotonic() - began
                count = int(told("--db", reader.file, "sql", "SELECT count(*) FROM sentence", "--format", "csv").split()[1])
                print(f"{DOCUMENTS} documents, {count} sentences: {seconds:.1f} s, {count / seconds:.0f} sentences a second")
                cluster.wait_until_same()
                for node in cluster.nodes:
                    self.assertEqual(told("--db", node.file, "check"), "no fault found\n")
                if program.LONG:
                    self.assertGreaterEqual(count / seconds, LEAST)


if __name__ == "__main__":
    program.main()
