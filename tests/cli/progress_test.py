#!/usr/bin/env python3
"""Work that takes long shows itself on a terminal, and Ctrl-C leaves everything sound.

    progress_test.py SIJILL
"""

import os
import pty
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
PATIENCE = 120  # seconds, on a machine that does much else
TRIES = 5  # to interrupt before the end, where this program may stand still while the other goes on
WORDS = "تأخر إصدار النموذج الجديد عن موعده المقرر وقالت الشركة إن التدريب يواجه اختناقات".split()


def article(sentences):
    """No two sentences alike, so that each has to be read."""
    return "\n\n".join(
        " ".join(WORDS[(number * step) % len(WORDS)] for step in range(1, 9)) + f" {number}."
        for number in range(sentences)
    )


def processor_seconds(*command, cwd):
    """The processor time that a command takes: less than what passes, however busy the machine is."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def padded(text):
    """A text of 6 MB, most of it blanks, which take little time: three such make a batch."""
    return text + " " * 6_000_000


class Terminal:
    """A program whose standard error is a terminal."""

    def __init__(self, *command, cwd):
        self.fd, child = pty.openpty()
        self.text = ""
        self.process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=child,
                                        start_new_session=True)
        os.close(child)

    def read(self):
        ready, _, _ = select.select([self.fd], [], [], 0.1)
        if ready:
            try:
                self.text += os.read(self.fd, 65536).decode()
            except OSError:  # the other side is closed
                return False
        return True

    def wait_for(self, *parts):
        deadline = time.monotonic() + PATIENCE
        while not any(part in self.text for part in parts):
            if not self.read() or time.monotonic() > deadline:
                raise AssertionError(f"none of {parts} in {self.text!r}")

    def end(self):
        while self.read() and self.process.poll() is None:
            pass
        while self.read() and select.select([self.fd], [], [], 0)[0]:
            pass
        self.process.stdout.close()
        os.close(self.fd)
        return self.process.wait(PATIENCE)


class ProgressTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """Writes the texts once. `huge.txt` takes a second also in a fast build. Sanitizers make a build ten times slower;
        there it has fewer sentences, which take four seconds, and signals come at half as many times."""
        folder = tempfile.TemporaryDirectory(prefix="sijill-texts-")
        cls.addClassCleanup(folder.cleanup)
        cls.texts = Path(folder.name)
        for name, sentences in (("short", 1), ("probe", 2001)):
            (cls.texts / f"{name}.txt").write_text(article(sentences))
        processor_seconds(SIJILL, "init", "probe.db", cwd=cls.texts)
        start, once = (processor_seconds(SIJILL, "--db", "probe.db", "add", f"{name}.txt", cwd=cls.texts)
                       for name in ("short", "probe"))
        part = min(1, 4 / max(30 * (once - start), 0.001))
        cls.tries = 24 if part > 0.5 else 12
        for name, sentences in (("small", 3), ("large", int(20000 * part)), ("huge", int(60000 * part))):
            (cls.texts / f"{name}.txt").write_text(article(sentences))

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-long-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.run_sijill("init", "a.db")
        for name in ("small.txt", "large.txt", "huge.txt"):
            os.link(self.texts / name, self.folder / name)

    def write_batch(self):
        """Writes three texts that are committed before the next is read, and returns their names."""
        names = [f"batch{number}.txt" for number in range(3)]
        for name in names:
            (self.folder / name).write_text(padded(f"تأجل افتتاح الجسر، {name}."))
        return names

    def run_sijill(self, *arguments):
        return subprocess.run([SIJILL, *arguments], cwd=self.folder, check=True,
                              capture_output=True, text=True)

    def sources(self):
        return self.run_sijill("--db", "a.db", "sql", "SELECT count(*) AS n FROM source", "--format",
                               "csv").stdout.split()[1]

    def test_a_terminal_is_shown_that_work_goes_on_and_the_line_goes_away(self):
        terminal = Terminal(SIJILL, "--db", "a.db", "add", *self.write_batch(), "huge.txt", cwd=self.folder)
        terminal.wait_for(" MB of ", "working, ")
        self.assertEqual(terminal.end(), 0)
        self.assertIn("/s, about ", terminal.text)
        last = terminal.text.rsplit("\x1b[K", 1)[-1]
        self.assertEqual(last.strip(), "huge.txt: added as huge")

    def test_an_interrupt_keeps_the_batches_that_were_whole_and_nothing_else(self):
        names = self.write_batch()
        for _ in range(TRIES):
            terminal = Terminal(SIJILL, "--db", "a.db", "add", *names, "small.txt", "huge.txt", cwd=self.folder)
            terminal.wait_for("batch2.txt: added as ")
            terminal.process.send_signal(signal.SIGINT)
            code = terminal.end()
            if "huge.txt: added as " not in terminal.text:
                break
            (self.folder / "a.db").unlink()
            self.run_sijill("init", "a.db")
        self.assertEqual(code, 130)
        self.assertIn("interrupted; 3 sources were added before, nothing is half written", terminal.text)
        self.assertNotIn("small", terminal.text)
        self.assertEqual(self.sources(), "4")
        self.assertEqual(self.run_sijill("--db", "a.db", "check").stdout, "no fault found\n")

    def test_an_interrupt_never_denies_what_was_written(self):
        begin = time.monotonic()
        (self.folder / "b.txt").write_text(article(300))
        (self.folder / "c.txt").write_text(article(301))
        self.run_sijill("--db", "a.db", "add", "b.txt", "c.txt")
        whole = time.monotonic() - begin
        for number in range(self.tries):
            (self.folder / "a.db").unlink()
            self.run_sijill("init", "a.db")
            process = subprocess.Popen([SIJILL, "--db", "a.db", "add", "b.txt", "c.txt", "--format", "csv"],
                                       cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            time.sleep(whole * (0.1 + number / self.tries))
            process.send_signal(signal.SIGINT)
            told, remarks = process.communicate(timeout=PATIENCE)
            there = int(self.sources()) - 1
            rows = max(told.count("\n") - 1, 0)
            self.assertIn(there, (0, 2))  # both are in one batch
            if process.returncode == 130:
                self.assertEqual(rows, there, remarks)
                self.assertIn({0: "nothing was added", 2: "2 sources were added"}[there], remarks)
            elif process.returncode == 0:
                self.assertEqual((rows, there), (2, 2))
            else:  # before the program listened, or after it stopped to
                self.assertEqual(process.returncode, -signal.SIGINT)

    def test_interrupts_that_were_ignored_stay_ignored(self):
        terminal = Terminal("sh", "-c", 'trap "" INT; exec "$0" --db a.db add huge.txt', SIJILL, cwd=self.folder)
        terminal.wait_for("working, ")
        terminal.process.send_signal(signal.SIGINT)
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(self.sources(), "2")

    def test_a_terminal_without_sequences_is_sent_none(self):
        terminal = Terminal("env", "TERM=dumb", SIJILL, "--db", "a.db", "add", "large.txt", cwd=self.folder)
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(terminal.text, "large.txt: added as large\r\n")

    def make_slow(self):
        """Adds sources until a check takes long enough to be interrupted, in any build and on any machine."""
        for number in range(20):
            (self.folder / f"more{number}.txt").write_text(f"{number}. " + article(20000))
            self.run_sijill("--db", "a.db", "add", f"more{number}.txt")
            if processor_seconds(SIJILL, "--db", "a.db", "check", cwd=self.folder) > 1.5:
                return

    def test_an_interrupted_check_finds_no_faults_that_are_none(self):
        self.make_slow()
        for command, kept in (("check", "the check was not finished"),
                              ("reindex", "index and words are as they were")):
            with self.subTest(command):
                for _ in range(TRIES):
                    terminal = Terminal(SIJILL, "--db", "a.db", command, cwd=self.folder)
                    terminal.wait_for("working, ")
                    terminal.process.send_signal(signal.SIGINT)
                    if code := terminal.end():
                        break
                self.assertEqual(code, 130)
                self.assertIn(f"interrupted; {kept}", terminal.text)
        self.assertEqual(self.run_sijill("--db", "a.db", "check").stdout, "no fault found\n")

    def interrupt_at_all_times(self, last, *command):
        """Interrupts a command that makes a folder, at several times of its run: the folder, which has the file `last`,
        is there whole or not at all."""
        begin = time.monotonic()
        self.run_sijill("--db", "a.db", *command, "whole")
        whole = time.monotonic() - begin
        times = self.tries // 2
        for number in range(times):
            process = subprocess.Popen([SIJILL, "--db", "a.db", *command, f"out{number}"], cwd=self.folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            time.sleep(whole * (number + 1) / times)
            process.send_signal(signal.SIGINT)
            remarks = process.communicate(timeout=PATIENCE)[1]
            left = [path.name for path in self.folder.iterdir() if path.name.startswith("out")]
            if process.returncode == 130:
                self.assertEqual(remarks, "sijill: interrupted; nothing was written\n")
                self.assertEqual(left, [])
            elif left:  # whole, also where the signal came behind the last word
                self.assertEqual(left, [f"out{number}"])
                self.assertIn(process.returncode, (0, -signal.SIGINT))
                self.assertTrue((self.folder / left[0] / last).exists())
                (self.folder / left[0]).rename(self.folder / f"done{number}")
            else:  # before the program listened
                self.assertEqual(process.returncode, -signal.SIGINT)

    def test_an_interrupted_export_leaves_no_part_of_a_folder(self):
        self.run_sijill("--db", "a.db", "add", "large.txt")
        self.interrupt_at_all_times("index.html", "export", "html")

    def test_an_interrupted_pack_leaves_no_part_of_a_folder(self):
        self.run_sijill("--db", "a.db", "add", "large.txt")
        self.interrupt_at_all_times("statements.toml", "export", "pack", "large")

    def test_an_interrupted_draft_leaves_no_part_of_a_folder(self):
        (self.folder / "some.txt").write_text(article(500))
        self.interrupt_at_all_times("statements.toml", "draft", "some.txt", "--to")

    def test_nothing_is_drawn_where_nobody_looks(self):
        self.assertEqual(self.run_sijill("--db", "a.db", "add", "large.txt").stderr,
                         "large.txt: added as large\n")
        terminal = Terminal(SIJILL, "--quiet", "--db", "a.db", "reindex", cwd=self.folder)
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(terminal.text, "")


if __name__ == "__main__":
    unittest.main()
