#!/usr/bin/env python3
"""The shell at a pseudo-terminal: a person's keys, and what comes back.

    shell_test.py SIJILL
"""

import os
import select
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from terminal import MORE, PROMPT, SECONDS, Terminal  # noqa: E402

SIJILL = Path(sys.argv.pop(1)).resolve()
CTRL_C, CTRL_D, CTRL_R = "\x03", "\x04", "\x12"
UP, RIGHT, HOME = "\x1b[A", "\x1b[C", "\x1b[H"


class Shell(unittest.TestCase):
    def setUp(self):
        self.home = Path(tempfile.mkdtemp(prefix="sijill-shell-"))
        self.addCleanup(shutil.rmtree, self.home)

    def shell(self, *options, **variables):
        terminal = Terminal(SIJILL, self.home, "--no-pager", *options, **variables)
        self.addCleanup(terminal.__exit__)
        return terminal

    def history(self):
        return (self.home / ".local/state/sijill/history").read_text(encoding="utf-8")


class Answers(Shell):
    def test_it_greets_and_tells_where_help_is(self):
        self.assertIn("built in", self.shell().start)
        self.assertIn(".help", self.shell().start)
        self.assertEqual(self.shell("--quiet").start, "")

    def test_sql_takes_several_lines_to_its_semicolon(self):
        shell = self.shell("--format", "csv")
        shell.ask("SELECT slug", MORE)
        shell.ask("FROM entity -- not yet;", MORE)
        self.assertEqual(shell.ask("WHERE slug = 'grok-3';"), "slug\ngrok-3")

    def test_commands_run_as_outside(self):
        shell = self.shell("--format", "csv")
        outside = subprocess.run(
            [SIJILL, "report", "competitors", "--of", "غروك 3", "--format", "csv"],
            capture_output=True, check=True,
        ).stdout.decode()
        self.assertEqual(shell.ask(".report competitors --of 'غروك 3'") + "\n", outside)
        self.assertIn("elon-musk", shell.ask(".show ماسك --format json"))

    def test_an_error_tells_what_to_do_and_the_shell_goes_on(self):
        shell = self.shell("--format", "csv")
        self.assertIn("did you mean model?", shell.ask("SELECT modl FROM delays;"))
        self.assertIn("did you mean .report?", shell.ask(".reprot delays"))
        self.assertIn("the quote ' is not closed", shell.ask(".show 'ماسك"))
        self.assertIn("makes no sense inside", shell.ask(".shell"))
        self.assertEqual(shell.ask("SELECT 7 AS seven;"), "seven\n7")

    def test_mode_shows_and_changes_the_form(self):
        shell = self.shell()
        self.assertEqual(shell.ask(".mode"), "table")
        self.assertIn("did you mean json?", shell.ask(".mode jsn"))
        shell.type(".mode csv\n")
        shell.wait("\n" + PROMPT)
        self.assertEqual(shell.ask("SELECT 'ماسك' AS name;"), "name\nماسك")

    def test_answers_go_to_a_file_and_back(self):
        shell = self.shell("--format", "csv")
        for line in (".output kept.csv", "SELECT 1 AS one;", "SELECT 2 AS two;", ".output"):
            shell.type(line + "\n")
            shell.wait("\n" + PROMPT)
        self.assertEqual(shell.ask("SELECT 3 AS three;"), "three\n3")
        self.assertEqual((self.home / "kept.csv").read_text(), "one\n1\ntwo\n2\n")

    def test_an_answer_never_replaces_what_the_shell_reads(self):
        shell = self.shell("--format", "csv")
        shell.ask("SELECT 1 AS one;")
        self.assertIn("the command reads this file",
                      shell.ask(".output .local/state/sijill/history"))
        self.assertIn("SELECT 1 AS one;", self.history())


class Keys(Shell):
    def test_tab_completes_reports_tables_columns_and_keywords(self):
        shell = self.shell("--format", "csv")
        shell.press(".rep\t", ".report ")
        shell.press("competitor-\t", "competitor-delays ")
        shell.press("--form\t", "--format ")
        shell.type(CTRL_C)
        shell.wait("\n" + PROMPT)
        shell.press("sel\t", "select ")
        shell.press("planned_ear\t", "planned_earliest ")
        shell.press("from model_com\t", "model_company ")
        shell.press("wher\t", "where ")
        shell.type(CTRL_C)
        shell.wait("\n" + PROMPT)
        shell.press("SELECT * FROM المنافس\t", "المنافسون ")

    def test_tab_completes_entities_in_both_scripts(self):
        shell = self.shell("--format", "json")
        shell.press(".show غوغ\t", "غوغل ")
        self.assertIn('"google"', shell.ask(""))
        shell.press(".show Nvid\t", "Nvidia\\ H100 ")
        self.assertIn('"Nvidia H100"', shell.ask(""))
        shell.press("SELECT entity_id FROM name WHERE text = 'غوغ\t", "'غوغل'")
        self.assertIn("entity_id", shell.ask(";"))

    def test_tab_spells_what_needs_quotes(self):
        shell = self.shell()
        shell.press('SELECT * FROM "المناف\t', '"المنافسون" ')
        shell.press("WHERE delays.plan_st\t", "delays.plan_statement_id ")
        shell.type(CTRL_C)
        shell.wait("\n" + PROMPT)
        shell.press(".report competitors --of='Grok3'\\''\t", "'Grok3'\\''s delay' ")

    def test_tab_lists_what_could_come_next(self):
        shell = self.shell()
        shell.type(".report dela\t")
        shell.wait("delay")
        shell.type("\t")
        self.assertIn("Causes of delays", shell.wait("Model delays"))
        shell.wait(PROMPT + ".report delay")
        shell.press("s --lang ar\n", "تأخيرات النماذج")

    def test_arrows_bring_back_what_was_typed_also_next_time(self):
        shell = self.shell("--format", "csv")
        shell.ask("SELECT 'الأول' AS a;")
        shell.ask("SELECT", MORE)
        shell.ask("2 AS two;")
        shell.type(UP)
        shell.wait("2 AS two;")
        self.assertEqual(shell.ask(""), "two\n2")
        shell.ask(".mode")
        shell.type(CTRL_D)
        self.assertEqual(shell.exit_code(), 0)
        self.assertEqual(self.history(), "SELECT 'الأول' AS a;\nSELECT\\n2 AS two;\n.mode\n")
        self.assertEqual(
            stat.S_IMODE((self.home / ".local/state/sijill/history").stat().st_mode), 0o600
        )
        again = self.shell("--format", "csv")
        again.type(UP + UP + UP + "\n")
        again.wait("\na\nالأول\n" + PROMPT)

    def test_history_is_searched_for_an_arabic_word(self):
        shell = self.shell("--format", "csv")
        shell.ask("SELECT 'ماسك' AS who;")
        shell.ask("SELECT 1 AS one;")
        shell.press(CTRL_R + "ماس", "ماسك' AS who;")
        shell.type("\n")
        shell.wait("who\nماسك")

    def test_a_home_that_cannot_be_written_keeps_no_history(self):
        shell = self.shell("--format", "csv", XDG_STATE_HOME="/dev/null/nowhere")
        self.assertEqual(shell.ask("SELECT 1 AS one;"), "one\n1")

    def test_a_letter_and_its_marks_are_one_step_and_stay_on_the_screen(self):
        shell = self.shell("--format", "csv")
        shell.type("SELECT 'بّي' AS a;")
        shell.wait("بّي' AS a;")
        shell.type(HOME + RIGHT * len("SELECT 'ب") + "-")
        shell.wait("بّ-ي")
        self.assertEqual(shell.ask(""), "a\nبّ-ي")

    def test_what_is_pasted_completes_nothing(self):
        shell = self.shell("--format", "csv")
        shell.type("\x1b[200~SELECT\t1\tAS a,\n\t2 AS b;\n\x1b[201~")
        shell.wait("a,b\n1,2\n")
        shell.wait(PROMPT)


class Interruption(Shell):
    LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

    def test_ctrl_c_clears_the_line_and_the_lines_before_it(self):
        shell = self.shell("--format", "csv")
        shell.ask("SELECT 'one", MORE)
        shell.press("SELECT 2", "SELECT 2")
        shell.type(CTRL_C)
        shell.wait("\n" + PROMPT)
        self.assertEqual(shell.ask("SELECT 3 AS three;"), "three\n3")

    def test_ctrl_c_ends_the_statement_and_not_the_shell(self):
        shell = self.shell("--format", "csv")
        shell.type(f".sql --timeout 1000 '{self.LONG}'\n")
        self.wait_for_child(shell.process.pid)
        shell.type(CTRL_C)
        shell.wait("interrupted")
        shell.wait("\n" + PROMPT)
        self.assertEqual(shell.ask("SELECT 3 AS three;"), "three\n3")

    def wait_for_child(self, parent):
        """Until the statement runs: the shell then waits for a process of its own."""
        until = time.monotonic() + SECONDS
        children = Path(f"/proc/{parent}/task/{parent}/children")
        while not children.read_text().strip():
            self.assertLess(time.monotonic(), until, "no statement began")
            select.select([], [], [], 0.01)

    def test_ctrl_d_leaves_but_not_within_sql(self):
        shell = self.shell()
        shell.ask("SELECT 1", MORE)
        shell.type(CTRL_D)
        self.assertIn("not finished", shell.wait("\n" + MORE))
        shell.type(CTRL_C)
        shell.wait("\n" + PROMPT)
        shell.type(CTRL_D)
        self.assertEqual(shell.exit_code(), 0)

    def test_quit_leaves(self):
        shell = self.shell()
        shell.type(".quit\n")
        self.assertEqual(shell.exit_code(), 0)

    def test_quit_and_exit_leave_as_people_type_them(self):
        for word in ("quit", "exit;", ".exit"):
            shell = self.shell()
            shell.type(word + "\n")
            self.assertEqual(shell.exit_code(), 0, word)

    def test_quit_leaves_within_sql(self):
        shell = self.shell()
        shell.ask("SELECT 1", MORE)
        shell.type(".quit\n")
        self.assertEqual(shell.exit_code(), 0)

    def test_a_command_without_its_dot_is_told_at_once(self):
        shell = self.shell()
        self.assertIn("did you mean .search?", shell.ask("search x"))
        self.assertIn("SQL ends with ;", shell.ask("help"))

    def test_a_command_within_sql_is_told_and_the_sql_goes_on(self):
        shell = self.shell()
        shell.ask("SELECT 41 + 1", MORE)
        self.assertIn("the SQL before .search is not finished", shell.ask(".search x", MORE))
        self.assertIn("42", shell.ask(";"))

    def test_a_terminal_that_goes_away_ends_it(self):
        shell = self.shell()
        os.close(shell.keyboard)
        shell.keyboard = os.open(os.devnull, os.O_RDONLY)
        self.assertIsNotNone(shell.process.wait(SECONDS))


class Editor(Shell):
    def editor(self, text):
        file = self.home / "my editor"
        file.write_text(f'#!/bin/sh\ncat "$1" >seen.sql\n{text}\n')
        file.chmod(0o755)
        return f"'{file}'"

    def test_edit_runs_what_was_saved(self):
        editor = self.editor('echo "SELECT \'تأخر\' AS word" >"$1"')
        shell = self.shell("--format", "csv", EDITOR=editor)
        shell.ask("SELECT 1 AS one;")
        self.assertEqual(shell.ask(".edit"), "word\nتأخر")
        self.assertEqual((self.home / "seen.sql").read_text(), "SELECT 1 AS one;\n")
        shell.press(UP, "SELECT 'تأخر' AS word")

    def test_edit_runs_nothing_that_was_not_saved(self):
        shell = self.shell("--format", "csv", VISUAL=self.editor(""), EDITOR="false")
        self.assertIn("nothing was saved", shell.ask(".edit"))

    def test_an_editor_that_fails_is_told(self):
        shell = self.shell(EDITOR="false")
        self.assertIn("the editor ended with 1; nothing was run", shell.ask(".edit"))


if __name__ == "__main__":
    unittest.main()
