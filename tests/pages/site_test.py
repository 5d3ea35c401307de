#!/usr/bin/env python3
"""Checks the site that `sijill export html` makes: every link leads somewhere, and every page leads back.

    site_test.py SIJILL BUILD
"""

import os
import subprocess
import sys
import tempfile
import unittest
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from skipping import main  # noqa: E402

sys.argv.pop()
SIJILL = Path(sys.argv.pop()).resolve()


class Page(HTMLParser):
    """What a page leads to, and what can be led to on it."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors, self.repeated, self.styled = [], set(), set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.links += [values[name] for name in ("href", "src", "action") if name in values]
        if "style" in values or tag in ("style", "script"):
            self.styled.append(tag)
        if "id" in values:
            (self.repeated if values["id"] in self.anchors else self.anchors).add(values["id"])


def faults_of(folder):
    """What is wrong with the links of a site, one text for each fault."""
    pages = {path: Page(path.read_text()) for path in folder.rglob("*.html")}
    faults = []
    for path, page in pages.items():
        name = path.relative_to(folder)
        for link in page.links:
            parts = urlsplit(link)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if parts.scheme or parts.netloc or parts.path.startswith("/"):
                faults.append(f"{name}: {link} is not relative")
            elif not target.is_file():
                faults.append(f"{name}: {link} leads nowhere")
            elif parts.fragment and parts.fragment not in pages[target].anchors:
                faults.append(f"{name}: {link} has no anchor")
        ways = {(path.parent / urlsplit(link).path).resolve() for link in page.links}
        if folder / "index.html" not in ways:
            faults.append(f"{name}: no way back")
        faults += [f"{name}: a second #{anchor}" for anchor in page.repeated]
        faults += [f"{name}: has a {tag} of its own" for tag in page.styled]
    return faults


class Site(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-site-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve() / "site"

    def export(self, *arguments):
        subprocess.run([SIJILL, "export", "html", self.folder, "--quiet", *arguments], check=True,
                       env={**os.environ, "SIJILL_CONFIG": ""})

    def test_every_link_leads_somewhere_and_every_page_back(self):
        for language in ("ar", "en"):
            with self.subTest(language):
                self.folder = self.folder.with_name(language)
                self.export("--lang", language)
                self.assertEqual(faults_of(self.folder), [])

    def test_the_site_has_its_parts_and_one_stylesheet(self):
        self.export("--lang", "ar")
        for path in ("index.html", "style.css", "reports.html", "sources.html", "entities.html",
                     "reports/delays.html", "sources/grok3-delay.html", "entities/grok-3.html"):
            self.assertTrue((self.folder / path).is_file(), path)
        self.assertEqual([path.name for path in self.folder.rglob("*.css")], ["style.css"])

    def test_a_source_is_its_text_with_quotations_marked_and_statements_beside_it(self):
        self.export("--lang", "ar")
        text = (self.folder / "sources/grok3-delay.html").read_text()
        self.assertIn('<span id="s8">', text)
        self.assertIn("<mark>في الثاني من كانون الثاني (يناير)، بعد العام الجديد مباشرة، لم يتم إصدار Grok3", text)
        self.assertIn('id="statement-30"', text)
        self.assertIn("<dd><bdi>مقال</bdi></dd>", text)
        self.assertIn("<dd><bdi>العربية</bdi></dd>", text)

    def test_every_planted_fault_is_found(self):
        self.export("--lang", "en")
        page = self.folder / "reports/delays.html"
        whole = page.read_text()
        for good, bad, fault in (
            ("../style.css", "../other.css", "leads nowhere"),
            ("../style.css", "https://example.org/style.css", "is not relative"),
            ("#statement-30", "#statement-99999", "has no anchor"),
            ("../index.html", "../sources.html", "no way back"),
            ("<main", '<p id="content"></p><main', "a second #content"),
            ("<main", '<main style="color: red"', "has a main of its own"),
        ):
            with self.subTest(fault):
                self.assertIn(good, whole)
                page.write_text(whole.replace(good, bad))
                self.assertTrue(any(fault in one for one in faults_of(self.folder)))
        page.write_text(whole)


if __name__ == "__main__":
    main()
