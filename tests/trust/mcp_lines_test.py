#!/usr/bin/env python3
"""Lines of strangers to `sijill mcp`: messages that were mutated, the statements that attack the guard, and floods. None
may end or hang the program, or bring anything but protocol to standard output, or change a file.

    mcp_lines_test.py SIJILL [LINES]
"""

import hashlib
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from guard_test import BOMBS, REACHES, VALUES, WRITES  # noqa: E402
from trust import SIJILL, count_of, random_of, report, run  # noqa: E402

PATIENCE = 60  # seconds for one answer, also of a build with sanitizers
META = {"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {}}
SEEDS = [
    ("initialize", {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "x", "version": "1"}}),
    ("ping", {}), ("server/discover", {}), ("tools/list", {}), ("resources/list", {"cursor": "50"}), ("prompts/list", {}),
    ("resources/read", {"uri": "sijill:///source/grok3-delay/2"}), ("resources/read", {"uri": "sijill:///entity/xai"}),
    ("prompts/get", {"name": "why_late", "arguments": {"model": "Grok3", "language": "ar"}}),
    ("completion/complete", {"ref": {"type": "ref/prompt", "name": "brief"}, "argument": {"name": "entity", "value": "إك"}}),
] + [("tools/call", {"name": name, "arguments": arguments}) for name, arguments in (
    ("search", {"query": "تأخير Grok3", "in": "statements", "limit": 5, "offset": 1}), ("ask", {"question": "لماذا تأخر Grok3؟"}),
    ("list_reports", {"language": "ar"}), ("run_report", {"report": "delays", "parameters": {"company": "xai"}}),
    ("entity", {"name": "xai", "section": "statements"}), ("evidence", {"statement": 3}), ("describe_schema", {"table": "delays"}),
    ("sql", {"query": "SELECT statement_id, :x FROM delays", "parameters": {"x": 1}}),
)]
PIECES = [b"{", b"}", b"[", b"]", b'"', b",", b":", b"\\", b"null", b"-1", b"1e999", b"9" * 400, b"\xff", b"\xd8\xaa", b"\x00",
          b"\r", b'"\\ud800"', b"[" * 200, b'{"a":' * 100, b"true", b'"id":', b'"method":', b'"params":', b'"_meta":', b"{}", b"[]"]


def mutated(line, chance):
    """A line with a few of its bytes lost, doubled, swapped, or others put among them."""
    data = bytearray(line)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        length = chance.randint(1, 12)
        kind = chance.randrange(6)
        if kind == 0:
            del data[at:at + length]
        elif kind == 1:
            data[at:at] = chance.choice(PIECES)
        elif kind == 2 and at < len(data):
            data[at] = chance.randrange(256)
        elif kind == 3:
            data[at:at] = data[at:at + length]
        elif kind == 4:
            other = chance.randrange(len(data) + 1)
            data[at:at + length], data[other:other + length] = data[other:other + length], data[at:at + length]
        else:
            data[at:at + length] = chance.choice(PIECES)
    return bytes(data).replace(b"\n", b" ")


class Conversation:
    """A running `sijill mcp`, which is asked a ping behind each line: its answer says that the line is done with."""

    def __init__(self, folder):
        self.folder, self.faults, self.asked = Path(folder), [], 0
        self.answers = {"result": 0, "error": 0, "none": 0}
        run("init", "kb.db", cwd=folder)
        self.before = self.state()
        self.start()

    def state(self):
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(self.folder.iterdir())}

    def start(self):
        self.rest = b""
        self.program = subprocess.Popen([SIJILL, "--db", "kb.db", "mcp"], cwd=self.folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                        env={**os.environ, "SIJILL_CONFIG": ""})

    def read_line(self):
        """The next line of the answer, or nothing at its end and when it takes too long."""
        while b"\n" not in self.rest:
            if not select.select([self.program.stdout], [], [], PATIENCE)[0]:
                return None
            some = os.read(self.program.stdout.fileno(), 1 << 20)
            if not some:
                return None
            self.rest += some
        line, self.rest = self.rest.split(b"\n", 1)
        return line

    def is_protocol(self, line):
        try:
            answers = json.loads(line.decode("utf-8"))
        except ValueError:
            return False
        return all(isinstance(one, dict) and one.get("jsonrpc") == "2.0" and "id" in one and ("result" in one) != ("error" in one)
                   for one in (answers if isinstance(answers, list) else [answers]))

    def fail(self, what, line):
        self.faults.append(f"{what}: {line[:300]!r}")
        self.program.kill()
        self.program.wait()
        self.start()

    def tell(self, line):
        """Sends a line, and takes the answers up to that of the ping behind it."""
        self.asked += 1
        end = f"end-{self.asked}"
        ping = json.dumps({"jsonrpc": "2.0", "id": end, "method": "ping"}).encode()
        try:
            self.program.stdin.write(line + b"\n" + ping + b"\n")
            self.program.stdin.flush()
        except BrokenPipeError:
            return self.fail("it has ended", line)
        answered = False
        while (answer := self.read_line()) is not None:
            if not self.is_protocol(answer):
                return self.fail(f"no protocol: {answer[:200]!r}", line)
            told = json.loads(answer)
            if isinstance(told, dict) and told["id"] == end:
                self.answers["none"] += not answered
                return None
            self.answers["error" if isinstance(told, dict) and "error" in told else "result"] += 1
            answered = True
        code = self.program.poll()
        return self.fail("it hangs" if code is None else f"it ended with {code}", line)

    def end(self):
        """Ends the program by the end of its input."""
        self.program.stdin.close()
        if self.program.wait(PATIENCE) != 0:
            self.faults.append(f"it ended with {self.program.returncode} at the end of its input")
        if self.state() != self.before:
            self.faults.append("a file was changed")


def message(number, method, params):
    return json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}, ensure_ascii=False).encode()


def seeds():
    """Every message in both kinds of revisions."""
    for number, (method, params) in enumerate(SEEDS):
        yield message(number, method, params)
        yield message(number, method, {**params, "_meta": META})


def attacks():
    """What the suite of the guard tries, by the tools that take SQL or a value."""
    def call(tool, **arguments):
        return message(1, "tools/call", {"name": tool, "arguments": arguments, "_meta": META})
    for statement in WRITES + REACHES + BOMBS:
        yield call("sql", query=statement)
    for value in VALUES:
        yield call("search", query=value)
        yield call("search", query="x", entity=value, source=value)
        yield call("ask", question=value)
        yield call("run_report", report=value)
        yield call("run_report", report="delays", parameters={"company": value})
        yield call("entity", name=value, section=value)
        yield call("evidence", statement=value)
        yield call("describe_schema", table=value)
        yield call("sql", query="SELECT :x", parameters={"x": value})
        yield message(1, "resources/read", {"uri": f"sijill:///source/{value}", "_meta": META})
        yield message(1, "prompts/get", {"name": "brief", "arguments": {"entity": value}, "_meta": META})
        yield message(1, "completion/complete", {"ref": {"type": "ref/prompt", "name": "brief"}, "_meta": META,
                                                 "argument": {"name": "entity", "value": value}})


def floods():
    yield b"x" * (1 << 20) + b"x"
    yield b'"' + b"x" * (8 << 20)
    yield b"[" * 1000000
    yield b'{"jsonrpc":"2.0","id":' + b"9" * 1000000 + b"}"
    yield b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":"' + b"x" * 1000000 + b'"}}}'
    yield b'{"a":1,' * 150000
    yield b"\x00" * 100000
    yield b"\r" * 100000
    yield json.dumps([{"jsonrpc": "2.0", "id": 1, "method": "ping"}] * 1000).encode()
    yield json.dumps({"jsonrpc": "2.0", "id": 1, "method": "ping", "params": {f"a{n}": n for n in range(4000)}}).encode()


def end_by(signal_number, folder, faults):
    """Ends a program that waits, and one that nobody reads, by a signal."""
    for unread in (False, True):
        program = subprocess.Popen([SIJILL, "mcp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   env={**os.environ, "SIJILL_CONFIG": ""})
        for number in range(40 if unread else 1):
            program.stdin.write(message(number, "initialize", SEEDS[0][1]) + b"\n" + message(number, "tools/list", {}) + b"\n")
        program.stdin.flush()
        program.stdout.readline()
        time.sleep(0.3)
        program.send_signal(signal_number)
        try:
            code = program.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            program.kill()
            code = "no end"
        if code != 0:
            faults.append(f"signal {signal_number}, unread {unread}: {code}")
        program.stdin.close()
        program.stdout.close()


def main():
    made = count_of(1000)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sijill-mcp-") as folder:
        conversation = Conversation(folder)
        known = list(seeds())
        for line in known:
            conversation.tell(line)
        if conversation.answers["error"] > len(SEEDS):
            conversation.faults.append(f"of {len(known)} sound messages too many were errors: {conversation.answers}")
        for line in floods():
            conversation.tell(line)
        attacked = conversation.asked
        if made >= 1000:
            for line in attacks():
                conversation.tell(line)
        attacked = conversation.asked - attacked
        for seed in range(made):
            chance = random_of(seed)
            conversation.tell(mutated(chance.choice(known), chance))
        conversation.end()
        for signal_number in (signal.SIGTERM, signal.SIGINT):
            end_by(signal_number, folder, conversation.faults)
    print("\n".join(conversation.faults[:50]))
    report("mcp lines", made, begin, attacks=attacked, **conversation.answers, faults=len(conversation.faults))
    return 1 if conversation.faults else 0


if __name__ == "__main__":
    sys.exit(main())
