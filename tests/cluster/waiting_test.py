#!/usr/bin/env python3
"""Writing that cannot be done: the program waits for half a minute, and then says so. Each test waits, and computes little, so
that others run beside them."""

import subprocess
import time

import program
from nodes import has_engine, wait_for
from program import run, told
from writing import WritingTest, rows_of, titles


@has_engine
class WaitingTest(WritingTest):
    def test_a_file_that_is_not_of_a_node_is_refused_and_the_cluster_stays_as_it_is(self):
        cluster = self.start()
        before = rows_of(cluster.nodes[0].file)
        told("--db", self.file, "add", self.text(1))
        code, _, remarks = run("--db", self.file, "--cluster", cluster.addresses, "add", self.text(2))
        self.assertEqual(code, 7)
        self.assertIn("does not have what the cluster has", remarks)
        cluster.wait_until_same()
        self.assertEqual(rows_of(cluster.nodes[0].file), before)

    def test_where_most_nodes_are_out_of_reach_writing_ends_with_7_and_works_again_afterwards(self):
        cluster = self.start(can_cut=True)
        leader = cluster.leader()
        leader.cut()
        began = time.monotonic()
        code, out, remarks = run("--db", leader.file, "--cluster", leader.url, "add", self.text(1))
        self.assertEqual((code, out), (7, ""))
        self.assertRegex(remarks, "no leader of the cluster answered|the leader of the cluster was lost")
        self.assertLess(time.monotonic() - began, 60)
        others = ",".join(node.url for node in cluster.nodes if node is not leader)
        reader = next(node for node in cluster.nodes if node is not leader)
        self.assertEqual(run("--db", reader.file, "--cluster", others, "add", self.text(2))[0], 0)
        leader.mend()
        wait_for(lambda: len(titles(leader.file)) == len(titles(reader.file)), 60)
        self.assertEqual(run("--db", leader.file, "--cluster", cluster.addresses, "--wait", "add", self.text(3))[0], 0)
        self.assertEqual(told("--db", leader.file, "check"), "no fault found\n")

    def test_a_leader_without_room_refuses_clearly_is_read_on_and_writes_again(self):
        disk = self.folder / "node1"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", disk], check=False,
                          capture_output=True).returncode != 0:
            self.skipTest("no tmpfs: mounting is not allowed")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=True)
        cluster = self.start(size=1)
        node = cluster.nodes[0]
        filler = disk / "filler"
        subprocess.run(["dd", "if=/dev/zero", f"of={filler}", "bs=4096"], check=False, capture_output=True)
        before = rows_of(node.file)
        code, out, remarks = self.write(cluster, node, "add", self.text(1))
        self.assertEqual((code, out), (7, ""))
        self.assertRegex(remarks, "^sijill: ")
        self.assertEqual(rows_of(node.file), before)
        self.assertIn("grok", told("--db", node.file, "search", "Grok3"))
        filler.unlink()
        if not node.is_running():
            cluster.restart(node)
        self.assertEqual(self.write(cluster, node, "--wait", "add", self.text(2))[0], 0)
        self.assertEqual(told("--db", node.file, "check"), "no fault found\n")


if __name__ == "__main__":
    program.main()
