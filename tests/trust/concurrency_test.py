#!/usr/bin/env python3
"""One writer and eight readers on one base: every answer is that of one state, check finds nothing, and exports are whole.

    concurrency_test.py SIJILL [SECONDS]
"""

import csv
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from trust import count_of, report, run  # noqa: E402

READERS = 8


class Concurrency:
    def __init__(self, folder, seconds):
        self.folder = Path(folder)
        self.end = time.monotonic() + seconds
        self.faults = []
        self.counts = {"writes": 0, "reads": 0}
        self.lock = threading.Lock()
        run("init", "kb.db", cwd=folder)

    def goes_on(self):
        return time.monotonic() < self.end

    def count(self, kind, fault=None):
        with self.lock:
            self.counts[kind] += 1
            if fault:
                self.faults.append(fault)

    def write(self):
        """Each source has one sentence, whose number stands in it."""
        number = 0
        while self.goes_on():
            number += 1
            name = f"n{number}.txt"
            (self.folder / name).write_text(f"خبر رقم {number} عن زنبقة.", encoding="utf-8")
            code, _, told = run("--db", "kb.db", "add", name, cwd=self.folder)
            self.count("writes", None if code == 0 else f"add ended with {code}: {told.decode()}")

    def read(self, reader):
        turn = reader
        while self.goes_on():
            turn += 1
            fault = (self.search, self.check, self.export, self.ask)[turn % 4](reader, turn)
            self.count("reads", fault)

    def search(self, _reader, _turn):
        code, told, remarks = run("--db", "kb.db", "search", "زنبقة", "--limit", "1000", "--format", "csv", cwd=self.folder)
        if code != 0:
            return f"search ended with {code}: {remarks.decode()}"
        numbers = sorted(int(row["text"].split()[2]) for row in csv.DictReader(told.decode().splitlines()))
        return None if numbers == list(range(1, len(numbers) + 1)) else f"search found {numbers}"

    def check(self, _reader, _turn):
        code, told, remarks = run("--db", "kb.db", "check", cwd=self.folder)
        return None if code == 0 else f"check ended with {code}: {told.decode()}{remarks.decode()}"

    def export(self, reader, turn):
        out = self.folder / f"out{reader}"
        code, _, remarks = run("--db", "kb.db", "export", "csv", out.name, cwd=self.folder)
        if code != 0:
            return f"export ended with {code}: {remarks.decode()}"
        sources = len(list(csv.reader(open(out / "source.csv", encoding="utf-8")))) - 1
        with open(out / "sentence.csv", encoding="utf-8", newline="") as file:
            of_news = sum("زنبقة" in row["text"] for row in csv.DictReader(file))
        shutil.rmtree(out)
        return None if sources == of_news + 1 else f"an export of two states: {sources} sources, {of_news} sentences"

    def ask(self, _reader, _turn):
        code, told, remarks = run("--db", "kb.db", "sql", "SELECT (SELECT count(*) FROM source) - (SELECT count(*) FROM "
                                  "sentence WHERE text LIKE '%زنبقة%') AS n", "--format", "csv", cwd=self.folder)
        if code != 0:
            return f"sql ended with {code}: {remarks.decode()}"
        return None if told.split() == [b"n", b"1"] else f"one statement saw two states: {told.decode()}"

    def run(self):
        threads = [threading.Thread(target=self.write)]
        threads += [threading.Thread(target=self.read, args=(reader,)) for reader in range(READERS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()


def main():
    seconds = count_of(10)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="sijill-concurrency-") as folder:
        tried = Concurrency(folder, seconds)
        tried.run()
    print("\n".join(tried.faults[:20]))
    report("concurrency", seconds, begin, **tried.counts, faults=len(tried.faults))
    return 1 if tried.faults or not tried.counts["writes"] else 0


if __name__ == "__main__":
    sys.exit(main())
