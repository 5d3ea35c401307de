#!/usr/bin/env python3
"""Checks the pages of `sijill serve` as a browser shows them.

    serve_test.py SIJILL BUILD

Needs Chromium, and playwright-core and axe-core in BUILD/../pages; `./dev test` puts them there.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from served import PATHS, Server, base_with_candidates  # noqa: E402
from skipping import main, needs  # noqa: E402

BUILD = Path(sys.argv.pop()).resolve()
SIJILL = Path(sys.argv.pop()).resolve()
MODULES = BUILD.parent / "pages/node_modules"
# English pages have the parts of Arabic ones; these have the widest words.
PATHS_IN_ENGLISH = [path for path in PATHS if path in ("/", "/reports/delays", "/sources/grok3-delay", "/timeline")]


def run_script(script, *arguments):
    done = subprocess.run(
        ["node", Path(__file__).parent / script, *arguments], check=True, capture_output=True, text=True,
        env={**os.environ, "NODE_PATH": str(MODULES)},
    )
    return json.loads(done.stdout)


@needs("chromium", "node")
@unittest.skipUnless(MODULES.exists(), "no playwright-core and axe-core: ./dev test installs them")
class ServedPages(unittest.TestCase):
    def test_pages_are_whole_in_every_view_and_for_the_keyboard_alone(self):
        with Server(SIJILL) as address:
            pages = [f"{address}/ar{path}" for path in PATHS]
            pages += [f"{address}/en{path}" for path in PATHS_IN_ENGLISH]
            self.assertEqual(run_script("look.js", *pages), [])

    def test_candidates_are_reviewed_by_keys(self):
        with tempfile.TemporaryDirectory(prefix="sijill-review-") as folder:
            base = base_with_candidates(SIJILL, folder)
            with Server(SIJILL, "--edit", db=("--db", base)) as address:
                self.assertEqual(run_script("look.js", f"{address}/ar/review", f"{address}/en/review"), [])
                self.assertEqual(run_script("review_keys.js", f"{address}/ar/review"), [])


if __name__ == "__main__":
    main()
