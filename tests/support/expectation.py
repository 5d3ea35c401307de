"""What a program was expected to print, what it printed, and how the two are compared.

Shared by the end-to-end cases and by the examples of the documentation.
"""

import difflib
import os

ANY_LINES = "…"

# What a sanitizer or the coverage of the build needs to be told; nothing else comes from outside.
KEPT_VARIABLES = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS")


def clean_environment(home):
    """The environment in which the same command gives the same bytes on every machine."""
    kept = {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8", "TZ": "UTC"}


def matches(expected, actual):
    """Whether the lines agree; an expected line `…` stands for any number of lines, also none."""
    if ANY_LINES not in expected:
        return expected == actual
    index = expected.index(ANY_LINES)
    head, rest = expected[:index], expected[index + 1 :]
    if actual[:index] != head:
        return False
    return any(matches(rest, actual[start:]) for start in range(index, len(actual) + 1))


def difference(expected, actual, name):
    """A unified diff from what was expected to what came, with a heading for each side."""
    lines = difflib.unified_diff(
        expected, actual, f"expected {name}", f"actual {name}", lineterm=""
    )
    return "\n".join(lines)
