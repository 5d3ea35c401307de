"""What the tests of hosts share: the extension, the build it came from, and an installation of it.

A test is called as `NAME_test.py EXTENSION BUILD`. Where a host is not installed its tests skip.
"""

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from skipping import SHARED, main, needs, needs_shared  # noqa: E402,F401

EXTENSION, BUILD = (Path(argument).resolve() for argument in sys.argv[1:3])
del sys.argv[1:3]

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SEEDED = BUILD / "src/seeded/sijill.db"

# What the examples print: the model and by how many days at least it was late.
LATE = ("Grok3", "2")


def run(*command, env=None, **options):
    """The standard output of a command that has to succeed."""
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        env={**os.environ, **(env or {})},
        check=False,
        **options,
    )
    if done.returncode != 0:
        raise AssertionError(f"{command} gave {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


@functools.cache
def scratch():
    """A folder that goes with the test."""
    folder = tempfile.mkdtemp(prefix="sijill-host-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


@functools.cache
def installed():
    """The prefix of an installation of the build."""
    prefix = scratch() / "prefix"
    run("cmake", "--install", BUILD, "--prefix", prefix)
    return prefix


def library_path():
    """The environment in which programs find the installed library."""
    return {"LD_LIBRARY_PATH": str(library_folder())}


@functools.cache
def library_folder():
    """Where the libraries of the prefix are: lib, or a folder of the architecture below it."""
    return next(installed().glob("lib*/**/libsijill.so")).parent


def python_path():
    """The environment in which Python finds the package."""
    return {"PYTHONPATH": str(BUILD / "packaging/python"), "PYTHONDONTWRITEBYTECODE": "1"}
