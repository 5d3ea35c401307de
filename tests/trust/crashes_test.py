#!/usr/bin/env python3
"""Whoever writes is killed at a random moment: the base is sound, and holds the state before or the one after.

    crashes_test.py SIJILL [KILLS [COMMAND]]

COMMAND is one of those below, such as 'add folder'; without it all are killed by turns.
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
    "add folder": (("--db", "kb.db", "add", "folder"), None),
    "remove": (("--db", "full.db", "remove", "large", "--why", "chance"), None),
    "purge": (("--db", "full.db", "remove", "large", "--purge"), None),
    "retract": (("--db", "kb.db", "retract", "1", "--why", "chance"), None),
    "review": (("--db", "kb.db", "review", "reject", "1", "--why", "chance"), None),
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
                       for table in ("source", "sentence", "name", "change", "archived_row", "candidate_decision"))
    holds = run("--db", base, "sql", f"SELECT {counts}, (SELECT sum(length(note)) FROM statement) AS notes",
                "--format", "csv", cwd=folder)[1]
    return code, told if code else b"", holds


def size_of(path):
    if path.is_dir():
        return sorted((file.name, file.stat().st_size) for file in path.iterdir())
    return path.stat().st_size if path.exists() else None


class Crashes:
    def __init__(self, folder, commands):
        self.folder = Path(folder)
        self.commands = commands
        run("init", "sound.db", cwd=folder)
        (self.folder / "small.txt").write_text(article(3), encoding="utf-8")
        (self.folder / "large.txt").write_text(article(400), encoding="utf-8")
        shutil.copy(self.folder / "sound.db", self.folder / "filled.db")
        run("--db", "filled.db", "add", "large.txt", cwd=folder)
        self.write_folder()
        self.after = {}

    def write_folder(self):
        """Texts for two batches: three that are 6 MB long by their blanks, and those that come behind them."""
        for name in ("folder", "batch"):
            (self.folder / name).mkdir()
        for number in range(3):
            (self.folder / f"batch/خبر {number}.txt").write_text(f"تأجل افتتاح الجسر رقم {number}." + " " * 6_000_000,
                                                                 encoding="utf-8")
        shutil.copytree(self.folder / "batch", self.folder / "folder", dirs_exist_ok=True)
        for number in range(10):
            (self.folder / f"folder/لاحق {number}.txt").write_text(f"{number}. " + article(10), encoding="utf-8")

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
        name = self.commands[seed % len(self.commands)]
        words, made = COMMANDS[name]
        took, after = self.whole(name)
        self.prepare()
        process = subprocess.Popen([SIJILL, *words], cwd=self.folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE)
        time.sleep(took * chance.random())
        process.send_signal(signal.SIGKILL)
        remarks = process.communicate()[1].decode()
        if made:
            left = size_of(self.folder / made)
            return [] if left in (None, after) else [f"{name}, kill {seed}: half of {made} is there"]
        code, faults, holds = state_of(self.folder, words[1])
        if name == "purge" and b"is purged, but the file" in faults:
            run(*words, cwd=self.folder)  # finishes it
            code, faults, holds = state_of(self.folder, words[1])
        wrong = []
        if name == "migrate" and code == 6 and b"delays" in faults:
            return []  # as it was before
        if code != 0 and not (name == "write" and code == 6):
            wrong.append(f"{name}, kill {seed}: check ended with {code}: {faults.decode()}")
        if holds not in self.states(name, after):
            wrong.append(f"{name}, kill {seed}: neither before nor after: {holds.decode()}")
        if name == "add folder":
            wrong += [f"{name}, kill {seed}: {fault}" for fault in self.faults_of_folder(remarks, after)]
        return wrong

    def faults_of_folder(self, remarks, after):
        """What is wrong if a source that was told is not there, or if the next run does not bring in all others."""
        there = run("--db", "kb.db", "sql", "SELECT slug FROM source", "--format", "csv", cwd=self.folder)[1].decode()
        lines = remarks.split("\n")[:-1]  # the last one may be cut
        told = [line.partition(": added as ")[2] for line in lines if ": added as " in line]
        faults = [f"{slug} was told and is not there" for slug in told if slug not in there.splitlines()]
        code = run(*COMMANDS["add folder"][0], cwd=self.folder)[0]
        if code != 0 or state_of(self.folder, "kb.db") != after:
            faults.append(f"the next run ended with {code} and did not bring in all others")
        return faults

    def states(self, name, after):
        """What a base may hold after a kill: the first of two batches may be in it."""
        before = state_of(self.folder, "filled.db" if "full.db" in COMMANDS[name][0] else "sound.db")[2]
        if name != "add folder":
            return before, after[2]
        if "batch" not in self.after:
            shutil.copy(self.folder / "sound.db", self.folder / "batch.db")
            run("--db", "batch.db", "add", "batch", cwd=self.folder)
            self.after["batch"] = state_of(self.folder, "batch.db")[2]
        return before, self.after["batch"], after[2]


def main():
    kills = count_of(40)
    commands = sys.argv[3:4] or list(COMMANDS)
    if commands[0] not in COMMANDS:
        sys.exit(f"no command {commands[0]}: {', '.join(COMMANDS)}")
    begin = time.monotonic()
    faults = []
    with tempfile.TemporaryDirectory(prefix="sijill-crashes-") as folder:
        crashes = Crashes(folder, commands)
        for seed in range(kills):
            faults += crashes.kill(seed)
    print("\n".join(faults))
    report("crashes", kills, begin, faults=len(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
