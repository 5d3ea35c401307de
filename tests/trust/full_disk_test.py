#!/usr/bin/env python3
"""The disk is full at a random byte of what a command writes: an error that says so, and the state before or after.

    full_disk_test.py SIJILL [TRIES]

A limit on the size of files stands for the disk: the system refuses to write beyond it, as it does on a full one.
"""

import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from trust import SIJILL, count_of, random_of, report, run  # noqa: E402

TEXT = "تأجل افتتاح الجسر رقم {0} إلى الربيع. وقالت الشركة إن العمل {0} لم يكتمل بعد.\n"

# What is run: its words, and whether it changes kb.db (or makes a file or folder).
COMMANDS = {
    "add": (("--db", "kb.db", "add", "folder"), None),
    "add skip": (("--db", "kb.db", "add", "folder", "lines.jsonl", "--on-error", "skip"), None),
    "replace": (("--db", "kb.db", "add", "first.txt", "--replace"), None),
    "remove": (("--db", "kb.db", "remove", "first"), None),
    "purge": (("--db", "kb.db", "remove", "first", "--purge"), None),
    "name": (("--db", "kb.db", "name", "grok-3", "الجسر"), None),
    "write": (("--db", "kb.db", "sql", "--write", "UPDATE statement SET note = hex(zeroblob(20000))"), None),
    "reindex": (("--db", "kb.db", "reindex"), None),
    "init": (("init", "new.db"), "new.db"),
    "export": (("--db", "kb.db", "export", "json", "out"), "out"),
    "answer": (("--db", "kb.db", "report", "evidence", "--output", "answer.html", "--format", "html"), "answer.html"),
}


def run_limited(words, cwd, largest):
    """Runs the program where no file may have more than `largest` bytes; returns its exit code and what it said."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # else the signal ends the program before it sees the fault
    done = subprocess.run([SIJILL, *words], cwd=cwd, capture_output=True, check=False, preexec_fn=limit,
                          restore_signals=False)
    return done.returncode, done.stderr.decode()


def size_of(path):
    files = path.iterdir() if path.is_dir() else [path]
    return max((file.stat().st_size for file in files if file.exists()), default=0)


class Disk:
    def __init__(self, folder):
        self.folder = Path(folder)
        run("init", "sound.db", cwd=folder)
        (self.folder / "first.txt").write_text(TEXT.format(0), encoding="utf-8")
        run("--db", "sound.db", "add", "first.txt", cwd=folder)
        (self.folder / "first.txt").write_text(TEXT.format(1) * 2, encoding="utf-8")
        (self.folder / "folder").mkdir()
        for number in range(2, 60):
            (self.folder / f"folder/خبر {number}.txt").write_text(TEXT.format(number) * 20, encoding="utf-8")
        (self.folder / "lines.jsonl").write_text('{"text": "خبر آخر عن الجسر."}\n{"wrong": 1}\n', encoding="utf-8")
        self.largest = {}

    def prepare(self):
        shutil.copy(self.folder / "sound.db", self.folder / "kb.db")
        for left in ("new.db", "out", "answer.html"):
            shutil.rmtree(self.folder / left, ignore_errors=True)
            (self.folder / left).unlink(missing_ok=True)

    def state(self):
        """Whether kb.db is sound, and how much it holds."""
        counts = ", ".join(f"(SELECT count(*) FROM {table})" for table in ("source", "sentence", "name", "change"))
        return (run("--db", "kb.db", "check", cwd=self.folder)[0],
                run("--db", "kb.db", "sql", f"SELECT {counts}, (SELECT sum(length(note)) FROM statement)", "--format", "csv",
                    cwd=self.folder)[1])

    def whole(self, name):
        """What a command leaves where there is room, and the size of its largest file."""
        if name not in self.largest:
            words, made = COMMANDS[name]
            self.prepare()
            before = self.state()
            run(*words, cwd=self.folder)
            size = size_of(self.folder / (made or "kb.db"))
            self.largest[name] = (0 if made else size_of(self.folder / "sound.db"), size, {before, self.state()})
        return self.largest[name]

    def fill(self, seed):
        """Returns what is wrong after one try."""
        name = list(COMMANDS)[seed % len(COMMANDS)]
        words, made = COMMANDS[name]
        least, most, states = self.whole(name)
        self.prepare()
        room = random_of(seed).randint(least // 2, most)
        code, told = run_limited(words, self.folder, room)
        said = f"{name}, try {seed}, {room} bytes"
        wrong = []
        if code not in (0, 4, 7) or (code == 7 and "sijill: " not in told):
            wrong.append(f"{said}: ended with {code}: {told}")
        if "is purged, but the file" in told:
            run(*words, cwd=self.folder)  # finishes it where there is room
        if made:
            if code != 0 and (self.folder / made).exists():
                wrong.append(f"{said}: half of {made} is there")
        elif self.state() not in states:
            wrong.append(f"{said}: neither before nor after: {self.state()}")
        if list(self.folder.glob("*-journal")):
            wrong.append(f"{said}: a journal is left")
        return wrong


def main():
    begin = time.monotonic()
    tries = count_of(40)
    with tempfile.TemporaryDirectory() as folder:
        disk = Disk(folder)
        wrong = [fault for seed in range(tries) for fault in disk.fill(seed)]
    report("full disk", tries, begin, faults=len(wrong))
    for fault in wrong:
        print(fault)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
