"""The program under test, and how the tests of this folder run it: `NAME_test.py SIJILL`."""

import http.client
import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

sys.path += [str(Path(__file__).resolve().parents[1] / folder) for folder in ("support", "trust")]
import trust  # noqa: E402
from http_server import Server  # noqa: E402,F401
from skipping import SHARED, main, needs_shared  # noqa: E402,F401

SIJILL = trust.SIJILL
sys.argv[1:2] = []

# Set by `./dev test --long`: as many tries as a figure needs, not as few as a test has time for.
LONG = os.environ.get("SIJILL_LONG") == "1"


def run(*words, cwd=None, timeout=120):
    """Runs the program to its end. Returns the exit code and what it printed, as text."""
    done = subprocess.run([str(word) for word in (trust.SIJILL, *words)], cwd=cwd, capture_output=True, check=False,
                          text=True, timeout=timeout, env={**os.environ, "SIJILL_CONFIG": ""})
    return done.returncode, done.stdout, done.stderr


def told(*words, cwd=None, timeout=120):
    """What the program printed on standard output; it has to succeed."""
    code, out, remarks = run(*words, cwd=cwd, timeout=timeout)
    if code != 0:
        raise AssertionError(f"{words} ended with {code}: {remarks}{out}")
    return out


def rows(file, sql):
    """The rows that a statement finds in a base, as objects."""
    return json.loads(told("--db", file, "sql", sql, "--format", "json"))


class Client:
    """Asks one server over a connection that is kept. A connection that was closed while nothing was asked is made anew."""

    def __init__(self, server):
        self.port = server.port
        self.connection = None

    def get(self, target):
        """Returns the status and the body."""
        for fresh in (False, True):
            if self.connection is None or fresh:
                self.close()
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            try:
                self.connection.request("GET", target)
                answer = self.connection.getresponse()
                return answer.status, answer.read().decode()
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
                if fresh:
                    raise
        raise AssertionError("unreachable")

    def close(self):
        if self.connection is not None:
            self.connection.close()

    def api(self, path, **parameters):
        given = "&".join(f"{name.rstrip('_')}={quote(str(value))}" for name, value in parameters.items())
        return self.get(f"/api/v1/{path}" + (f"?{given}" if given else ""))
