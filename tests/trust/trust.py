"""What the suites of this folder share: the program under test, and how it is run."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

SIJILL = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
PATIENCE = 90  # seconds; more than any limit of the program for a question

# A base with the built-in source is asked these. The answers are JSON, so that they can be compared.
QUESTIONS = (
    ("search", "تأخير Grok3", "--format", "json"),
    ("search", "--raw", "تاخير", "--format", "json"),
    ("report", "delays", "--format", "json"),
    ("report", "evidence", "--format", "json"),
    ("show", "xai", "--format", "json"),
    ("schema", "--format", "json"),
    ("sql", "SELECT * FROM statements", "--format", "json"),
)


def count_of(default):
    """How many times to try: the last argument of the command, or what a test takes."""
    return int(sys.argv[2]) if len(sys.argv) > 2 else default


def random_of(seed):
    """A generator for one try, so that any single one can be repeated."""
    return random.Random(seed)


def run(*arguments, cwd):
    """Runs the program to its end; returns the exit code, negative for a signal, and what it printed. One that does not
    end counts as ended by SIGKILL."""
    try:
        done = subprocess.run([SIJILL, *arguments], cwd=cwd, capture_output=True, check=False, timeout=PATIENCE,
                              env={**os.environ, "SIJILL_CONFIG": ""})
    except subprocess.TimeoutExpired:
        return -signal.SIGKILL, b"", b""
    return done.returncode, done.stdout, done.stderr


def is_end(code):
    """An exit code that is documented (docs/cli/README.md), but for 1: only `--fail-empty` ends so, which no suite asks
    for, and a program that a sanitizer has ended."""
    return code == 0 or 2 <= code <= 7


def report(suite, tries, begin, **counts):
    """Prints the figures of a suite, the same in a test and in the long form."""
    print(json.dumps({"suite": suite, "tries": tries, "seconds": round(time.monotonic() - begin), **counts}))
