#!/usr/bin/env python3
"""Checks HTML pages and pictures as a browser shows them.

    pages_test.py SIJILL BUILD

Needs Chromium, and playwright-core and axe-core in BUILD/../pages; `./dev test` puts them there.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from skipping import main, needs  # noqa: E402

BUILD = Path(sys.argv.pop()).resolve()
SIJILL = Path(sys.argv.pop()).resolve()
MODULES = BUILD.parent / "pages/node_modules"
DRAWN = ("delays", "timeline", "competitors", "capabilities", "delay-causes", "entities", "coverage")


def sijill(*arguments):
    return subprocess.run(
        [SIJILL, *arguments], check=True, capture_output=True, text=True,
        env={**os.environ, "SIJILL_CONFIG": ""},
    ).stdout


@needs("chromium", "node")
@unittest.skipUnless(MODULES.exists(), "no playwright-core and axe-core: ./dev test installs them")
class Pages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-pages-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def look(self, *pages):
        done = subprocess.run(
            ["node", Path(__file__).parent / "look.js", *pages], check=True, capture_output=True,
            text=True, env={**os.environ, "NODE_PATH": str(MODULES)},
        )
        return json.loads(done.stdout)

    def page(self, name, *arguments):
        file = self.folder / f"{name}.html"
        file.write_text(sijill(*arguments, "--format", "html"))
        return file

    def test_pages_of_reports_are_whole_in_every_view(self):
        pages = [
            self.page(f"{report}-{language}", "report", report, "--lang", language)
            for language, reports in (("ar", (*DRAWN, "quotes")), ("en", ("delays", "timeline", "delay-causes")))
            for report in reports
        ]
        self.assertEqual(self.look(*pages), [])

    def test_pages_of_other_answers_are_whole_in_every_view(self):
        pages = [
            self.page(f"{name}-{language}", *arguments, "--lang", language)
            for name, arguments, language in (
                ("show", ("show", "ماسك"), "ar"),
                ("compare", ("compare", "grok-3", "claude-3.5-opus"), "ar"),
                ("search", ("search", "تأخير"), "en"),
            )
        ]
        self.assertEqual(self.look(*pages), [])

    def test_every_planted_fault_is_found(self):
        whole = self.page("good", "report", "delays", "--lang", "ar").read_text()
        main = '<main id="content">'
        faults = (
            ('dir="rtl"', 'dir="ltr"', "runs against its language"),
            (main, f'{main}<div style="width: 2000px">x</div>', "wide in a window"),
            (main, f'{main}<img src="https://example.org/x.png">', "asks for https://example.org"),
            ('y="79"', 'y="59"', "lie upon each other"),
            ('x="550"', 'x="900"', "is cut off"),
            ('tabindex="0"', "", "keys cannot scroll"),
            ("--ink: #1d1c1a", "--ink: #f0f0f0", "axe color-contrast"),
        )
        pages = []
        for number, (good, bad, _) in enumerate(faults):
            self.assertIn(good, whole)
            pages.append(self.folder / f"bad{number}.html")
            pages[-1].write_text(whole.replace(good, bad))
        found = self.look(*pages)
        for page, (_, _, fault) in zip(pages, faults):
            with self.subTest(fault):
                self.assertTrue(any(one.startswith(page.name) and fault in one for one in found), found)

    def test_pictures_are_well_formed(self):
        for report in DRAWN:
            for language in ("ar", "en"):
                with self.subTest(report, language=language):
                    picture = sijill("report", report, "--format", "svg", "--lang", language)
                    self.assertTrue(ElementTree.fromstring(picture).tag.endswith("svg"))


if __name__ == "__main__":
    main()
