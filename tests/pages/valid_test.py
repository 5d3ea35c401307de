#!/usr/bin/env python3
"""Checks all pages by the rules of HTML, with the checker of the W3C (vnu): every page of serve that links lead to, the page
of every report, and the site of `export html`.

    valid_test.py SIJILL BUILD

Needs Java, and vnu-jar in BUILD/../pages; `./dev test` puts it there.
"""

import json
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.error
import urllib.request
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from reports import needed_options  # noqa: E402
from served import PATHS, Server, base_with_candidates, sijill  # noqa: E402
from skipping import main, needs  # noqa: E402

BUILD = Path(sys.argv.pop()).resolve()
SIJILL = Path(sys.argv.pop()).resolve()
CHECKER = BUILD.parent / "pages/node_modules/vnu-jar/build/dist/vnu.jar"
# Pages that no link leads to: empty forms, answers of each kind, and errors.
UNLINKED = (
    "/answer?q=%D9%85%D8%AA%D9%89+%D8%B5%D8%AF%D8%B1+%D8%A7%D9%84%D9%86%D9%85%D9%88%D8%B0%D8%AC%D8%9F",
    "/answer?q=zzzz", "/answer?q=%3Cb%3E%22%27%26&why=1", "/sql?q=SELECT+modl+FROM+delays",
    "/sql?q=SELECT+1+WHERE+0", "/compare?left=grok-3&right=%3Cx%3E", "/reports/delay", "/reports/delays?entity=",
    "/reports/delays?as-of=2024-12-01", "/entities/nobody", "/statements/99999", "/nowhere", "/timeline?from=x",
)


class Links(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.found += [value for name, value in attributes if name == "href" and value]


def answer_of(address):
    """The text of a page, also of an error; None for what is no page."""
    try:
        with urllib.request.urlopen(address) as reply:
            return reply.read().decode() if "text/html" in reply.headers["Content-Type"] else None
    except urllib.error.HTTPError as error:
        with error:
            return error.read().decode()


def pages_from(address, begin):
    """The texts by path of all pages that links lead to; of addresses with a query, those that are given."""
    waiting, texts = [urljoin(address, path) for path in begin], {}
    while waiting:
        link = waiting.pop()
        if link in texts:
            continue
        texts[link] = answer_of(link)
        for found in Links(texts[link] or "").found:
            found = urljoin(link, found).partition("#")[0]
            parts = urlsplit(found)
            if found.startswith(address + "/") and not parts.query and not parts.path.startswith("/api/"):
                waiting.append(found)
    return {link.removeprefix(address): text for link, text in texts.items() if text is not None}


@needs("java")
@unittest.skipUnless(CHECKER.exists(), "no vnu-jar: ./dev test installs it")
class ValidPages(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-valid-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "pages"
        self.folder.mkdir()

    def messages_of(self, folder):
        """What the checker has to say of the pages below a folder: for each message the name of its page, and itself."""
        options = ("--format", "json", "--exit-zero-always", "--no-langdetect", "--skip-non-html")
        done = subprocess.run(["java", "-Xss4m", "-jar", CHECKER, *options, folder], capture_output=True, text=True, check=True)
        return [(message["url"].rpartition("/")[2], message) for message in json.loads(done.stderr)["messages"]
                if message["type"] != "info" or message.get("subType") == "warning"]

    def faults_of(self, folder):
        """One text for each kind of fault of the pages below a folder."""
        faults = {}
        for name, message in self.messages_of(folder):
            told = f"{name}:{message.get('lastLine')}: {message['message']} {message.get('extract', '')}"
            faults.setdefault(message["message"], told)
        return list(faults.values())

    def keep(self, name, text):
        (self.folder / (re.sub(r"[^A-Za-z0-9.=-]+", "_", name) + ".html")).write_text(text)

    def test_every_page_of_serve_is_valid(self):
        begin = [f"/{language}{path}" for language in ("ar", "en") for path in (*PATHS, *UNLINKED)]
        with Server(SIJILL, "--log", "none") as address:
            pages = pages_from(address, begin)
        with tempfile.TemporaryDirectory(prefix="sijill-review-") as folder:
            base = base_with_candidates(SIJILL, folder)
            with Server(SIJILL, "--log", "none", "--edit", db=("--db", base)) as address:
                pages |= pages_from(address, ["/ar/review", "/en/review"])
        self.assertGreater(len(pages), 200)
        for path, text in pages.items():
            self.keep(path, text)
        self.assertEqual(len(list(self.folder.iterdir())), len(pages))
        self.assertEqual(self.faults_of(self.folder), [])

    def test_every_page_of_the_command_line_is_valid(self):
        reports = [report["name"] for report in json.loads(sijill(SIJILL, "report", "--format", "json"))]
        self.assertIn("delays", reports)
        pages = [("report", report, "--cite", *needed_options(report)) for report in reports]
        pages += [("report", "delays", "delay-causes", "--title", "<موجز>"), ("search", "تأخير"), ("show", "ماسك"),
                  ("sql", "SELECT * FROM delays"),
                  ("compare", "grok-3", "claude-3.5-opus"), ("ask", "لماذا تأخر غروك 3؟")]
        for language in ("ar", "en"):
            for arguments in pages:
                text = sijill(SIJILL, *arguments, "--lang", language, "--format", "html")
                self.keep("-".join((*arguments, language)), text)
        self.assertEqual(self.faults_of(self.folder), [])

    def test_every_page_of_a_site_is_valid(self):
        for language in ("ar", "en"):
            sijill(SIJILL, "export", "html", self.folder / language, "--quiet", "--lang", language)
        self.assertEqual(self.faults_of(self.folder), [])

    def test_every_planted_fault_is_found(self):
        whole = sijill(SIJILL, "report", "delays", "--lang", "ar", "--format", "html")
        planted = (("<main", '<p id="content"></p><main'), ("</main>", ""), ("<bdi", '<bdi align="left"'),
                   ("<svg", "<svg><svg"), ("<title>", "<titel>"))
        self.keep("whole", whole)
        for number, (good, bad) in enumerate(planted):
            self.assertIn(good, whole)
            self.keep(f"fault{number}", whole.replace(good, bad, 1))
        found = {name for name, _ in self.messages_of(self.folder)}
        self.assertNotIn("whole.html", found)
        for number, (_, bad) in enumerate(planted):
            with self.subTest(bad):
                self.assertIn(f"fault{number}.html", found)


if __name__ == "__main__":
    main()
