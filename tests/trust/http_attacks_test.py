#!/usr/bin/env python3
"""Attacks on `sijill serve` by sockets: requests that parsers understand in different ways, more of everything than may be,
clients that send slowly, read slowly, leave, or come by the hundred, a writer beside readers, and bytes by chance. Whatever
comes, a good request is answered within half a second, and the server ends well.

    http_attacks_test.py SIJILL [REQUESTS MADE BY CHANCE]
"""

import contextlib
import json
import select
import socket
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from http_requests import ANSWERED, CHUNKED, GOOD, REFUSED  # noqa: E402
from http_server import PATIENCE, Server, answers_in, parts, received, request  # noqa: E402
from trust import count_of, random_of, report, run  # noqa: E402

QUICK = 0.5  # seconds
SECOND = request("GET", "/smuggled")
KNOWN = {200, 204, 301, 302, 303, 304, 307, 308, 400, 403, 404, 405, 406, 413, 414, 415, 417, 421, 422, 429, 431, 500, 501, 503, 505}
ENDLESS = "/api/v1/sql?q=" + urllib.parse.quote(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")


class Attacks:
    def __init__(self, folder, by_chance):
        self.folder = Path(folder)
        self.by_chance = by_chance
        self.faults = []
        self.counts = {}
        run("init", "kb.db", cwd=folder)

    def count(self, kind, fault=None):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if fault:
            self.faults.append(f"{kind}: {fault}")

    @contextlib.contextmanager
    def server(self, *arguments):
        server = Server(self.folder, *arguments)
        try:
            yield server
        finally:
            code, seconds = server.stop()
            self.count("ends", None if code == 0 else f"exit code {code} after {seconds:.1f} s")

    def require_quick(self, server, during):
        for _ in range(3):  # since the machine may do something else
            begin = time.monotonic()
            status, _, _ = server.get(GOOD)
            seconds = time.monotonic() - begin
            good = status == 200 and seconds < QUICK
            if good or status != 200:
                break
        self.count("good requests meanwhile", None if good else f"{during}: {status} after {seconds:.2f} s")

    def malformed(self, server):
        for name, (data, statuses) in REFUSED.items():
            got = answers_in(server.send(data + SECOND))
            self.count("malformed", None if len(got) == 1 and got[0] in statuses else f"{name}: {got}")
        for name, (data, status) in ANSWERED.items():
            got = answers_in(server.send(data + request("GET", GOOD, "Connection: close")))
            self.count("well-formed", None if got == [status, 200] else f"{name}: {got}")
        for target in (b"/%zz", GOOD.encode()):
            told = server.send(b"HEAD " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            self.count("heads", None if told.endswith(b"\r\n\r\n") else f"{target} got a body: {told}")
        self.require_quick(server, "malformed requests")

    def byte_by_byte(self, server):
        chunks = b"1\r\nq\r\n9\r\n=SELECT+1\r\n0\r\n\r\n"
        form = "Content-Type: application/x-www-form-urlencoded"
        for data in (request("GET", GOOD, "Connection: close"),
                     request("POST", "/api/v1/sql", form, CHUNKED, "Connection: close", body=chunks)):
            with server.connect() as connection:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                for byte in data:
                    connection.sendall(bytes([byte]))
                    time.sleep(0.001)
                status, _, _ = parts(received(connection))
                self.count("byte by byte", None if status == 200 else f"{status}")

    def pipelines(self, server):
        with server.connect() as connection:
            connection.sendall(request("GET", GOOD) * 99 + request("GET", GOOD, "Connection: close"))
            got = answers_in(received(connection))
            self.count("pipelines", None if got == [200] * 100 else f"{len(got)} answers: {set(got)}")

    def half_open(self, connections, begun, *arguments):
        """Connections that send no request, or only the beginning of one."""
        with self.server(*arguments) as server, contextlib.ExitStack() as held:
            self.require_quick(server, "before")
            before = server.memory()
            for _ in range(connections):
                connection = held.enter_context(server.connect())
                with contextlib.suppress(OSError):
                    connection.sendall(begun)
            self.require_quick(server, f"{connections} half-open connections")
            grown = server.memory() - before
            self.counts["most memory of half-open connections"] = max(
                grown, self.counts.get("most memory of half-open connections", 0))
            self.count("half-open floods", None if grown < 8 << 20 else f"{grown} bytes for {connections} connections")

    def slowly(self, server):
        """A head, and a body, that never end, at once."""
        def send(begin):
            start = time.monotonic()
            with server.connect() as connection:
                connection.sendall(begin)
                connection.settimeout(0.2)
                while time.monotonic() - start < PATIENCE:
                    try:
                        connection.sendall(b"x")
                        if connection.recv(1000) == b"":
                            break
                    except TimeoutError:
                        continue
                    except OSError:
                        break
                seconds = time.monotonic() - start
                self.count("slow senders", None if 4 < seconds < PATIENCE else f"closed after {seconds:.1f} s")

        senders = [threading.Thread(target=send, args=(begin,)) for begin in (
            b"GET / HTTP/1.1\r\nHost: localhost\r\nA: ", request("POST", "/mcp", "Content-Length: 1000"))]
        for sender in senders:
            sender.start()
        for sender in senders:
            sender.join()

    def leave(self):
        """Clients that leave free the only thread, whatever their statement does."""
        with self.server("--threads", "1", "--timeout", str(5 * PATIENCE)) as server:
            for _ in range(10):
                with server.connect() as connection:
                    connection.sendall(request("GET", ENDLESS))
                    time.sleep(0.05)
                begin = time.monotonic()
                status, _, _ = server.get("/api/v1/sql?q=SELECT%201")
                seconds = time.monotonic() - begin
                self.count("clients that left", None if status == 200 else f"{status} after {seconds:.2f} s")

    def crowd(self):
        """More endless statements of one client than it may have, and than there are threads."""
        with self.server("--threads", "1", "--timeout", "15", "--per-client", "8") as server, contextlib.ExitStack() as held:
            crowd = []
            for _ in range(12):
                connection = held.enter_context(server.connect())
                connection.sendall(request("GET", ENDLESS, "Connection: close"))
                crowd.append(connection)
                time.sleep(0.02)
            refused = []
            while len(refused) < 4 and (answered := select.select(crowd, [], [], PATIENCE)[0]):
                refused += [parts(received(connection))[0] for connection in answered]
                crowd = [connection for connection in crowd if connection not in answered]
            for waiting in crowd[1:]:
                waiting.close()
            first = parts(received(crowd[0]))[0]
            good = refused == [429] * 4 and first == 422
            self.count("crowds", None if good else f"{refused}, {first}")
            self.require_quick(server, "a crowd that left")

    def ends(self):
        """A signal while statements run."""
        with self.server("--timeout", str(5 * PATIENCE)) as server, contextlib.ExitStack() as held:
            for _ in range(4):
                held.enter_context(server.connect()).sendall(request("GET", ENDLESS))
            time.sleep(0.2)
            code, seconds = server.stop()
            self.count("ends at work", None if code == 0 else f"exit code {code} after {seconds:.1f} s")
            server.stop = lambda: (code, seconds)

    def slow_readers(self, server):
        """Answers that nobody takes."""
        large = "/api/v1/sql?" + urllib.parse.urlencode(
            {"q": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 900) "
                  "SELECT i, printf('%.3000c', 'x') AS x FROM n"})
        with contextlib.ExitStack() as held:
            for _ in range(10):
                held.enter_context(server.connect()).sendall(request("GET", large))
            time.sleep(1)
            self.require_quick(server, "slow readers")
            self.count("slow readers")

    def writer(self, server):
        """Each answer is that of one state, and the next one after a write has it."""
        ask = "/api/v1/sql?" + urllib.parse.urlencode(
            {"q": "SELECT (SELECT count(*) FROM source) - (SELECT count(*) FROM sentence WHERE text LIKE '%زنبقة%') AS n, "
                  "(SELECT count(*) FROM source) AS sources"})
        listed = "/api/v1/sources"
        stop = threading.Event()

        def read():
            tag = ""
            while not stop.is_set():
                status, _, body = server.get(ask)
                good = status == 200 and json.loads(body)["rows"][0]["n"] == 1
                self.count("answers beside a writer", None if good else f"{status} {body[:200]!r}")
                status, head, body = server.get(listed, *([f"If-None-Match: {tag}"] if tag else []))
                self.count("answers beside a writer", None if status in (200, 304) else f"{status} {body[:200]!r}")
                if status == 200:
                    tag = head.partition("ETag: ")[2].partition("\r\n")[0]

        readers = [threading.Thread(target=read) for _ in range(4)]
        for reader in readers:
            reader.start()
        last_tag = ""
        for number in range(1, 16):
            name = f"n{number}.txt"
            (self.folder / name).write_text(f"خبر رقم {number} عن زنبقة.", encoding="utf-8")
            code, _, told = run("--db", "kb.db", "add", name, cwd=self.folder)
            status, _, body = server.get(ask)
            sources = json.loads(body)["rows"][0]["sources"] if status == 200 else None
            self.count("writes", None if code == 0 and sources == number + 1 else f"{code} {told!r}: {sources} of {number + 1}")
            status, head, body = server.get(listed, *([f"If-None-Match: {last_tag}"] if last_tag else []))
            self.count("lists after a write", None if status == 200 and name[:-4].encode() in body else f"{status}")
            last_tag = head.partition("ETag: ")[2].partition("\r\n")[0]
        stop.set()
        for reader in readers:
            reader.join()

    def replace(self, server):
        """A file that takes the place of the base is in the next answer."""
        for turn in range(10):
            other = self.folder / "other.db"
            run("init", "other.db", cwd=self.folder)
            run("--db", "other.db", "sql", f"UPDATE source SET title = 'عنوان {turn}'", "--write", cwd=self.folder)
            other.rename(self.folder / "kb.db")
            status, _, body = server.get("/api/v1/sources")
            self.count("files replaced", None if status == 200 and f"عنوان {turn}".encode() in body else f"{turn}: {status}")

    def chance(self, server):
        """Good requests with bytes changed, taken away and put in."""
        models = [request("GET", "/ar/answer?q=%D9%85%D8%AA%D9%89", "Accept-Encoding: gzip", "Connection: close"),
                  request("POST", "/api/v1/sql", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 10",
                          "Connection: close", body=b"q=SELECT+1"),
                  request("POST", "/mcp", CHUNKED, "Connection: close", body=b"3\r\nabc\r\n0\r\n\r\n"),
                  *(data for data, _ in REFUSED.values() if len(data) < 1000)]
        for seed in range(self.by_chance):
            chance = random_of(seed)
            data = bytearray(chance.choice(models))
            for _ in range(chance.randint(1, 6)):
                at = chance.randrange(len(data) + 1)
                match chance.randrange(3):
                    case 0:
                        data[at:at + 1] = bytes([chance.randrange(256)])
                    case 1:
                        del data[at:at + chance.randint(1, 10)]
                    case 2:
                        data[at:at] = chance.choice((b"\r\n", b"\n", b"\0", b" ", b":", b"%", b"Host: a\r\n", b"\xff"))
            with server.connect() as connection:
                with contextlib.suppress(OSError):
                    connection.sendall(data)
                    connection.shutdown(1)
                statuses = answers_in(received(connection))
            self.count("by chance", None if set(statuses) <= KNOWN else f"seed {seed}: {statuses}")
        self.require_quick(server, "requests by chance")

    def run(self):
        with self.server() as server:
            self.malformed(server)
            self.byte_by_byte(server)
            self.pipelines(server)
            self.chance(server)
            self.slowly(server)
            self.slow_readers(server)
        for begun in (b"", b"GET / HTTP/1.1\r\nHost: localhost\r\nA: " + b"b" * 4000):
            self.half_open(500, begun)
            self.half_open(500, begun, "--per-client", "600", "--max-connections", "600")
            self.half_open(500, begun, "--per-client", "600", "--max-connections", "200")
        self.leave()
        self.crowd()
        self.ends()
        with self.server("--timeout", "10") as server:
            self.writer(server)
            self.replace(server)


def main():
    by_chance = count_of(300)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sijill-http-") as folder:
        tried = Attacks(folder, by_chance)
        tried.run()
    print("\n".join(tried.faults[:40]))
    report("http attacks", by_chance, begin, **tried.counts, faults=len(tried.faults))
    return 1 if tried.faults else 0


if __name__ == "__main__":
    sys.exit(main())
