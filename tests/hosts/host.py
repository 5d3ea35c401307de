"""What the tests of hosts share: the extension, the build it came from, and an installation of it.

A test is called as `NAME_test.py EXTENSION BUILD`. Where a host is not there its tests skip, and a program
of which all tests did says so to ctest.
"""

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

EXTENSION, BUILD = (Path(argument).resolve() for argument in sys.argv[1:3])
del sys.argv[1:3]

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SEEDED = BUILD / "src/seeded/sijill.db"

# What ctest takes for "did not run".
ALL_SKIPPED = 77

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


def needs(*programs, module=None):
    """A decorator for tests whose host may be missing."""
    missing = [program for program in programs if not shutil.which(program)]
    if module and subprocess.run(
        [sys.executable, "-c", f"import {module}"], capture_output=True, check=False
    ).returncode:
        missing.append(f"the Python module {module}")
    return unittest.skipIf(missing, f"{', '.join(missing)} not installed")


def main():
    """Runs the tests of the program."""
    program = unittest.main(module="__main__", exit=False)
    result = program.result
    if result.wasSuccessful() and result.testsRun == len(result.skipped):
        sys.exit(ALL_SKIPPED)
    sys.exit(not result.wasSuccessful())
