"""Where nodes reach each other in tests that cut one off."""

import os
import socket
import threading
from pathlib import Path


def node_at(nodes, port, to):
    """The node whose process has a connection from one port of loopback to another, or None."""
    ends = f"0100007F:{port:04X} 0100007F:{to:04X} "
    lines = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()
    inode = next((line.split()[9] for line in lines if ends in line), None)
    for node in nodes if inode else []:
        if not node.is_running():
            continue
        for handle in Path(f"/proc/{node.process.pid}/fd").iterdir():
            try:
                if os.readlink(handle) == f"socket:[{inode}]":
                    return node
            except OSError:
                pass
    return None


class Door:
    """Where the other nodes reach a node if it can be cut off: hands bytes on to the node until it is shut.

    Both ends of a connection are known: the node behind the door, and the one that connects, by the process that has the
    other end of the socket. So a cut works in both directions and needs no rights over the network.
    """

    def __init__(self, port, behind, cluster):
        self.behind = behind
        self.cluster = cluster
        self.port = port
        self.open = {}
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", port))
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                visitor, (_, port) = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.admit, args=(visitor, port), daemon=True).start()

    def admit(self, visitor, port):
        comes_from = node_at(self.cluster.nodes, port, self.port)
        if comes_from is None or comes_from.is_cut or self.behind.is_cut:
            visitor.close()
            return
        try:
            inside = socket.create_connection(("127.0.0.1", self.behind.raft_port), timeout=5)
        except OSError:
            visitor.close()
            return
        inside.settimeout(None)
        with self.lock:
            self.open[visitor] = (inside, comes_from)
        for source, target in ((visitor, inside), (inside, visitor)):
            threading.Thread(target=self.hand_on, args=(source, target), daemon=True).start()

    @staticmethod
    def hand_on(source, target):
        try:
            while data := source.recv(1 << 16):
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def drop(self, node=None):
        """Ends the connections that a node made, or all of them."""
        with self.lock:
            for visitor, (inside, comes_from) in list(self.open.items()):
                if node in (None, comes_from):
                    for end in (visitor, inside):
                        try:
                            end.shutdown(socket.SHUT_RDWR)
                        except OSError:
                            pass
                        end.close()
                    del self.open[visitor]

    def close(self):
        self.listener.close()
        self.drop()
