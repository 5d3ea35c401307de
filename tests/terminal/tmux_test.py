#!/usr/bin/env python3
"""Pages in tmux, by the columns of its own grid.

    tmux_test.py SIJILL
"""

import itertools
import os
import subprocess
import unittest

import page
import terminal

WIDTHS = (60, 100, 160)
# What tmux was begun in decides: it hands on the environment, and to the terminal what it was given.
MARKS = {}
ISOLATES = {"VTE_VERSION": "7006"}
TELL_PLACE = "display-message -p '#{copy_cursor_y} #{copy_cursor_x}'"


class Tmux:
    """One pane of a server of its own."""

    def __init__(self, width, rows=terminal.ROWS):
        self.stage = terminal.Stage()
        self.socket = terminal.scratch() / "socket"
        environment = {**terminal.environment(), "TERM": "xterm-256color"}
        self.tmux("-f", os.devnull, "new-session", "-d", "-x", width, "-y", rows, *self.stage.command, env=environment)

    def tmux(self, *arguments, env=None, script=None):
        done = subprocess.run(["tmux", "-u", "-S", self.socket, *map(str, arguments)], env=env, input=script,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"tmux {arguments} gave {done.returncode}: {done.stderr}")
        return done.stdout

    def lines(self, count=None):
        """The first lines of the pane, with the columns of their borders."""
        texts = self.tmux("capture-pane", "-p").splitlines()[:count]
        lines = [page.line_of(page.CONTROLS.sub("", text)) for text in texts]
        for row, columns in self.columns(lines).items():
            lines[row].borders = columns
        return lines

    def columns(self, lines):
        """The columns of the borders in each row of a table: where the cursor of copy mode finds them."""
        rows = [row for row, line in enumerate(lines) if line.is_row]
        script = ["copy-mode", "send-keys -X history-top"]
        at = 0
        for row in rows:
            # A repeat count of 0 is refused.
            script += [f"send-keys -X -N {row - at} cursor-down"] if row > at else []
            script += ["send-keys -X start-of-line", f"send-keys -X jump-forward {page.BORDER}", TELL_PLACE]
            script += ["send-keys -X jump-again", TELL_PLACE] * (len(lines[row].borders) - 2)
            at = row
        found = self.tmux("source-file", "-", script="\n".join([*script, "send-keys -X cancel\n"]))
        columns = {row: [0] for row in rows}
        for told in found.splitlines():
            row, column = map(int, told.split())
            columns[row].append(column)
        return columns

    def close(self):
        self.tmux("kill-server")
        self.stage.close()


@terminal.needs("tmux")
class TmuxTest(unittest.TestCase):
    def open(self, width, rows=terminal.ROWS):
        tmux = Tmux(width, rows)
        self.addCleanup(tmux.close)
        return tmux

    def faults(self, tmux, name, language, width, env):
        end, column = tmux.stage.sijill("--no-pager", *terminal.COMMANDS[name], "--lang", language, env=env)
        self.assertEqual(column, 0)
        return page.faults(tmux.lines(end), width, terminal.plain(name, language, width),
                           terminal.rows(name, language))

    def test_borders_are_straight_and_every_cell_is_in_its_place(self):
        for width in WIDTHS:
            tmux = self.open(width)
            for name, language, env in itertools.product(terminal.COMMANDS, terminal.LANGUAGES, (MARKS, ISOLATES)):
                with self.subTest(name=name, language=language, width=width, env=env):
                    self.assertEqual(self.faults(tmux, name, language, width, env), [])

    def test_the_columns_are_those_of_tmux(self):
        tmux = self.open(20)
        tmux.stage.show("┌───┬───┐\n│ تَأَ│ لا│\n└───┴───┘\n")
        self.assertEqual(list(page.crooked(tmux.lines(3), 20)), [])
        tmux.stage.show("┌───┬───┐\n│ 中│ x │\n│ 中 │ x│\n└───┴───┘\n")
        self.assertEqual([line.borders for line in tmux.lines(4)[1:3]], [[0, 4, 8], [0, 5, 8]])
        self.assertEqual(len(list(page.crooked(tmux.lines(4), 20))), 1)

    @terminal.needs("less")
    def test_the_pager_leaves_the_cells_in_their_places(self):
        for env in (MARKS, ISOLATES):
            tmux = self.open(100, rows=30)
            tmux.stage.begin(*terminal.COMMANDS["delays"], "--lang", "ar", env=env)
            terminal.wait_for(lambda: tmux.lines()[-1].text == ":", "the prompt of the pager")
            lines = tmux.lines()[:-1]
            logical = terminal.plain("delays", "ar", 100)[:len(lines)]
            self.assertEqual([*page.crooked(lines, 100), *page.misplaced(lines, logical)], [])
            tmux.tmux("send-keys", "q")
            tmux.stage.finish()


if __name__ == "__main__":
    terminal.main()
