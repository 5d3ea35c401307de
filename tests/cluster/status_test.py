#!/usr/bin/env python3
"""What `status` and a server's health tell of a node, and that nobody but the node writes to its file."""

import json
import tempfile
import unittest
from pathlib import Path

import program
from nodes import Cluster, has_engine, wait_for
from program import Client, Server


class Status(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sijill-cluster-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        program.told("init", self.folder / "kb.db")

    def status(self, node, cluster):
        return json.loads(program.told("--db", node.file, "--cluster", cluster, "status", "--format", "json"))[0]

    def health(self, server):
        client = Client(server)
        try:
            status, body = client.api("health")
            self.assertEqual(status, 200, body)
            return json.loads(body)
        finally:
            client.close()

    @has_engine
    def test_each_node_tells_who_leads_and_how_far_behind_it_is(self):
        with Cluster(self.folder, can_cut=True) as cluster:
            program.told("cluster", "init", cluster.addresses, self.folder / "kb.db")
            cluster.wait_until_same()
            leader = cluster.leader()
            for node in cluster.nodes:
                for addresses in (node.url, cluster.addresses):  # the node is known by its folder
                    told = self.status(node, addresses)
                    self.assertEqual((told["engine"], told["node"], told["leader"], told["behind"]),
                                     ("rqlite", node.id, leader.id, 0))
            self.assertEqual(told["sources"], 1)
            self.assertGreater(told["bytes"], 100_000)

            server = Server(leader.folder, "--cluster", leader.url, base="db.sqlite")
            self.addCleanup(server.stop)
            told = self.health(server)
            self.assertEqual((told["engine"], told["node"], told["leader"], told["behind"], told["file_in_place"]),
                             ("rqlite", leader.id, leader.id, 0, True))

            leader.cut()
            wait_for(lambda: not leader.status()["store"]["leader"]["node_id"])
            for told in (self.status(leader, leader.url), self.health(server)):
                self.assertEqual((told["node"], told["leader"], told["behind"]), (leader.id, None, None))
            leader.mend()
            cluster.wait_until_same()
            wait_for(lambda: self.status(leader, leader.url)["leader"])

            leader.kill()
            code, told, remark = program.run("--db", leader.file, "--cluster", leader.url, "status", "--format", "json")
            self.assertEqual((code, json.loads(told)[0]["engine"], json.loads(told)[0]["node"]), (0, "rqlite", None))
            self.assertIn("no node of the cluster answered", remark)
            self.assertEqual(self.health(server)["node"], None)

    @has_engine
    def test_the_file_of_a_node_is_not_written_to_and_its_log_stays(self):
        with Cluster(self.folder) as cluster:
            cluster.load(self.folder / "kb.db")
            node = cluster.followers()[0]
            cluster.leader().execute("INSERT INTO meta VALUES ('probe', '1')")
            cluster.wait_until_same()
            log = Path(f"{node.file}-wal")
            for words in (("name", "grok-3", "غروك"), ("sql", "--write", "DELETE FROM link"), ("reindex",)):
                code, _, remark = program.run("--db", node.file, *words)
                self.assertEqual(code, 5, remark)
                self.assertIn("--cluster", remark)
            for alive in (True, False):  # also where the reader is the only one that has the file open
                if not alive:
                    node.kill()
                before = log.read_bytes()
                self.assertGreater(len(before), 0)
                self.assertEqual(program.rows(node.file, "SELECT value FROM meta WHERE key = 'probe'"), [{"value": "1"}])
                self.assertEqual(log.read_bytes(), before)
            cluster.restart(node)
            cluster.wait_until_same()
            self.assertEqual(node.query("SELECT value FROM meta WHERE key = 'probe'"), [["1"]])


if __name__ == "__main__":
    program.main()
