#!/usr/bin/env python3
"""Every SQL statement of the program runs on the engine: those of schema/ and queries/, and those in the sources."""

import json
import re
import sqlite3
import tempfile
import unittest
from pathlib import Path

import program
import program_sql
from nodes import Cluster, has_engine

# Not for an engine: its triggers call functions of the extension, which the program loads whose table is indexed.
OF_THE_EXTENSION = "src/search/attached_rows.sql"


class Statements(unittest.TestCase):
    maxDiff = None
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="sijill-cluster-")
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)

    def check(self, done, faults, least):
        self.assertEqual(faults, [])
        self.assertGreater(done, least)

    @has_engine
    def test_the_schema_can_be_made_on_the_engine(self):
        faults, done = [], 0
        template = "\n".join(sql + ";" for _, statements in program_sql.in_files("src/search", "search_index.sql")
                             for sql in statements)
        index = template.format(name="page", columns="\n    text TEXT NOT NULL,", field_indexes="")
        files = [*program_sql.in_files("schema", "0*.sql"), *program_sql.in_files("schema/views"),
                 ("src/search/search_index.sql", program_sql.split(index))]
        with Cluster(self.folder, size=1) as cluster:
            for name, statements in files:
                for sql in statements:
                    done += 1
                    try:
                        cluster.nodes[0].execute(sql)
                    except RuntimeError as fault:
                        faults.append(f"{name}: {fault}: {sql[:200]}")
            made = cluster.nodes[0].query("SELECT type, name FROM sqlite_schema ORDER BY 1, 2")
        self.check(done, faults, 100)
        program.told("init", "--empty", self.folder / "empty.db")
        with sqlite3.connect(self.folder / "empty.db") as base:
            wanted = base.execute("SELECT type, name FROM sqlite_schema").fetchall()
        self.assertEqual({tuple(row) for row in wanted}, {tuple(row) for row in made if not row[1].startswith("page")
                                                          and not row[1].startswith("sqlite_autoindex_page")})

    @has_engine
    def test_every_query_gives_on_the_engine_what_it_gives_on_the_file(self):
        file = self.folder / "kb.db"
        program.told("init", file)
        faults, done = [], 0
        base = sqlite3.connect(file)
        with Cluster(self.folder, size=1) as cluster:
            cluster.load(file)
            for name, statements in program_sql.in_files("queries"):
                for sql in statements:
                    done += 1
                    bound = program_sql.parameters(sql)
                    wanted = base.execute(sql, bound[0] if bound and isinstance(bound[0], dict) else bound).fetchall()
                    try:
                        got = cluster.nodes[0].query(sql, *bound)
                    except RuntimeError as fault:
                        faults.append(f"{name}: {fault}")
                        continue
                    if json.loads(json.dumps(wanted)) != got:
                        faults.append(f"{name}: {len(wanted)} rows in the file, {len(got)} or others on the engine")
        base.close()
        self.check(done, faults, 60)

    @has_engine
    def test_every_statement_in_the_sources_is_one_for_the_engine(self):
        file = self.folder / "kb.db"
        program.told("init", file)
        faults, done = [], 0
        with Cluster(self.folder, size=1) as cluster:
            cluster.load(file)
            node = cluster.nodes[0]
            node.execute("CREATE TABLE page (id INTEGER PRIMARY KEY, title TEXT)")
            for name, sql in program_sql.in_sources():
                done += 1
                setting = program_sql.pragma_of(sql)
                if setting is not None:
                    if setting not in program_sql.OWN_CONNECTION:
                        faults.append(f"{name}: PRAGMA {setting} is not one that a connection sets for itself")
                    continue
                try:
                    explain = ["EXPLAIN " + sql, *program_sql.parameters(sql)]
                    if re.match(r"\s*(SELECT|WITH)\s", sql) and not re.search(r"\)\s*DELETE FROM", sql):
                        node.query(*explain)
                    else:
                        node.execute(explain)
                except RuntimeError as fault:
                    faults.append(f"{name}: {fault}: {' '.join(sql.split())[:200]}")
        self.check(done, faults, 200)

    def test_a_statement_of_unknown_parts_is_not_let_through(self):
        self.assertEqual(program_sql.whole("SELECT {} FROM nowhere"), "SELECT {} FROM nowhere")
        self.assertEqual(program_sql.whole("SELECT word FROM {word}"), "SELECT word FROM word")
        self.assertEqual(program_sql.pragma_of("PRAGMA journal_mode = WAL"), "journal_mode")
        self.assertEqual(program_sql.pragma_of("PRAGMA main.data_version"), "data_version")
        self.assertNotIn("journal_mode", program_sql.OWN_CONNECTION)
        self.assertEqual(program_sql.parameters("SELECT :a, ':b', ?1"), [{"a": None}])

    def test_files_of_sql_are_all_known(self):
        below = {name for name, _ in program_sql.in_files("src")}
        self.assertEqual(below, {"src/search/search_index.sql", OF_THE_EXTENSION})
        top = {Path(name).parts[0] for name, _ in program_sql.in_files("")} - {"src", "build"}
        self.assertLessEqual(top, {"schema", "queries", "tests", "bench", "examples", "packaging", "docs", "fuzz", "seeds"})


if __name__ == "__main__":
    program.main()
