"""What the tests of writing over a cluster share: a cluster that has a base, and what its nodes hold."""

import sqlite3
import tempfile
import unittest
from pathlib import Path

from nodes import Cluster
from program import run, told

# Tables that are part of an index, and what only a cluster writes.
INNER = "SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow')"
OF_CLUSTER = "key NOT GLOB 'cluster.*' AND key <> 'checksum.meta'"

QUESTIONS = ("التأخيرات", "غروك 3", "openai", "ماسك كانون الثاني", "جسر", "\"النموذج الجديد\"")
TEXT = ("قال ماسك إن النموذج الجديد {0} تأخر {0} يومًا. أجلت غوغل إطلاق جيميني {0} إلى الربيع. "
        "افتتح الجسر رقم {0} بعد تأخير دام عامين. لم يعلن أحد عن السبب {0} حتى الآن.")


def rows_of(file):
    """All rows of all tables that hold content, as the file has them."""
    base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        names = [name for name, in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                                                f"({INNER}) AND name NOT GLOB 'sqlite_*' ORDER BY name")]
        return {name: sorted(map(repr, base.execute(
            f"SELECT * FROM {name}" + (f" WHERE {OF_CLUSTER}" if name == "meta" else "")))) for name in names}
    finally:
        base.close()


def searched(file):
    """What questions find, in which order and with which scores."""
    return [told("--db", file, "search", question, "--explain", "--format", "json") for question in QUESTIONS]


def titles(file):
    base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return [title for title, in base.execute("SELECT title FROM source WHERE title GLOB 'text *'")]
    finally:
        base.close()


class WritingTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def start(self, base=(), **options):
        """A cluster that has a base, which is also in a file."""
        self.file = self.folder / "kb.db"
        told("init", self.file, *base)
        cluster = Cluster(self.folder, **options)
        cluster.__enter__()
        self.addCleanup(cluster.close)
        self.assertEqual(run("cluster", "init", cluster.addresses, self.file)[0], 0)
        cluster.wait_until_same()
        return cluster

    def write(self, cluster, node, *words, **options):
        return run("--db", node.file, "--cluster", cluster.addresses, *words, **options)

    def text(self, number):
        file = self.folder / f"text {number}.txt"
        file.write_text(TEXT.format(number), encoding="utf-8")
        return file

    def assert_same(self, cluster):
        """Every node has the base that the file has."""
        cluster.wait_until_same()
        for node in cluster.nodes:
            for table, rows in rows_of(self.file).items():
                self.assertEqual(rows_of(node.file)[table], rows, table)
            self.assertEqual(searched(node.file), searched(self.file))
            self.assertEqual(told("--db", node.file, "check"), "no fault found\n")

    def do_both(self, cluster, *words):
        """Runs a command over the cluster and on the file; both have to say the same."""
        self.assertEqual(self.write(cluster, cluster.followers()[0], "--wait", *words), run("--db", self.file, *words))
