#!/usr/bin/env python3
"""The oldest SQLite that the extension promises to work in, under Python's sqlite3."""

import sys
import unittest

import host
import random_writes

# Put there by `./dev test`.
SOURCES = host.ROOT / "build/node/oldest"

# Of these, Python's sqlite3 asks for the first three.
FEATURES = ("ENABLE_DESERIALIZE", "ENABLE_COLUMN_METADATA", "THREADSAFE=1", "ENABLE_FTS5", "ENABLE_JSON1")

# Run in an interpreter of its own, which finds this SQLite before the system's.
RANDOM_WRITES = """
import sqlite3, sys
db = sqlite3.connect(":memory:")
db.enable_load_extension(True)
db.load_extension(sys.argv[1])
db.executescript(sys.stdin.read())
print(sqlite3.sqlite_version)
for row in db.execute("SELECT * FROM answer"):
    print(row[0])
"""


@unittest.skipUnless((SOURCES / "sqlite3.c").exists(), "the sources come from npm's registry")
class OldestSqlite(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = host.scratch() / "oldest"
        cls.folder.mkdir()
        host.run("gcc", "-O0", "-fPIC", "-shared", *(f"-DSQLITE_{feature}" for feature in FEATURES),
                 SOURCES / "sqlite3.c", "-Wl,-soname,libsqlite3.so.0", "-lm", "-ldl", "-lpthread",
                 "-o", cls.folder / "libsqlite3.so.0")
        cls.environment = {"LD_LIBRARY_PATH": str(cls.folder)}

    def test_all_that_the_extension_has_works(self):
        tests = ("test_an_index_is_filled_and_searched",
                 "test_a_transaction_that_is_undone_leaves_no_document",
                 "test_errors_are_errors_of_sqlite", "test_a_query_is_interrupted")
        host.run(sys.executable, "-B", host.ROOT / "tests/hosts/python_test.py", host.EXTENSION,
                 host.BUILD, *(f"Extension.{test}" for test in tests), env=self.environment)

    def test_an_index_beside_a_table_stays_in_step_over_random_writes(self):
        sql, found = random_writes.script(3)
        output = host.run(sys.executable, "-c", RANDOM_WRITES, host.EXTENSION, env=self.environment,
                          input=sql)
        version, *rows = output.splitlines()
        self.assertEqual(version, "3.34.0")
        self.assertEqual([int(row) for row in rows], found)


if __name__ == "__main__":
    host.main()
