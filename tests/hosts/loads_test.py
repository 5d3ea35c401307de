#!/usr/bin/env python3
"""A thousand loads, and loads in eight threads at once, under valgrind."""

import unittest

import host


class Loads(unittest.TestCase):
    @host.needs("valgrind")
    def test_no_load_leaks_and_none_reads_what_is_not_its_own(self):
        program = host.scratch() / "loads"
        host.run("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-g", "-D_GNU_SOURCE",
                 host.ROOT / "tests/hosts/loads.c", "-pthread", "-lsqlite3", "-o", program)
        host.run("valgrind", "--quiet", "--leak-check=full", "--errors-for-leak-kinds=definite,indirect",
                 "--error-exitcode=9", program, host.EXTENSION, 1000)


if __name__ == "__main__":
    host.main()
