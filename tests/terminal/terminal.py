"""What the tests in terminals share: the program, what is run in it, and a stage to run it on.

A test is called as `NAME_test.py SIJILL`. Where its terminal is not installed it skips.
"""

import atexit
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from skipping import main, needs  # noqa: E402,F401

SIJILL = Path(sys.argv.pop(1)).resolve()

# Seconds after which what was waited for will not come.
PATIENCE = 30

# More rows than any page of these tests has: none scrolls, none is paged.
ROWS = 160

QUESTION = "لماذا تأخر إصدار النموذج؟"

# Vocalised text, lam-alef, both scripts in a cell, both at the edges, and numbers.
HARD_CELLS = """
SELECT 'تَأَخَّرَ إصدارُ النَّموذجِ' AS text, 'لا لأ الإ لآ' AS lam_alef, '2024-12-31' AS day, 42 AS n, 'Grok3' AS model
UNION ALL SELECT 'أعلنت xAI أن Grok3 تأخر', 'الأول الإصدار', '2025-01-02', -7, 'غروك 3'
UNION ALL SELECT 'لَمْ يُطْلَقْ.', 'ﻻ', '2024-01-01', 3.25, 'xAI (2024)'
UNION ALL SELECT 'صدر Grok3 في 2024-12-31، لا قبله', NULL, '2025-01', 1000000, 'كلود 3.5 (2024-06-20)'
"""

COMMANDS = {
    "delays": ["report", "delays", "--cite"],
    "search": ["search", QUESTION],
    "compare": ["compare", "grok-3", "claude-3.5-opus"],
    "timeline": ["timeline"],
    "sql": ["sql", HARD_CELLS],
}
LANGUAGES = ("ar", "en")


def plain(name, language, width):
    """The lines of a page as they are without a terminal: in logical order, with no control among them."""
    text = run(*COMMANDS[name], "--lang", language, "--width", width, "--color", "always")
    return re.sub("\x1b\\[[0-9]*m", "", text).splitlines()


def rows(name, language):
    """The values that a table shows, row by row, as Markdown shows them, which nothing wraps."""
    lines = run(*COMMANDS[name], "--lang", language, "--format", "markdown").splitlines()
    table = [split_row(line) for line in lines if line.startswith("|")]
    return table[2:]


def split_row(line):
    """The cells of a line of a Markdown table."""
    cells = re.split(r"(?<!\\)\|", line)[1:-1]
    return [re.sub(r"\*\*|\\(?=\W)", "", cell).strip() for cell in cells]


def run(*arguments):
    done = subprocess.run([SIJILL, *map(str, arguments)], capture_output=True, text=True, check=True)
    return done.stdout


def wait_for(condition, what, meanwhile=lambda: time.sleep(0.01)):
    """The first value of the condition that is true."""
    end = time.monotonic() + PATIENCE
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        meanwhile()
    return value


def scratch(prefix="sijill-terminal-"):
    """A folder that goes with the test."""
    folder = tempfile.mkdtemp(prefix=prefix)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


class Stage:
    """The end of the pipes that lead to stage.py in a terminal."""

    def __init__(self, meanwhile=lambda: time.sleep(0.01)):
        folder = scratch()
        pipes = [folder / "orders", folder / "answers"]
        for pipe in pipes:
            os.mkfifo(pipe)
        self.command = [sys.executable, "-B", str(Path(__file__).with_name("stage.py")), *map(str, pipes)]
        # Open for both ways: none waits then for the other end.
        self.orders, self.answers = (os.open(pipe, os.O_RDWR | os.O_NONBLOCK) for pipe in pipes)
        self.meanwhile = meanwhile
        self.heard = b""

    def show(self, text, mark=""):
        self.order({"text": text, "mark": mark})
        return self.finish()

    def sijill(self, *arguments, mark="", env=None):
        self.begin(*arguments, mark=mark, env=env)
        return self.finish()

    def begin(self, *arguments, mark="", env=None):
        """Runs the program and waits for nothing."""
        self.order({"command": [str(SIJILL), *map(str, arguments)], "env": env or {}, "mark": mark})

    def order(self, order):
        os.write(self.orders, (json.dumps(order) + "\n").encode())

    def finish(self):
        """Row and column where the cursor stood after what was begun."""
        answer = json.loads(wait_for(self.hear, "an answer", self.meanwhile))
        if answer["code"] != 0:
            raise AssertionError(f"the command gave {answer['code']}")
        return answer["cursor"]

    def hear(self):
        try:
            self.heard += os.read(self.answers, 65536)
        except BlockingIOError:
            pass
        line, newline, rest = self.heard.partition(b"\n")
        if newline:
            self.heard = rest
        return line if newline else None

    def close(self):
        os.close(self.orders)
        os.close(self.answers)


def environment():
    """The environment of a terminal: none of the settings that whoever runs the tests may have."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "DISPLAY") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
