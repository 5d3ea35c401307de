#!/usr/bin/env python3
"""Whoever writes is killed at a random moment: the base is sound, and holds the state before or the one after.

    crashes_test.py SIJILL [KILLS]
"""

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from trust import SIJILL, count_of, random_of, report, run  # noqa: E402

WORDS = "تأخر إصدار النموذج الجديد عن موعده المقرر وقالت الشركة إن التدريب يواجه اختناقات".split()


def article(sentences):
    return "\n".join(" ".join(WORDS[(number * step) % len(WORDS)] for step in range(1, 9)) + f" {number}."
                     for number in range(sentences))


# What is killed: its words, and the file or folder that it makes, if it makes one.
COMMANDS = {
    "add": (("--db", "kb.db", "add", "large.txt"), None),
    "add two": (("--db", "kb.db", "add", "small.txt", "large.txt"), None),
    "remove": (("--db", "full.db", "remove", "large", "--why", "chance"), None),
    "purge": (("--db", "full.db", "remove", "large", "--purge"), None),
    "retract": (("--db", "kb.db", "retract", "1", "--why", "chance"), None),
    "name": (("--db", "kb.db", "name", "grok-3", "تأخر"), None),
    "reindex": (("--db", "kb.db", "reindex"), None),
    "write": (("--db", "kb.db", "sql", "--write", "UPDATE statement SET note = note || hex(zeroblob(3000))"), None),
    "accept": (("--db", "kb.db", "check", "--accept"), None),
    "migrate": (("--db", "old.db", "reindex"), None),
    "init": (("init", "new.db"), "new.db"),
    "init empty": (("init", "--empty", "new.db"), "new.db"),
    "export": (("--db", "kb.db", "export", "html", "out"), "out"),
    "answer": (("--db", "kb.db", "report", "evidence", "--output", "answer.html", "--format", "html"), "answer.html"),
}


def state_of(folder, base):
    """What a base says of itself: whether it is sound, and what it holds."""
    code, told, _ = run("--db", base, "check", cwd=folder)
    counts = ", ".join(f"(SELECT count(*) FROM {table}) AS {table}"
                       for table in ("source", "sentence", "name", "change", "archived_row"))
    holds = run("--db", base, "sql", f"SELECT {counts}, (SELECT sum(length(note)) FROM statement) AS notes",
                "--format", "csv", cwd=folder)[1]
    return code, told if code else b"", holds


def size_of(path):
    if path.is_dir():
        return sorted((file.name, file.stat().st_size) for file in path.iterdir())
    return path.stat().st_size if path.exists() else None


class Crashes:
    def __init__(self, folder):
        self.folder = Path(folder)
        run("init", "sound.db", cwd=folder)
        (self.folder / "small.txt").write_text(article(3), encoding="utf-8")
        (self.folder / "large.txt").write_text(article(400), encoding="utf-8")
        shutil.copy(self.folder / "sound.db", self.folder / "filled.db")
        run("--db", "filled.db", "add", "large.txt", cwd=folder)
        self.after = {}

    def prepare(self):
        for name, source in (("kb.db", "sound.db"), ("old.db", "sound.db"), ("full.db", "filled.db")):
            shutil.copy(self.folder / source, self.folder / name)
        subprocess.run(["sqlite3", "old.db", "DROP VIEW delays"], cwd=self.folder, check=True)
        for left in ("new.db", "out", "answer.html"):
            path = self.folder / left
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)

    def whole(self, name):
        """How long a command takes, and what it leaves."""
        if name not in self.after:
            words, made = COMMANDS[name]
            self.prepare()
            begin = time.monotonic()
            run(*words, cwd=self.folder)
            took = time.monotonic() - begin
            left = size_of(self.folder / made) if made else state_of(self.folder, words[1])
            self.after[name] = took, left
        return self.after[name]

    def kill(self, seed):
        """Returns what is wrong after one kill."""
        chance = random_of(seed)
        name = list(COMMANDS)[seed % len(COMMANDS)]
        words, made = COMMANDS[name]
        took, after = self.whole(name)
        self.prepare()
        process = subprocess.Popen([SIJILL, *words], cwd=self.folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(took * chance.random())
        process.send_signal(signal.SIGKILL)
        process.wait()
        if made:
            left = size_of(self.folder / made)
            return [] if left in (None, after) else [f"{name}, kill {seed}: half of {made} is there"]
        code, faults, holds = state_of(self.folder, words[1])
        wrong = []
        if name == "migrate" and code == 6 and b"delays" in faults:
            return []  # as it was before
        if code != 0 and not (name == "write" and code == 6):
            wrong.append(f"{name}, kill {seed}: check ended with {code}: {faults.decode()}")
        if holds not in self.states(name, after):
            wrong.append(f"{name}, kill {seed}: neither before nor after: {holds.decode()}")
        return wrong

    def states(self, name, after):
        """What a base may hold after a kill: one of several sources may be in it."""
        before = state_of(self.folder, "filled.db" if "full.db" in COMMANDS[name][0] else "sound.db")[2]
        if name != "add two":
            return before, after[2]
        if "small" not in self.after:
            self.prepare()
            run("--db", "kb.db", "add", "small.txt", cwd=self.folder)
            self.after["small"] = 0, state_of(self.folder, "kb.db")
        return before, self.after["small"][1][2], after[2]


def main():
    kills = count_of(40)
    begin = time.monotonic()
    faults = []
    with tempfile.TemporaryDirectory(prefix="sijill-crashes-") as folder:
        crashes = Crashes(folder)
        for seed in range(kills):
            faults += crashes.kill(seed)
    print("\n".join(faults))
    report("crashes", kills, begin, faults=len(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
