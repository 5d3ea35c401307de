#!/usr/bin/env python3
"""The nodes of the other tests: what is loaded is on each, and it stays one cluster when a node is lost or cut off."""

import tempfile
import unittest

import program
from nodes import Cluster, has_engine, wait_for


class Nodes(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sijill-cluster-")
        self.addCleanup(holder.cleanup)
        self.folder = holder.name
        program.told("init", f"{self.folder}/kb.db")

    @has_engine
    def test_what_is_loaded_is_in_each_file_and_a_lost_node_comes_back(self):
        with Cluster(self.folder) as cluster:
            cluster.load(f"{self.folder}/kb.db")
            for node in cluster.nodes:
                self.assertEqual(program.run("--db", node.file, "check")[:2], (0, "no fault found\n"))
            lost = cluster.leader()
            lost.kill()
            cluster.leader().execute("CREATE TABLE probe(value)", ["INSERT INTO probe VALUES (?)", "تأخر"])
            cluster.restart(lost)
            cluster.wait_until_same()
            self.assertEqual(lost.query("SELECT value FROM probe"), [["تأخر"]])
            other = cluster.followers()[0]
            cluster.replace(other)
            cluster.wait_until_same()
            self.assertEqual(other.query("SELECT value FROM probe"), [["تأخر"]])

    @has_engine
    def test_a_leader_that_is_cut_off_refuses_to_write_and_catches_up_when_mended(self):
        with Cluster(self.folder, can_cut=True) as cluster:
            cluster.load(f"{self.folder}/kb.db")
            alone = cluster.leader()
            alone.cut()
            wait_for(lambda: not alone.status()["store"]["leader"]["node_id"])
            with self.assertRaises(OSError):
                alone.execute("CREATE TABLE lost(value)")
            leader = cluster.leader()
            self.assertIsNot(leader, alone)
            leader.execute("CREATE TABLE kept(value)")
            with self.assertRaisesRegex(RuntimeError, "no such table"):
                alone.query("SELECT * FROM kept")
            alone.mend()
            cluster.wait_until_same()
            self.assertEqual(alone.query("SELECT * FROM kept"), [])

    @has_engine
    def test_a_node_that_stands_still_does_not_hold_up_the_others(self):
        with Cluster(self.folder) as cluster:
            frozen = cluster.leader()
            frozen.freeze()
            wait_for(lambda: any(node.status()["store"]["leader"]["node_id"] not in ("", frozen.id)
                                 for node in cluster.nodes if node is not frozen))
            frozen.thaw()
            cluster.wait_until_same()


if __name__ == "__main__":
    program.main()
