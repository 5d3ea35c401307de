#!/usr/bin/env python3
"""Writing over a cluster: every node has the base that the same commands make of a file, and nothing is lost or done twice."""

import random
import threading
import time

import program
from nodes import ROOT, Cluster, has_engine
from program import SHARED, needs_shared, run, told
from writing import TEXT, WritingTest, rows_of, titles

TRIES = 20  # of a command that other writers were always ahead of


@has_engine
class SameAsAFileTest(WritingTest):
    def test_every_command_that_writes_does_to_the_nodes_what_it_does_to_a_file(self):
        cluster = self.start(base=["--empty"])
        texts = self.folder / "texts"
        texts.mkdir()
        (texts / "خبر.txt").write_text(TEXT.format(7), encoding="utf-8")
        (texts / "page.html").write_text("<title>تأجيل</title><p>أجلت غوغل إطلاق جيميني إلى الربيع.</p>",
                                         encoding="utf-8")
        on = ("--on", "2025-02-01")
        for words in (["add", ROOT / "seeds/grok3-delay"],
                      ["add", texts],
                      ["add", texts, ROOT / "seeds/grok3-delay"],
                      ["add", self.folder / "missing.txt"],
                      ["name", "xai", "شركة إكس"],
                      ["name", "xai", "شركة إكس", "--remove"],
                      ["name", "xai", "شركة إكس", "--remove"],
                      ["retract", "grok3-delay/grok3-competes-gpt4", "--why", "the article means Gemini", *on],
                      ["retract", "grok3-delay/grok3-competes-gpt4", "--why", "the article means Gemini", *on],
                      ["retract", "grok3-delay/grok3-competes-gpt4", "--undo", "--on", "2025-02-02"],
                      ["review", "reject", "1", "--why", "not so"],
                      ["review", "undo"],
                      ["reindex"],
                      ["remove", "page", "--why", "a copy"],
                      ["remove", "page"],
                      ["add", texts, "--dry-run"],
                      ["add", texts]):
            with self.subTest(words=words):
                self.do_both(cluster, *words)
        (texts / "خبر.txt").write_text(TEXT.format(8), encoding="utf-8")
        self.do_both(cluster, "add", "--replace", texts)
        self.assert_same(cluster)

    @needs_shared("data/packs")
    def test_the_packs_of_the_shared_data_come_to_every_node_as_to_a_file(self):
        cluster = self.start()
        self.do_both(cluster, "add", *sorted((SHARED / "data/packs").iterdir()))
        self.assert_same(cluster)

    def test_a_copy_that_is_taken_out_is_the_base_and_is_never_written_over_another_file(self):
        cluster = self.start()
        told("--db", cluster.nodes[0].file, "--cluster", cluster.addresses, "add", self.text(1))
        copy = self.folder / "copy.db"
        self.assertEqual(run("cluster", "backup", cluster.followers()[0].url, copy)[0], 0)
        told("--db", self.file, "add", self.text(1))
        self.assertEqual(rows_of(copy), rows_of(self.file))
        self.assertEqual(run("cluster", "backup", cluster.addresses, copy)[0], 7)
        code, _, remarks = run("cluster", "init", cluster.addresses, copy)
        self.assertEqual(code, 7)
        self.assertIn("the cluster has tables already", remarks)

    def test_views_of_another_version_are_made_anew_by_the_first_change(self):
        cluster = self.start()
        cluster.leader().execute("DROP VIEW delays", "CREATE VIEW delays AS SELECT 1 AS model")
        cluster.wait_until_same()
        node = cluster.followers()[0]
        self.assertEqual(run("--db", node.file, "report", "delays")[0], 6)
        self.assertEqual(self.write(cluster, node, "--wait", "reindex")[0], 0)
        self.assertEqual(told("--db", node.file, "check"), "no fault found\n")
        self.assertEqual(told("--db", node.file, "report", "delays"), told("report", "delays"))


@has_engine
class PasswordTest(WritingTest):
    def test_user_and_password_stand_in_the_address(self):
        users = self.folder / "users.json"
        users.write_text('[{"username": "amina", "password": "s@ra", "perms": ["all"]}, {"username": "*", '
                         '"perms": ["status", "ready", "join", "query"]}]', encoding="utf-8")
        told("init", self.folder / "kb.db")
        with Cluster(self.folder, size=1, options=["-auth", users]) as cluster:
            url = cluster.addresses
            named = url.replace("http://", "http://amina:s%40ra@")
            for refused in (url, url.replace("http://", "http://amina:sara@")):
                code, _, remarks = run("cluster", "init", refused, self.folder / "kb.db")
                self.assertEqual(code, 7)
                self.assertIn("does not take the user and the password", remarks)
                self.assertNotIn("sara", remarks)
            self.assertEqual(run("cluster", "init", named, self.folder / "kb.db")[0], 0)


@has_engine
class SeveralWritersTest(WritingTest):
    def test_what_two_writers_add_at_once_is_all_there(self):
        cluster = self.start()
        ends = []
        files = [[self.text(writer * 100 + number) for number in range(4)] for writer in range(2)]

        def add(writer):
            for file in files[writer]:
                for _ in range(TRIES):
                    code, _, remarks = self.write(cluster, cluster.nodes[writer], "add", file, "--title", file.stem)
                    ends.append((code, remarks))
                    if code != 7:
                        break

        writers = [threading.Thread(target=add, args=(number,)) for number in range(2)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        for code, remarks in ends:
            if code:
                self.assertEqual(code, 7)
                self.assertIn("other writers changed the base of the cluster", remarks)
        cluster.wait_until_same()
        for node in cluster.nodes:
            self.assertEqual(sorted(titles(node.file)), sorted(file.stem for some in files for file in some))
            self.assertEqual(told("--db", node.file, "check"), "no fault found\n")


@has_engine
class LostLeaderTest(WritingTest):
    def test_nothing_acknowledged_is_lost_or_twice_there_when_the_leader_is_killed(self):
        kills = 50 if program.LONG else 3
        chance = random.Random(19)
        cluster = self.start()
        acknowledged, unknown, number, longest = [], [], 0, 0.0
        for _ in range(kills):
            leader = cluster.leader()
            reader = cluster.followers()[0]
            killer = threading.Timer(chance.uniform(0, 2), leader.kill)
            killer.start()
            after = 0
            while after < 2:  # adds that began after the kill
                after += leader.is_running() is False
                number += 1
                began = time.monotonic()
                file = self.text(number)
                code, _, remarks = self.write(cluster, reader, "add", file, "--title", file.stem)
                longest = max(longest, time.monotonic() - began)
                if code == 0:
                    acknowledged.append(file.stem)
                else:
                    self.assertEqual(code, 7, remarks)
                    unknown.append(f"{file.stem}: {remarks}")
            killer.join()
            cluster.restart(leader)
        cluster.wait_until_same()
        for node in cluster.nodes:
            there = titles(node.file)
            self.assertEqual(len(there), len(set(there)))
            self.assertEqual(set(acknowledged) - set(there), set())
            self.assertEqual(told("--db", node.file, "check"), "no fault found\n")
        print(f"{kills} kills: {len(acknowledged)} adds acknowledged, {len(unknown)} not; the longest took {longest:.1f} s")
        self.assertGreater(len(acknowledged), 0)
        if program.LONG:
            self.assertEqual(unknown, [])
            self.assertLess(longest, 10)


if __name__ == "__main__":
    program.main()
