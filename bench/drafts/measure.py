#!/usr/bin/env python3
"""How many statements of packs that people wrote `sijill draft` proposes, if it knows their entities alone.

    measure.py SIJILL [PACK ...]

A statement counts as proposed where a draft has its predicate and its subject, and the two cite overlapping words.
Without PACK, the pack of seeds/ is measured.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def run(sijill, *arguments):
    done = subprocess.run([sijill, *arguments, "--quiet"], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)


def quotations(statement):
    evidence = statement["evidence"]
    return [evidence] if isinstance(evidence, str) else [one if isinstance(one, str) else one["quote"] for one in evidence]


def places(statement, text):
    """The places of the quotations of a statement in the text, as pairs of beginning and end."""
    found = []
    for quote in quotations(statement):
        begin = text.find(quote)
        while begin >= 0:
            found.append((begin, begin + len(quote)))
            begin = text.find(quote, begin + 1)
    return found


def overlap(one, other):
    return any(a < d and c < b for a, b in one for c, d in other)


def entities_of(pack, folder):
    """A pack with the entities of another one, and a text that says nothing."""
    toml = (pack / "statements.toml").read_text(encoding="utf-8")
    folder.mkdir()
    (folder / "article.txt").write_text("لا شيء.", encoding="utf-8")
    only = toml[: toml.find("[[statement]]")]
    slug = tomllib.loads(toml)["source"]["slug"]
    (folder / "statements.toml").write_text(only.replace(f'"{slug}"', '"entities"', 1), encoding="utf-8")
    return folder


def measure(sijill, pack, folder):
    base = folder / "base.db"
    known = tomllib.loads((pack / "statements.toml").read_text(encoding="utf-8"))
    run(sijill, "init", str(base), *(["--empty"] if SEEDS in pack.parents else []))
    run(sijill, "--db", str(base), "add", str(entities_of(pack, folder / "entities")), "--output", str(folder / "added"))
    day = known["source"].get("published_on", known["source"]["known_on"])
    drafted = folder / "drafted"
    run(sijill, "--db", str(base), "draft", str(pack / "article.txt"), "--known-on", str(day), "--to", str(drafted))
    drafts = tomllib.loads((drafted / "statements.toml").read_text(encoding="utf-8")).get("statement", [])
    text = (pack / "article.txt").read_text(encoding="utf-8")
    lost = []
    used = set()
    for statement in known["statement"]:
        like = [
            index
            for index, draft in enumerate(drafts)
            if (draft["subject"], draft["predicate"]) == (statement["subject"], statement["predicate"])
            and overlap(places(draft, text), places(statement, text))
        ]
        used.update(like)
        if not like:
            lost.append(f"{statement['key']} ({statement['predicate']})")
    return len(known["statement"]), lost, len(drafts), len(used)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sijill = str(Path(sys.argv[1]).resolve())
    packs = [Path(name).resolve() for name in sys.argv[2:]] or [folder for folder in SEEDS.iterdir() if folder.is_dir()]
    for pack in packs:
        with tempfile.TemporaryDirectory(prefix="sijill-drafts-") as folder:
            total, lost, drafts, used = measure(sijill, pack, Path(folder))
        print(f"{pack.name}: {total - len(lost)} of {total} statements proposed; {used} of {drafts} drafts are of these")
        print("  not proposed: " + ", ".join(lost))


if __name__ == "__main__":
    main()
