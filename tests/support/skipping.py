"""Tests that need what not every machine has: where it is missing they skip, and ctest reports them as skipped."""

import importlib.util
import os
import shutil
import sys
import unittest
from pathlib import Path

# The exit code that ctest takes for "skipped".
ALL_SKIPPED = 77

# Beside the checkout; see CONTRIBUTING.md.
SHARED = Path(__file__).resolve().parents[3] / "shared"


def needs(*programs, module=None):
    """A decorator for tests that need programs, or a Python module."""
    missing = [program for program in programs if not shutil.which(program)]
    if module and not importlib.util.find_spec(module):
        missing.append(f"the Python module {module}")
    return unittest.skipIf(missing, f"{', '.join(missing)} not installed")


def needs_shared(name):
    """A decorator for tests that need a file of the shared data; without effect where it is demanded."""
    demanded = os.environ.get("SIJILL_SHARED_DATA") == "required"
    return unittest.skipUnless(demanded or (SHARED / name).exists(), f"{SHARED / name} is missing")


def main():
    """Runs the tests of the program; exits with ALL_SKIPPED if none of them ran."""
    result = unittest.main(module="__main__", exit=False).result
    if result.wasSuccessful() and result.testsRun == len(result.skipped):
        sys.exit(ALL_SKIPPED)
    sys.exit(not result.wasSuccessful())
