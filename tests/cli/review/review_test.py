#!/usr/bin/env python3
"""A review at a pseudo-terminal: a curator's keys, and what the base has afterwards.

    review_test.py SIJILL
"""

import csv
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import termios
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from terminal import SECONDS, Terminal  # noqa: E402

SIJILL = Path(sys.argv.pop(1)).resolve()
TEXT = "تأجل إطلاق Grok3 إلى مايو 2025. وتأجل إطلاق GPT-4 إلى يونيو 2025. وتأجل إطلاق نسيم إلى مارس 2025.\n"
KEYS = "q quit"
CTRL_C = "\x03"


class Review(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="sijill-review-"))
        self.addCleanup(shutil.rmtree, self.home)
        (self.home / "news.txt").write_text(TEXT, encoding="utf-8")
        self.run_sijill("init", "a.db")
        self.run_sijill("--db", "a.db", "add", "news.txt", "--known-on", "2024-12-20")

    def run_sijill(self, *arguments):
        done = subprocess.run([SIJILL, *arguments], cwd=self.home, capture_output=True, text=True,
                              check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def review(self, *options, **variables):
        terminal = Terminal(SIJILL, self.home, "--db", "a.db", *options,
                            command="review --source news --kind postponed", greeting=KEYS, **variables)
        self.addCleanup(terminal.__exit__)
        return terminal

    def wait_for_lines(self, review, wanted):
        """Waits until the terminal takes whole lines, as it does between prompts, or keys, as at a prompt."""
        until = time.monotonic() + SECONDS
        while bool(termios.tcgetattr(review.keyboard)[3] & termios.ICANON) != wanted:
            self.assertLess(time.monotonic(), until)
            time.sleep(0.01)

    def states(self):
        rows = self.run_sijill("--db", "a.db", "candidates", "--source", "news", "--kind", "postponed", "--state", "all",
                               "--format", "csv").splitlines()
        return [row["state"] for row in csv.DictReader(rows)]

    def statements(self, base="a.db"):
        return self.run_sijill("--db", base, "export", "pack", "news", f"pack-of-{base}") or (
            self.home / f"pack-of-{base}/statements.toml").read_text(encoding="utf-8")

    def editor(self, script):
        """An editor that changes its file by a script of sed."""
        file = self.home / "editor.sh"
        file.write_text(f'#!/bin/sh\nsed -i "{script}" "$1"\n', encoding="utf-8")
        file.chmod(0o755)
        return str(file)


class Keys(Review):
    def test_a_candidate_is_shown_with_its_sentence_and_the_statement_that_it_would_become(self):
        shown = self.review().start
        self.assertIn("1 of 3", shown)
        self.assertIn("[[statement]]", shown)
        self.assertIn('subject = "grok-3"', shown)
        self.assertIn("Grok3", shown)

    def test_keys_accept_refuse_skip_and_quit(self):
        review = self.review()
        review.press("a", KEYS)
        review.press("r", KEYS)
        self.assertIn("one accepted, one refused, none left", review.press("s", "none left") + "none left")
        self.assertEqual(review.exit_code(), 0)
        self.assertEqual(self.states(), ["accepted", "refused", "open"])

    def test_the_keys_of_an_arabic_keyboard_do_the_same(self):
        review = self.review()
        review.press("ش", KEYS)
        review.press("ق", KEYS)
        review.press("ض", "one left")
        self.assertEqual(self.states(), ["accepted", "refused", "open"])

    def test_undo_goes_back_to_the_candidate(self):
        review = self.review()
        review.press("u", "nothing was decided")
        review.wait(KEYS)
        review.press("a", "2 of 3")
        review.wait(KEYS)
        review.press("u", "1 of 3")
        review.wait(KEYS)
        review.press("q", "3 left")
        self.assertEqual(self.states(), ["open", "open", "open"])

    def test_ctrl_c_quits_and_keeps_what_was_decided(self):
        review = self.review()
        review.press("a", KEYS)
        review.press(CTRL_C, "2 left")
        self.assertEqual(review.exit_code(), 0)
        self.assertEqual(self.states(), ["accepted", "open", "open"])

    def test_a_key_that_sends_several_letters_decides_nothing(self):
        review = self.review()
        for key in ("\x1b[A", "\x1bOR", "\x1b[15~"):  # an arrow, F3 and F5
            review.press(key, KEYS)
        review.press("q", "3 left")
        self.assertEqual(self.states(), ["open", "open", "open"])

    def test_what_was_typed_before_a_prompt_is_dropped(self):
        review = self.review()
        review.press("aaa", "2 of 3")
        review.wait(KEYS)
        review.press("q", "2 left")
        self.assertEqual(self.states(), ["accepted", "open", "open"])

    def test_a_candidate_that_is_not_found_again_is_told_and_passed_over(self):
        with sqlite3.connect(self.home / "a.db") as base:
            base.execute("UPDATE candidate SET fingerprint = printf('%064d', 1) WHERE id = "
                         "(SELECT min(candidate_id) FROM candidates WHERE kind = 'postponed')")
        base.close()
        review = self.review()
        self.assertIn("is no longer found in its text", review.start)
        self.assertIn("2 of 3", review.start)
        review.press("q", "2 left")

    def test_ctrl_c_between_two_prompts_quits(self):
        review = self.review()
        other = sqlite3.connect(self.home / "a.db", isolation_level=None)
        self.addCleanup(other.close)
        other.execute("BEGIN IMMEDIATE")
        self.wait_for_lines(review, False)
        review.type("a")  # waits for the other writer
        self.wait_for_lines(review, True)
        review.type(CTRL_C)
        time.sleep(0.2)
        other.execute("ROLLBACK")
        review.wait("2 left")
        self.assertEqual(review.exit_code(), 0)

    def test_a_review_that_was_stopped_goes_on_with_its_prompt(self):
        review = self.review()
        modes = termios.tcgetattr(review.keyboard)
        os.kill(review.process.pid, signal.SIGSTOP)
        modes[3] |= termios.ICANON | termios.ECHO  # as a shell sets them
        termios.tcsetattr(review.keyboard, termios.TCSANOW, modes)
        os.kill(review.process.pid, signal.SIGCONT)
        review.wait(KEYS)
        review.press("q", "3 left")
        self.assertEqual(review.exit_code(), 0)

    def test_a_signal_that_ends_the_review_leaves_a_terminal_with_echo(self):
        for ending in (signal.SIGTERM, signal.SIGHUP):
            review = self.review()
            os.kill(review.process.pid, ending)
            self.assertEqual(review.process.wait(60), -ending)
            self.assertTrue(termios.tcgetattr(review.keyboard)[3] & termios.ECHO)

    def test_who_decided_is_kept(self):
        review = self.review(SIJILL_CURATOR="Layla")
        review.press("a", KEYS)
        review.press("q", "left")
        who = self.run_sijill("--db", "a.db", "sql", "SELECT who FROM candidate_decision", "--format",
                              "csv")
        self.assertEqual(who, "who\nLayla\n")


class Edits(Review):
    def test_a_new_name_waits_for_an_edit_that_names_it(self):
        review = self.review(EDITOR=self.editor("s/^names = .*/names = \\\"نسيم\\\"/; s/^slug = .*/slug = \\\"nasim\\\"/; "
                                                "s/^subject = .*/subject = \\\"nasim\\\"/"))
        review.press("s", KEYS)
        self.assertIn("! ", review.press("s", KEYS))
        review.press("a", "is no entity of the base")
        review.wait(KEYS)
        self.assertIn("accepted as news/", review.press("e", "left") + "left")
        self.assertEqual(self.states(), ["open", "open", "accepted"])
        self.assertIn('subject = "nasim"', self.statements())

    def test_an_edit_that_breaks_a_rule_is_told_and_edited_again(self):
        review = self.review(EDITOR=self.editor("s/تأجل/ألغي/"))
        self.assertIn("is not in the text", review.press("e", "e edit again"))
        self.assertIn("is not in the text", review.press("e", "e edit again"))
        review.press("x", KEYS)
        review.press("q", "3 left")
        self.assertEqual(self.states(), ["open", "open", "open"])

    def test_an_editor_that_fails_decides_nothing(self):
        review = self.review(EDITOR="false")
        self.assertIn("the editor ended with 1; nothing was", review.press("e", "decided"))
        review.wait(KEYS)
        self.assertIn("none accepted, none refused", review.press("q", "left"))


class RoundTrip(Review):
    def test_what_was_accepted_comes_again_from_the_pack_of_its_source(self):
        review = self.review()
        review.press("a", KEYS)
        review.press("a", KEYS)
        review.press("u", KEYS)
        review.press("q", "2 left")
        statements = self.statements()
        self.assertEqual(statements.count("[[statement]]"), 1)
        self.run_sijill("init", "--empty", "b.db")
        self.run_sijill("--db", "b.db", "add", "pack-of-a.db")
        self.assertEqual(self.statements("b.db"), statements)

    def test_a_damaged_table_of_candidates_is_told_as_damage(self):
        file = self.home / "a.db"
        with sqlite3.connect(file) as base:
            page = base.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'candidate'").fetchone()[0]
            size = base.execute("PRAGMA page_size").fetchone()[0]
        base.close()
        content = bytearray(file.read_bytes())
        content[(page - 1) * size:(page - 1) * size + 200] = b"\xff" * 200
        file.write_bytes(content)
        for command in (["candidates"], ["draft", "news"], ["review", "accept", "1"]):
            with self.subTest(command):
                done = subprocess.run([SIJILL, "--db", "a.db", *command], cwd=self.home, capture_output=True,
                                      text=True, check=False)
                self.assertEqual(done.returncode, 7, done.stderr)
                self.assertIn("sijill check tells what is damaged", done.stderr)


if __name__ == "__main__":
    unittest.main()
