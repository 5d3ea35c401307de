#!/usr/bin/env python3
"""What tools/repeat_text.py writes, and what it refuses."""

import itertools
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "repeat_text.py"


class RepeatTextTest(unittest.TestCase):
    def run_tool(self, text, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "text.txt")
            path.write_bytes(text)
            return subprocess.run(
                [sys.executable, "-B", str(TOOL), str(path), *arguments], capture_output=True
            )

    def lines(self, text, count):
        result = self.run_tool(text, str(count))
        self.assertEqual((0, b""), (result.returncode, result.stderr))
        return result.stdout.decode().splitlines()

    def test_the_first_round_is_the_text_itself(self):
        self.assertEqual(["خبر", "حدث"], self.lines("خبر\nحدث\nيوم\n".encode(), 2))

    def test_later_rounds_carry_the_number_of_the_line(self):
        text = "خبر\n\nحدث\r\n  \n".encode()
        self.assertEqual(["خبر", "حدث", "خبر 3", "حدث 4", "خبر 5"], self.lines(text, 5))

    def test_nothing_is_asked_for(self):
        self.assertEqual([], self.lines(b"a\n", 0))

    def test_faults_are_told(self):
        for text, arguments, code in [(b"\n \n", ["3"], 4), (b"a\n", ["-3"], 2), (b"a\n", [], 2)]:
            with self.subTest(text=text, arguments=arguments):
                result = self.run_tool(text, *arguments)
                self.assertEqual(code, result.returncode)
                self.assertNotEqual(b"", result.stderr)
                self.assertNotIn(b"Traceback", result.stderr)

    def test_a_reader_may_stop_early(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "text.txt")
            path.write_text("خبر\n" * 10, encoding="utf-8")
            command = [sys.executable, "-B", str(TOOL), str(path), "1000000"]
            with subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            ) as process:
                taken = list(itertools.islice(process.stdout, 3))
                process.stdout.close()
                self.assertEqual(b"", process.stderr.read())
            self.assertEqual(3, len(taken))


if __name__ == "__main__":
    unittest.main()
