#!/usr/bin/env python3
"""A base that a stranger sends: damaged at random, or made to lie. No signal, no answer that takes for ever, and no changed
answer that check does not tell.

    hostile_files_test.py SIJILL [FILES]
"""

import os
import sqlite3
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from trust import QUESTIONS, count_of, is_end, random_of, report, run  # noqa: E402

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
PAGE = 4096  # bytes
# Files on which the program once was wrong: rows of a damaged table came in no order, and check began them again and again;
# a name had no words.
KNOWN = (109559, 229061)


def damage_bytes(chance, file):
    image = bytearray(file.read_bytes())
    kind = chance.randrange(6)
    at = chance.randrange(len(image))
    if kind == 0:
        for _ in range(chance.randint(1, 8)):
            image[chance.randrange(len(image))] ^= 1 << chance.randrange(8)
    elif kind == 1:
        del image[at:]
    elif kind == 2:
        image[at:at + chance.randint(1, 200)] = chance.randbytes(chance.randint(1, 200))
    elif kind == 3:
        begin, other = (chance.randrange(len(image) // PAGE) * PAGE for _ in range(2))
        image[begin:begin + PAGE] = image[other:other + PAGE]
    elif kind == 4:
        begin = at // PAGE * PAGE
        image[begin:begin + PAGE] = bytes(PAGE)
    else:  # in the headers of pages, where most bytes mean something
        begin = at // PAGE * PAGE
        image[begin + chance.randrange(12)] = chance.randrange(256)
    file.write_bytes(image)
    return f"bytes, kind {kind}"


def tables_of(base, kind="table"):
    return [name for name, in base.execute(
        "SELECT name FROM sqlite_schema WHERE type = ? AND sql NOT LIKE 'CREATE VIRTUAL%'", (kind,))]


def lie(chance, base):
    """Changes by SQL what a damaged disk never would."""
    table = chance.choice(tables_of(base))
    view = chance.choice(tables_of(base, "view"))
    kind = chance.randrange(11)
    if kind == 0:
        yield f'DROP VIEW "{view}"'
        yield f'CREATE VIEW "{view}" AS {ENDLESS}'
    elif kind == 1:
        yield f'DROP VIEW "{view}"'
        yield f'CREATE VIEW "{view}" AS SELECT hex(zeroblob(8000000)) AS x'
    elif kind == 2:
        yield f'CREATE TRIGGER evil AFTER INSERT ON "{table}" BEGIN DELETE FROM statement; END'
    elif kind == 3:
        yield "PRAGMA writable_schema = ON"
        yield (f"UPDATE sqlite_schema SET rootpage = {chance.randrange(120)} "
               f"WHERE name = '{table}'")
    elif kind == 4:
        yield "PRAGMA writable_schema = ON"
        yield f"UPDATE sqlite_schema SET type = 'view', sql = 'CREATE VIEW {table} AS {ENDLESS}', rootpage = 0 " \
              f"WHERE name = '{table}'"
    elif kind == 5:
        row = chance.choice(base.execute("SELECT id FROM sentence_index_data").fetchall())[0]
        block = bytearray(base.execute("SELECT block FROM sentence_index_data WHERE id = ?", (row,)).fetchone()[0])
        for _ in range(chance.randint(1, 4)):
            if block:
                block[chance.randrange(len(block))] = chance.randrange(256)
        yield "UPDATE sentence_index_data SET block = x'%s' WHERE id = %d" % (block.hex(), row)
    elif kind == 6:
        yield chance.choice(("UPDATE sentence_index_idx SET pgno = 0", "DELETE FROM sentence_index_idx",
                             "DELETE FROM sentence_index_docsize", "UPDATE sentence_index_config SET v = 5",
                             "DELETE FROM sentence_index_data WHERE id = 10"))
    elif kind == 7:
        columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
        column = chance.choice(columns)
        value = chance.choice(("NULL", "-1", "9e999", "x'ff00'", "'\x1b[31m'", "zeroblob(20000000)", f'"{column}" || 1'))
        yield f'UPDATE OR IGNORE "{table}" SET "{column}" = {value}'
    elif kind == 8:
        yield f'DELETE FROM "{table}"'
    elif kind == 9:
        yield "PRAGMA foreign_keys = OFF"
        yield f'ALTER TABLE "{table}" ADD COLUMN more TEXT'
    else:
        yield f"PRAGMA user_version = {chance.choice((-1, 0, 3, 2147483647))}"
        yield f"UPDATE meta SET value = '{chance.randrange(9)}'"


def damage_by_sql(chance, file):
    base = sqlite3.connect(file, isolation_level=None)
    done = []
    try:
        base.execute("PRAGMA ignore_check_constraints = ON")
        for statement in lie(chance, base):
            done.append(statement[:200])
            base.execute(statement)
    except sqlite3.Error as error:  # SQLite itself refuses some of them
        done.append(str(error))
    base.close()
    return "; ".join(done)


def try_file(seed, sound, answers):
    """Returns what went wrong with one hostile file, and whether check told of it."""
    chance = random_of(seed)
    with tempfile.TemporaryDirectory(prefix="sijill-hostile-") as folder:
        file = Path(folder) / "kb.db"
        file.write_bytes(sound)
        story = damage_bytes(chance, file) if chance.randrange(2) else damage_by_sql(chance, file)
        wrong = []
        checked = run("--db", "kb.db", "check", cwd=folder)[0]
        ends = [("check", checked)]
        for question in chance.sample(QUESTIONS, 3):
            code, told, _ = run("--db", "kb.db", *question, cwd=folder)
            ends.append((question, code))
            if code == 0 and told != answers[question] and checked == 0:
                wrong.append(f"a changed answer that check does not tell: {question}")
        wrong += [f"{words} ended with {code}" for words, code in ends if not is_end(code)]
        return [f"file {seed} ({story}): {fault}" for fault in wrong], checked != 0


def main():
    files = count_of(100)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sijill-sound-") as folder:
        run("init", "kb.db", cwd=folder)
        sound = (Path(folder) / "kb.db").read_bytes()
        answers = {question: run("--db", "kb.db", *question, cwd=folder)[1] for question in QUESTIONS}
    first = int(os.environ.get("SIJILL_SEED", "0"))
    faults, told = [], 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        seeds = (*KNOWN, *range(first, first + files))
        for wrong, checked in pool.map(lambda seed: try_file(seed, sound, answers), seeds):
            faults += wrong
            told += checked
    print("\n".join(faults))
    report("hostile files", files, begin, told_by_check=told, faults=len(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
