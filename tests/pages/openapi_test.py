#!/usr/bin/env python3
"""Checks openapi.json of `sijill serve` by the schema of OpenAPI 3.1, and what the server answers by openapi.json, both with
a validator that is not ours.

    openapi_test.py SIJILL BUILD

Needs Node 20, and @seriousme/openapi-schema-validator in BUILD/../pages; `./dev test` puts it there.
"""

import copy
import json
import os
import subprocess
import sys
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from reports import NEEDED_PARAMETERS  # noqa: E402
from served import Server  # noqa: E402
from skipping import main, needs  # noqa: E402

BUILD = Path(sys.argv.pop()).resolve()
SIJILL = Path(sys.argv.pop()).resolve()
MODULES = BUILD.parent / "pages/node_modules"
API = "/api/v1"
# What is asked of each path; of others, nothing.
QUERIES = {
    "/search": [{"q": "تأخر"}, {"q": "grok", "in": "statements"}, {"q": "grok", "in": "entities"}, {"q": "zzzz"},
                {"q": "grok", "group": "source", "explain": "true"}],
    "/ask": [{"q": "لماذا تأخر غروك 3؟", "explain": "true"}, {"q": "zzzz"}, {"q": "متى صدر النموذج؟"}],
    "/suggest": [{"q": "غرو"}, {"q": "del"}],
    "/schema": [{}, {"name": "delays"}],
    "/sql": [{"q": "SELECT * FROM statements"}, {"q": "SELECT NULL, 1.5, x'00'"}, {"q": "SELECT 1 WHERE 0"}],
    "/sources": [{}, {"as_of": "2000-01-01"}],
    "/sources/{slug}": [{"slug": "grok3-delay"}],
}


def got(address):
    try:
        with urllib.request.urlopen(address) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def filled(path, query):
    """An address of a path with its part and its parameters."""
    rest = dict(query)
    for name in query:
        if f"{{{name}}}" in path:
            path = path.replace(f"{{{name}}}", urllib.parse.quote(str(rest.pop(name))))
    return f"{path}?{urllib.parse.urlencode(rest)}"


def queries_of(address, path):
    """What a path is asked for: every report, entity and statement of the built-in base."""
    if path == "/statements/{id}":
        return [{"id": number} for number in range(1, 81)]
    if path == "/entities/{slug}":
        return [{"slug": row["slug"]} for row in got(f"{address}{API}/entities?limit=1000")[1]["rows"]]
    if path == "/reports/{name}":
        return [{"name": row["name"], "cite": "true", **NEEDED_PARAMETERS.get(row["name"], {})}
                for row in got(f"{address}{API}/reports")[1]["rows"]]
    return QUERIES.get(path, [{}])


@needs("node")
@unittest.skipUnless((MODULES / "@seriousme").exists(), "no openapi-schema-validator: ./dev test installs it")
class OpenApi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.answers = []
        with Server(SIJILL, "--log", "none") as address:
            cls.document = got(f"{address}{API}/openapi.json")[1]
            for path, item in cls.document["paths"].items():
                named = {one["name"] for one in item["get"]["parameters"]}
                languages = ("en", "ar") if "lang" in named else (None,)
                for query in queries_of(address, path.removeprefix(API)):
                    for language in languages:
                        for more in ({}, {"nonsense": 1}):
                            asked = {**query, **more, **({"lang": language} if language else {})}
                            status, body = got(f"{address}{filled(path, asked)}")
                            cls.answers.append({"path": path, "status": status, "body": body})
            for path, wrong in (("/reports/{name}", "delay"), ("/entities/{slug}", "nobody"), ("/statements/{id}", 99999),
                                ("/sources/{slug}", "none")):
                status, body = got(f"{address}{API}{path.partition('{')[0]}{wrong}")
                cls.answers.append({"path": API + path, "status": status, "body": body})

    def faults_of(self, document, answers):
        done = subprocess.run(
            ["node", Path(__file__).parent / "openapi.mjs"], check=True, capture_output=True, text=True,
            input=json.dumps({"document": document, "answers": answers}),
            env={**os.environ, "NODE_PATH": str(MODULES)})
        return json.loads(done.stdout)

    def test_the_document_and_every_answer_are_valid(self):
        statuses = {(one["path"], one["status"]) for one in self.answers}
        for path in self.document["paths"]:
            for status in (200, 400):
                self.assertIn((path, status), statuses)
        self.assertEqual(sum(status == 404 for _, status in statuses), 4)
        self.assertEqual(self.faults_of(self.document, self.answers), [])

    def test_every_planted_fault_is_found(self):
        def planted(*keys, value):
            document = copy.deepcopy(self.document)
            place = document
            for key in keys[:-1]:
                place = place[key]
            place[keys[-1]] = value
            return self.faults_of(document, self.answers)

        operation = ("paths", f"{API}/search", "get")
        self.assertTrue(planted("openapi", value="3.0.0"))
        self.assertTrue(planted(*operation, "parameters", 0, "in", value="nowhere"))
        self.assertTrue(planted(*operation, "responses", "200", "content", "application/json", "schema",
                                value={"$ref": "#/components/schemas/None"}))
        self.assertTrue(planted("components", "schemas", "Problem", "properties", "code", value={"type": "integer"}))
        self.assertTrue(self.faults_of(self.document, [{**self.answers[0], "body": []}]))


if __name__ == "__main__":
    main()
