#!/usr/bin/env python3
"""Reading a node's file in place: answers are those of the file that was loaded, and they come whatever happens to nodes."""

import contextlib
import itertools
import json
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

import program
from nodes import ROOT, Cluster, has_engine, wait_for
from program import Client, Server

TEMPLATES = ("متى صدر {}؟", "لماذا تأخر {}؟", "من ينافس {}؟", "ما هو {}؟", "متى كان من المقرر إطلاق {}؟",
             "When was {} released?", "Why was {} late?", "هل تأجل {}؟", "مين ينافس {}؟", "{}")
NEWS = ("أعلنت شركة غوغل تأجيل إطلاق جيميني إلى الربيع المقبل.", "قال ماسك إن غروك 3 سيصدر قريبًا.",
        "تواجه شركات الذكاء الاصطناعي اختناقات في التدريب.", "افتتح الجسر الجديد بعد تأخير دام عامين.")
QUESTIONS = 200
MOST = 120  # seconds; a request that a node does not answer takes 30
NO_PROBE = "no such table: probe"
BENCH = ROOT / "build/bench/sijill_bench_reads"


def make_base(folder):
    """A base with the built-in source and texts of several sentences."""
    file = Path(folder) / "kb.db"
    program.told("init", file)
    texts = Path(folder) / "texts"
    texts.mkdir()
    for number in range(40):
        words = " ".join(NEWS[(number + step) % len(NEWS)] for step in range(1 + number % 5))
        (texts / f"خبر {number}.txt").write_text(f"خبر رقم {number}. {words}", encoding="utf-8")
    program.told("--db", file, "add", texts)
    return file


def questions_of(file):
    """Questions in words: every name of the base in every form of a question, as many as are wanted."""
    names = [row["text"] for row in program.rows(file, "SELECT DISTINCT text FROM name ORDER BY text")]
    asked = [template.format(name) for name, template in itertools.product(names, TEMPLATES)]
    step = max(1, len(asked) // QUESTIONS)
    return asked[::step][:QUESTIONS]


def answers_of(file):
    """All that the test compares: answers in words, searches, reports, and what `check` says."""
    code, said, _ = program.run("--db", file, "check")
    told = {"check": (code, said)}
    server = Server(file.parent, base=file.name)
    try:
        client = Client(server)
        for question in questions_of(file):
            told["ask " + question] = client.api("ask", q=question)
            told["search " + question] = client.api("search", q=question, limit=20, explain="true")
        for report in json.loads(client.api("reports")[1])["rows"]:
            for language in ("ar", "en"):
                told[f"report {report['name']} {language}"] = client.api(
                    "reports/" + report["name"], cite="true", lang=language, limit=1000)
    finally:
        client.close()
        server.stop()
    return told


class Reader(threading.Thread):
    """Asks a server of a node's file without a pause, and keeps what was wrong."""

    def __init__(self, node, server):
        super().__init__(daemon=True)
        self.node = node
        self.client = Client(server)
        self.ends = threading.Event()
        self.wrong = []
        self.reads = self.steps_back = self.last = 0

    def run(self):
        sql = ("SELECT (SELECT count(*) FROM probe) AS all_rows, (SELECT count(*) FROM probe WHERE half = 1) AS half, "
               "(SELECT count(*) FROM sentence) AS sentences")
        while not self.ends.is_set():
            try:
                status, body = self.client.api("sql", q=sql)
                if NO_PROBE in body: # a node that came back has an older state at first
                    self.steps_back += 1
                    continue
                found = json.loads(body)["rows"][0] if status == 200 else None
                if found is None or found["all_rows"] != 2 * found["half"] or not found["sentences"]:
                    self.wrong.append((status, body[:300]))
                    continue
                self.steps_back += found["all_rows"] < self.last
                self.last = found["all_rows"]
                status, body = self.client.api("search", q="تأخير غروك", limit=3)
                if status != 200 or not json.loads(body)["rows"]:
                    self.wrong.append((status, body[:300]))
            except OSError as fault:
                self.wrong.append((0, repr(fault)))
            self.reads += 2

    def stop(self):
        self.ends.set()
        self.join(MOST)
        self.client.close()


class Writer(threading.Thread):
    """Commits a pair of rows after the other through whichever node takes them."""

    def __init__(self, cluster):
        super().__init__(daemon=True)
        self.cluster = cluster
        self.ends = threading.Event()
        self.acknowledged = 0
        self.gives_up = False

    def wait_for_pairs(self, count):
        """Waits until so many pairs more are acknowledged."""
        before = self.acknowledged
        wait_for(lambda: self.acknowledged >= before + count, MOST)

    def run(self):
        nodes = itertools.cycle(self.cluster.nodes)
        is_sure = True  # of what the nodes have: a commit whose answer was lost is made again before the end
        while not (self.ends.is_set() and is_sure) and not self.gives_up:
            pair = 2 * (self.acknowledged + 1)
            try:
                next(nodes).execute(["INSERT OR IGNORE INTO probe VALUES (?, 1)", pair],
                                    ["INSERT OR IGNORE INTO probe VALUES (?, 2)", pair + 1])
                self.acknowledged += 1
                is_sure = True
            except (OSError, RuntimeError, ValueError):
                is_sure = False
                time.sleep(0.05)

    def stop(self):
        self.ends.set()
        self.join(MOST)
        self.gives_up = True


class Reading(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sijill-cluster-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    @has_engine
    def test_leader_and_follower_answer_as_the_file_that_was_loaded(self):
        file = make_base(self.folder)
        wanted = answers_of(file)
        self.assertEqual(wanted["check"], (0, "no fault found\n"))
        self.assertEqual(sum(name.startswith("ask ") for name in wanted), QUESTIONS)
        with Cluster(self.folder) as cluster:
            program.told("cluster", "init", cluster.addresses, file)
            cluster.wait_until_same()
            for node in (cluster.leader(), cluster.followers()[0]):
                got = answers_of(node.file)
                self.assertEqual(set(got), set(wanted))
                for name, answer in wanted.items():
                    self.assertEqual(got[name], answer, f"{node.id}: {name}")
            print(f"{len(wanted)} answers of leader and follower equal those of the file")

    @contextlib.contextmanager
    def served(self, cluster):
        """Readers at a server of each node's file, and a writer, until the block ends."""
        servers = [Server(node.folder, base="db.sqlite") for node in cluster.nodes]
        readers = [Reader(node, server) for node, server in zip(cluster.nodes, servers)]
        writer = Writer(cluster)
        for thread in (*readers, writer):
            thread.start()
        try:
            yield readers, writer
        finally:
            for thread in (writer, *readers):
                thread.stop()
            for server in servers:
                server.stop()

    def begin(self, cluster):
        cluster.load(make_base(self.folder))
        cluster.leader().execute("CREATE TABLE probe(id INTEGER PRIMARY KEY, half INTEGER NOT NULL)")
        cluster.wait_until_same()

    def settle(self, cluster, readers, writer, what):
        """Waits until all have everything; then the readers must have read without a fault, and must see it."""
        writer.stop()
        cluster.wait_until_same()

        def have_all():
            """each reader has read several times and sees all that was written"""
            return all(reader.reads > 10 and reader.last == 2 * writer.acknowledged for reader in readers)

        wait_for(have_all, MOST)
        for reader in readers:
            reader.stop()
        print(what + ", ".join(f"{reader.node.id}: {reader.reads} reads, {reader.steps_back} steps back"
                               for reader in readers))
        for reader in readers:
            self.assertEqual(reader.wrong, [], reader.node.id)
            self.assertEqual(reader.node.query("SELECT count(*) FROM probe"), [[2 * writer.acknowledged]])
            self.assertEqual(reader.last, 2 * writer.acknowledged, reader.node.id)

    @has_engine
    def test_no_read_fails_while_leaders_are_killed_and_come_back(self):
        with Cluster(self.folder) as cluster:
            self.begin(cluster)
            with self.served(cluster) as (readers, writer):
                for _ in range(20 if program.LONG else 2):
                    time.sleep(1)
                    killed = cluster.leader()
                    killed.kill()
                    cluster.leader()
                    # The next pair may have been written before the kill, with its answer lost; no later one.
                    writer.wait_for_pairs(2)
                    cluster.restart(killed)
                self.settle(cluster, readers, writer, "killed: ")

    @has_engine
    def test_readers_of_a_node_that_is_cut_off_answer_all_the_time_and_catch_up(self):
        with Cluster(self.folder, can_cut=True) as cluster:
            self.begin(cluster)
            with self.served(cluster) as (readers, writer):
                for cut in (cluster.leader(), cluster.followers()[0]):
                    time.sleep(1)
                    cut.cut()
                    reader = next(one for one in readers if one.node is cut)
                    cluster.leader()
                    reads = reader.reads
                    time.sleep(3)
                    # The next pair may have reached the node before it was cut off, with its answer lost; no later one.
                    writer.wait_for_pairs(2)
                    wait_for(lambda: reader.reads > reads + 2)
                    self.assertLess(reader.last, 2 * writer.acknowledged, "it was not cut off")
                    cut.mend()
                    cluster.wait_until_same()
                self.settle(cluster, readers, writer, "cut off: ")
                self.assertEqual([reader.steps_back for reader in readers], [0, 0, 0])

    @has_engine
    @unittest.skipUnless(program.LONG and BENCH.exists(), "for --long, after ./dev bench reads FILE")
    def test_eight_readers_of_a_node_are_as_fast_as_those_of_a_plain_file(self):
        file = make_base(self.folder)
        with Cluster(self.folder) as cluster:
            cluster.load(file)
            node = cluster.followers()[0]
            cluster.leader().execute("CREATE TABLE probe(id INTEGER PRIMARY KEY, half INTEGER NOT NULL)")
            cluster.wait_until_same()
            told = subprocess.run([BENCH, file, node.file, "--format", "json"], capture_output=True, check=True).stdout
            rates = json.loads(told)
            print(f"{rates[1]['reads_per_second']:.0f} answers/s, {rates[1]['by_the_first']} of those of a plain file")
            self.assertGreaterEqual(rates[1]["by_the_first"], 0.9)


if __name__ == "__main__":
    program.main()
