"""The server under test, and requests as bytes, as no well-behaved client sends them."""

import os
import re
import signal
import socket
import subprocess
import time

from trust import SIJILL

PATIENCE = 60  # seconds for an answer


class Server:
    """A server over a base in `folder`, at a port of its own."""

    def __init__(self, folder, *arguments, base="kb.db"):
        self.process = subprocess.Popen([SIJILL, "--db", base, "serve", "--listen", "127.0.0.1:0", "--log", "none", "--trust",
                                         *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env={**os.environ, "SIJILL_CONFIG": ""})
        line = self.process.stdout.readline().decode()
        if not line:
            raise RuntimeError(f"no server: {self.process.stderr.read().decode()}")
        self.port = int(re.search(r":(\d+)/", line)[1])

    def connect(self, timeout=PATIENCE):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def send(self, data, timeout=PATIENCE):
        """Sends bytes on a connection of their own; returns all that comes until it is closed or nothing comes."""
        with self.connect(timeout) as connection:
            try:
                connection.sendall(data)
            except OSError:
                pass  # it was closed while we still sent
            return received(connection)

    def get(self, target, *fields, timeout=PATIENCE):
        """Asks for a target; returns status, head and body."""
        return parts(self.send(request("GET", target, *fields, "Connection: close"), timeout))

    def memory(self):
        """Bytes of memory that the server has."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) * 1024

    def stop(self):
        """Ends the server; returns its exit code and the seconds that it took."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()
        return code, time.monotonic() - begin


def request(method, target, *fields, body=b"", host="localhost"):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host}", *fields]
    return "\r\n".join(lines).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body


def received(connection):
    """All bytes until the other end closes, or is silent for as long as the connection's timeout."""
    data = b""
    try:
        while part := connection.recv(1 << 16):
            data += part
    except OSError:
        pass
    return data


def parts(data):
    """Status, head and body of an answer; status 0 for none."""
    head, _, body = data.partition(b"\r\n\r\n")
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", head)
    return int(found[1]) if found else 0, head.decode("latin-1"), body


def answers_in(data):
    """The statuses of all answers on one connection, by their Content-Length."""
    statuses = []
    while data:
        status, head, body = parts(data)
        statuses.append(status)
        length = re.search(r"\r\nContent-Length: (\d+)", head)
        data = body[int(length[1]) if length else 0:]
        if not status:
            break
    return statuses
