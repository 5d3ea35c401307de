#!/usr/bin/env python3
"""Pages in a VTE terminal (that of GNOME, XFCE and others), read from its pixels. VTE runs the bidi algorithm.

    vte_test.py SIJILL
"""

import os
import subprocess
import unittest

import letters
import page
import terminal
from x_display import XDisplay

WIDTHS = (80, 120, 200)


@terminal.needs("Xvfb", module="gi")
class VteTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = XDisplay(640, 480)
        cls.addClassCleanup(cls.display.close)

    def open(self, width, **options):
        # GTK wants the display when it is imported.
        from vte_window import VteWindow

        window = VteWindow(width, **options)
        self.addCleanup(window.close)
        return window

    def faults(self, window, name, language, *options):
        lines = window.read(window.sijill(*terminal.COMMANDS[name], "--lang", language, *options))
        return page.faults(lines, window.width, terminal.plain(name, language, window.width),
                           terminal.rows(name, language))

    def check(self, window, names, *options):
        for name in names:
            for language in terminal.LANGUAGES:
                with self.subTest(name=name, language=language, width=window.width):
                    self.assertEqual(self.faults(window, name, language, *options), [])

    def test_borders_are_straight_and_every_cell_is_in_its_place(self):
        for width in WIDTHS:
            self.check(self.open(width), terminal.COMMANDS)

    def test_marks_keep_the_cells_in_their_places(self):
        self.check(self.open(120), ("delays", "search"), "--bidi", "mark")

    def test_a_swapped_cell_and_a_reversed_date_are_seen(self):
        faults = "\n".join(self.faults(self.open(120, rows=20), "sql", "en", "--bidi", "off"))
        self.assertRegex(faults, "line 3: borders in")
        self.assertIn("'42', not 'تَأَخَّرَ", faults)
        self.assertIn("'31-12-2024', not", faults)
        self.assertIn("'02-01-2025', not '2025-01-02'", faults)

    def letter_faults(self, window, name, language, *options):
        rows = window.sijill(*terminal.COMMANDS[name], "--lang", language, *options)
        return list(letters.faults(window, rows, terminal.plain(name, language, window.width)))

    def test_arabic_looks_in_a_table_as_it_does_alone(self):
        window = self.open(100, spacing=2)
        for name in terminal.COMMANDS:
            for language in terminal.LANGUAGES:
                with self.subTest(name=name, language=language):
                    self.assertEqual(self.letter_faults(window, name, language), [])
        self.assertIn("لَمْ يُطْلَقْ.", self.letter_faults(window, "sql", "ar", "--bidi", "mark"))

    @terminal.needs("tmux")
    def test_tmux_hands_the_isolates_on(self):
        socket = str(terminal.scratch() / "socket")
        tmux = ["tmux", "-u", "-S", socket, "-f", os.devnull]
        window = self.open(120, host=lambda command: [*tmux, "new-session", *command, ";", "set", "status", "off"])
        self.addCleanup(subprocess.run, [*tmux, "kill-server"], check=True)
        self.check(window, ("sql", "delays", "search"))

    @terminal.needs("less")
    def test_the_pager_leaves_the_cells_in_their_places(self):
        window = self.open(100, rows=30)
        for language in terminal.LANGUAGES:
            shown = self.pages(window, "timeline", language)
            logical = terminal.plain("timeline", language, window.width)[:len(shown)]
            self.assertEqual([*page.crooked(shown, window.width), *page.misplaced(shown, logical)], [])

    def pages(self, window, name, language):
        """The lines of the first two pages."""
        window.text("")
        window.stage.begin(*terminal.COMMANDS[name], "--lang", language)
        first = self.page_with_prompt(window, None)
        window.press(" ")
        second = self.page_with_prompt(window, first)
        window.press("q")
        window.stage.finish()
        return first + second

    def page_with_prompt(self, window, before):
        """What the window shows as soon as that is another page, the prompt of the pager below it."""

        def another():
            picture = window.picture()
            *lines, last = window.read([picture.cells(row) for row in range(window.rows)])
            return lines if last.text == ":" and lines != before else None

        return terminal.wait_for(another, "a page", window.stage.meanwhile)


if __name__ == "__main__":
    terminal.main()
