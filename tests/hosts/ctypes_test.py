#!/usr/bin/env python3
"""Python's ctypes as a host of the C interface."""

import sys
import unittest

import host


class CInterface(unittest.TestCase):
    def test_the_example_prints_who_was_late(self):
        output = host.run(sys.executable, host.EXAMPLES / "python/delays_ctypes.py",
                          env=host.library_path())
        self.assertIn(f"{host.LATE[0]}\txAI\t{host.LATE[1]}", output.splitlines())


if __name__ == "__main__":
    host.main()
