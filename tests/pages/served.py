"""A server for tests of pages: its addresses, and a base of one's own."""

import os
import re
import subprocess
from pathlib import Path

ENVIRONMENT = {**os.environ, "SIJILL_CONFIG": ""}
PATHS = (
    "/",
    "/answer?q=%D9%84%D9%85%D8%A7%D8%B0%D8%A7+%D8%AA%D8%A3%D8%AE%D8%B1+%D8%BA%D8%B1%D9%88%D9%83+3%D8%9F&why=1",
    "/reports",
    "/reports/delays",
    "/reports/competitors",
    "/reports/evidence",
    "/entities",
    "/entities/grok-3",
    "/sources/grok3-delay",
    "/statements/30",
    "/compare?left=grok-3&right=claude-3.5-opus",
    "/timeline",
    "/sql?q=SELECT+*+FROM+delays",
)
TEXT = "وأجلت سراج إطلاق منار. وتأجل إطلاق Nasim إلى مارس 2025. وتأجل إطلاق نسيم إلى مايو."


def sijill(program, *arguments):
    """The standard output of a command that has to succeed."""
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True, env=ENVIRONMENT).stdout


def base_with_candidates(program, folder):
    """A base in a folder that has candidates to review."""
    base, text = Path(folder) / "base.db", Path(folder) / "news.txt"
    text.write_text(TEXT)
    sijill(program, "init", base)
    sijill(program, "--db", base, "add", text)
    return base


class Server:
    """A server of its own, at a port that is free."""

    def __init__(self, program, *arguments, db=()):
        self.process = subprocess.Popen(
            [program, *db, "serve", "--listen", "127.0.0.1:0", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, env=ENVIRONMENT,
        )
        line = self.process.stdout.readline()
        self.address = re.search(r"http://127\.0\.0\.1:\d+", line)[0]

    def __enter__(self):
        return self.address

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=60)
