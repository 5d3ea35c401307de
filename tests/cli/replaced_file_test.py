#!/usr/bin/env python3
"""Programs that go on for long notice a file that took the place of the one that they began with: the shell, and `mcp`.

    replaced_file_test.py SIJILL

The server and the library have tests of their own: tests/server/bases/base_pool_test.cpp, tests/c_abi/sijill_test.cpp.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
QUESTION = "SELECT title FROM source"


class Talk:
    """A program that answers lines with lines."""

    def __init__(self, folder, *words):
        self.program = subprocess.Popen([SIJILL, "--db", "kb.db", *words], cwd=folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, env={**os.environ, "SIJILL_CONFIG": ""})

    def say(self, line, answers=1):
        self.program.stdin.write(line + "\n")
        self.program.stdin.flush()
        return [self.program.stdout.readline() for _ in range(answers)][-1]

    def close(self):
        self.program.stdin.close()
        self.program.stdout.close()
        return self.program.wait(30)


class ReplacedFile(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sijill-replaced-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        self.make("kb.db", "قديم")
        self.make("next.db", "جديد")

    def make(self, name, title):
        for words in (("init", name), ("--db", name, "sql", "--write", f"UPDATE source SET title = '{title}'")):
            subprocess.run([SIJILL, *words], cwd=self.folder, check=True, capture_output=True)

    def replace(self):
        (self.folder / "next.db").rename(self.folder / "kb.db")

    def test_the_shell_reads_the_file_that_is_there_now(self):
        shell = Talk(self.folder, "--format", "jsonl", "shell")
        self.assertIn("قديم", shell.say(QUESTION + ";"))
        self.replace()
        self.assertIn("جديد", shell.say(QUESTION + ";"))
        self.assertEqual(shell.close(), 0)

    def test_a_conversation_with_an_assistant_goes_on_with_the_file_that_is_there_now(self):
        def call(number):
            request = {"jsonrpc": "2.0", "id": number, "method": "tools/call",
                       "params": {"name": "sql", "arguments": {"query": QUESTION}}}
            return json.dumps(json.loads(talk.say(json.dumps(request))), ensure_ascii=False)

        talk = Talk(self.folder, "mcp")
        hello = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
        talk.say(json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello}))
        self.assertIn("قديم", call(2))
        self.replace()
        self.assertIn("جديد", call(3))
        (self.folder / "kb.db").unlink()
        self.assertIn("جديد", call(4))  # until there is another one
        self.assertEqual(talk.close(), 0)


if __name__ == "__main__":
    unittest.main()
