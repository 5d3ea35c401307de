#!/usr/bin/env python3
"""Pages in xterm, read from its pixels. xterm shows characters in the order in which they come.

    xterm_test.py SIJILL
"""

import unittest

import page
import terminal
from x_display import XDisplay

WIDTHS = (80, 120, 200)


@terminal.needs("Xvfb", "xterm", module="gi")
class XtermTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.display = XDisplay(2048, 4608)
        cls.addClassCleanup(cls.display.close)

    def open(self, width):
        # GDK wants the display when it is imported.
        from xterm_window import XtermWindow

        window = XtermWindow(width)
        self.addCleanup(window.close)
        return window

    def check(self, window, names, *options):
        for name in names:
            for language in terminal.LANGUAGES:
                with self.subTest(name=name, language=language, width=window.width):
                    lines = window.read(window.sijill(*terminal.COMMANDS[name], "--lang", language, *options))
                    logical = terminal.plain(name, language, window.width)
                    rows = terminal.rows(name, language)
                    self.assertEqual(page.faults(lines, window.width, logical, rows), [])

    def test_borders_are_straight_and_every_cell_is_in_its_place(self):
        for width in WIDTHS:
            self.check(self.open(width), terminal.COMMANDS)

    def test_isolates_do_no_harm_where_they_are_not_known(self):
        self.check(self.open(120), ("sql", "delays", "search"), "--bidi", "isolate")

    def test_what_is_out_of_its_place_is_seen(self):
        window = self.open(120)
        logical = terminal.plain("sql", "en", window.width)
        rows = terminal.rows("sql", "en")
        self.assertEqual(self.faults_of(window, logical, logical, rows), [])
        for right, wrong in (("2024-12-31 │      42", "42         │ 2024-12-31"), ("2025-01-02", "02-01-2025"),
                             ("Grok3  ", "Grok3 "), ("├─", "├"), ("لَمْ يُطْلَقْ", "       ")):
            shown = [line.replace(right, wrong) for line in logical]
            self.assertNotEqual(shown, logical)
            self.assertNotEqual(self.faults_of(window, shown, logical, rows), [])

    def faults_of(self, window, shown, logical, rows):
        lines = window.read(window.text("\n".join(shown) + "\n"))
        return page.faults(lines, window.width, logical, rows)


if __name__ == "__main__":
    terminal.main()
