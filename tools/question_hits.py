#!/usr/bin/env python3
"""How many questions a search of a base answers: whether a quotation that answers the question stands in its first hit, and in
its first three.

    tools/question_hits.py SIJILL QUESTIONS [PACK...]

QUESTIONS has a JSON object a line: `question`; `base`, which is `seed` for the seeded base and else for one to which the PACKs
were added; `answerable`, of which only `yes` counts; `gold`, a list of objects with `quote` and perhaps `also`, more quotations;
or `passage`, a stretch of a sentence. Prints a JSON object, and with QUESTION_MISSES=1 before it a line for each question whose
first hit has no such quotation.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HITS = 10


def run(*command):
    """What a command prints; it may end with any code."""
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False).stdout


def quotations(question):
    """The quotations that answer a question, with single blanks."""
    quotes = [quote for gold in question.get("gold") or [] for quote in [gold["quote"], *(gold.get("also") or [])]]
    passage = question.get("passage")
    if passage:
        quotes.append(passage if isinstance(passage, str) else passage.get("quote") or passage.get("text"))
    return [" ".join(quote.split()) for quote in quotes]


def rank_of(sijill, base, question):
    """The number of the first hit with a quotation, from 1; None where none of the first hits has one."""
    hits = json.loads(run(sijill, "--db", base, "search", question["question"], "--limit", HITS, "--format", "json") or "[]")
    for rank, hit in enumerate(hits, 1):
        text = " ".join(hit["text"].split())
        if any(quote in text or text in quote for quote in quotations(question)):
            return rank
    return None


def main():
    sijill, questions, *packs = sys.argv[1:]
    asked = [json.loads(line) for line in Path(questions).read_text(encoding="utf-8").splitlines()]
    asked = [question for question in asked if question["answerable"] == "yes" and quotations(question)]
    with tempfile.TemporaryDirectory(prefix="sijill-questions-") as folder:
        seeded, more = Path(folder) / "seeded.db", Path(folder) / "more.db"
        for base in (seeded, more):
            run(sijill, "init", base)
        for pack in packs:
            run(sijill, "--db", more, "add", pack)
        ranks = []
        for question in asked:
            ranks.append(rank_of(sijill, seeded if question["base"] == "seed" else more, question))
            if ranks[-1] != 1 and os.environ.get("QUESTION_MISSES"):
                print(ranks[-1], question["id"], question["question"])
    first = sum(rank == 1 for rank in ranks)
    first_three = sum(rank is not None and rank <= 3 for rank in ranks)
    print(json.dumps({"questions": len(ranks), "first": first, "first_three": first_three,
                      "share_first": round(first / len(ranks), 3), "share_first_three": round(first_three / len(ranks), 3)}))


if __name__ == "__main__":
    main()
