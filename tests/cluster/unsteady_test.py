#!/usr/bin/env python3
"""What is told where nodes answer late, wrongly or not at all. Their place is taken by servers that speak as they do, so that
no engine is needed."""

import json
import resource
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import program
from program import SIJILL, run, told
from skipping import needs

MAY_BE_WRITTEN = "it may have done what was asked for"
IS_LOST = {"results": [{"error": "NOT NULL constraint failed: meta.value"}]}


class Node:
    """Answers requests as a node of a file does. `acts` has functions by the path of a request, called with its content and
    the number of such requests so far: each returns a status and a body, or None to hang up."""

    def __init__(self, file, **acts):
        self.file = file
        self.acts = acts
        self.asked = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                visitor, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.answer, args=(visitor,), daemon=True).start()

    def answer(self, visitor):
        with visitor, visitor.makefile("rb") as stream:
            path = stream.readline().split()[1].decode().split("?")[0].rsplit("/", 1)[1]
            length = 0
            while (line := stream.readline().strip()):
                length = int(line.split(b":")[1]) if line.lower().startswith(b"content-length:") else length
            content = stream.read(length)
            self.asked.append(path)
            given = self.acts.get(path, getattr(self, path, None))(content, self.asked.count(path))
            if callable(given):
                given(visitor)
            elif given is not None:
                status, body = given
                body = body if isinstance(body, bytes) else json.dumps(body).encode()
                visitor.sendall(b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n" % (status, len(body)) + body)

    def query(self, content, _):
        statement, *values = json.loads(content)[0]
        with sqlite3.connect(self.file) as base:
            rows = base.execute(statement, values).fetchall()
        return 200, {"results": [{"columns": ["x"], "values": [list(row) for row in rows]}]}

    def commit(self, content):
        """Makes the changes of a transaction in the file."""
        base = sqlite3.connect(self.file, isolation_level=None)
        base.execute("BEGIN")
        for statement, *values in json.loads(content):
            base.execute(statement, values)
        base.execute("COMMIT")
        base.close()

    def close(self):
        self.listener.close()


class UnsteadyTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.text = self.folder / "news.txt"
        self.text.write_text("تأخّر إطلاق النموذج الجديد.\n", encoding="utf-8")

    def node(self, **acts):
        file = self.folder / f"{len(list(self.folder.iterdir()))}.db"
        told("init", file)
        node = Node(file, **acts)
        self.addCleanup(node.close)
        return node

    def add(self, node, *options):
        return run("--db", node.file, "--cluster", node.url, *options, "add", self.text)

    def test_a_change_whose_first_answer_is_lost_is_never_told_as_one_that_is_not_written(self):
        for reply in ((401, b"no"), (400, b"bad"), (200, b"<html>"), (200, {"results": []}),
                      (200, {"results": [{"error": "disk I/O error"}]})):
            with self.subTest(reply=reply):
                node = self.node(execute=lambda _, number, reply=reply: None if number == 1 else reply)
                code, out, remarks = self.add(node)
                self.assertEqual((code, out), (7, ""))
                self.assertIn(MAY_BE_WRITTEN, remarks)
                self.assertNotIn("nothing of this was written", remarks)

    def test_a_refusal_of_the_first_try_is_told_as_it_is(self):
        code, _, remarks = self.add(self.node(execute=lambda *_: (401, b"no")))
        self.assertEqual(code, 7)
        self.assertIn("does not take the user and the password", remarks)
        self.assertNotIn(MAY_BE_WRITTEN, remarks)

    def test_what_is_told_after_half_a_minute_without_a_leader_is_true(self):
        gone = (503, b"leader not found")

        def commits_and_hangs_up(content, number):
            if number == 1:
                committing.commit(content)
                return None
            committing.acts["query"] = lambda *_: gone
            return 200, IS_LOST

        def loads(*_):
            loading.acts["query"] = lambda *_: gone
            return 200, {"results": []}

        committing = self.node(execute=commits_and_hangs_up)
        loading = self.node(load=loads, query=lambda *_: (200, {"results": [{"values": [[0]]}]}))
        reading = self.node(query=lambda *_: gone)
        empty = self.node(execute=lambda *_: (503, b""))
        idle = [self.node(query=lambda *_: lambda _: time.sleep(60)) for _ in range(5)]
        began = time.monotonic()
        with ThreadPoolExecutor() as threads:
            added, loaded, read, refused, silent = (
                threads.submit(self.add, committing), threads.submit(run, "cluster", "init", loading.url, loading.file),
                threads.submit(self.add, reading), threads.submit(self.add, empty),
                threads.submit(lambda: (run("--db", idle[0].file, "--cluster", ",".join(node.url for node in idle), "add",
                                            self.text), time.monotonic() - began)))
        for code, _, remarks in (added.result(), loaded.result()):
            self.assertEqual(code, 7)
            self.assertIn(MAY_BE_WRITTEN, remarks)
        self.assertIn("no leader of the cluster answered: ", read.result()[2])
        self.assertIn(MAY_BE_WRITTEN, refused.result()[2])
        self.assertIn("status 503", refused.result()[2])
        self.assertLess(silent.result()[1], 42)
        self.assertIn("no leader of the cluster answered", silent.result()[0][2])

    def test_waiting_ends_at_once_where_another_writer_made_the_change(self):
        def is_late(_, number):
            if number == 1:
                told("--db", node.file, "add", self.text)
            return 200, IS_LOST

        node = self.node(execute=is_late)
        began = time.monotonic()
        code, _, remarks = self.add(node, "--wait")
        self.assertEqual(code, 0, remarks)
        self.assertLess(time.monotonic() - began, 15)

    def test_a_copy_may_take_long_as_long_as_its_bytes_come(self):
        def drips(visitor):
            content = node.file.read_bytes()
            size = len(content) // 12 + 1
            visitor.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(content))
            for begin in range(0, len(content), size):
                time.sleep(1)
                visitor.sendall(content[begin:begin + size])

        node = self.node(backup=lambda *_: drips)
        copy = self.folder / "copy.db"
        code, _, remarks = run("cluster", "backup", node.url, copy)
        self.assertEqual(code, 0, remarks)
        self.assertEqual(copy.read_bytes(), node.file.read_bytes())
        self.assertEqual(list(self.folder.glob("*.part")), [])

    @needs("strace")
    def test_a_copy_is_on_the_disk_before_it_gets_its_name(self):
        node = self.node(backup=lambda *_: (200, node.file.read_bytes()))
        calls = self.folder / "calls"
        done = subprocess.run(["strace", "-f", "-qq", "-y", "-e", "trace=fsync,renameat2", "-o", calls, SIJILL, "cluster", "backup",
                               node.url, self.folder / "copy.db"], capture_output=True, text=True, check=False)
        if not calls.exists() or "ptrace" in done.stderr:
            self.skipTest("no program may be traced here")
        self.assertEqual(done.returncode, 0, done.stderr)
        part, renamed, folder = [line for line in calls.read_text(encoding="utf-8").splitlines() if line.endswith("= 0")]
        self.assertRegex(part, r"fsync\(\d+<.*/copy\.db\.\d+\.part>\)")
        self.assertIn('/copy.db", RENAME_NOREPLACE)', renamed)
        self.assertRegex(folder, rf"fsync\(\d+<{self.folder.resolve()}>\)")

    def test_a_copy_that_breaks_off_is_begun_anew(self):
        def breaks_off(visitor):
            visitor.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + b"x" * 4000)

        node = self.node(backup=lambda _, number: breaks_off if number == 1 else (200, node.file.read_bytes()))
        copy = self.folder / "copy.db"
        self.assertEqual(run("cluster", "backup", node.url, copy)[0], 0)
        self.assertEqual(copy.read_bytes(), node.file.read_bytes())

    def test_a_copy_that_cannot_be_written_is_no_fault_of_the_cluster(self):
        node = self.node(backup=lambda *_: (200, node.file.read_bytes()))
        code, _, remarks = run("cluster", "backup", node.url, self.folder / "none" / "copy.db")
        self.assertEqual((code, node.asked), (7, []))
        self.assertIn("copy.db: cannot be written: ", remarks)

        def with_little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        copy = self.folder / "copy.db"
        done = subprocess.run([SIJILL, "cluster", "backup", node.url, copy], capture_output=True, text=True, check=False,
                              preexec_fn=with_little_room)
        self.assertEqual((done.returncode, node.asked), (7, ["backup"]))
        self.assertIn("copy.db: cannot be written: ", done.stderr)
        self.assertEqual(list(self.folder.glob("copy.db*")), [])


if __name__ == "__main__":
    program.main()
