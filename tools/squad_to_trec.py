#!/usr/bin/env python3
"""Converts a question-answering set in SQuAD's JSON format to a test collection: each question should
find the paragraph that it was asked about.

    tools/squad_to_trec.py SQUAD.json FOLDER

Writes corpus.jsonl ({"id", "text"}), queries.tsv (id, tab, question) and qrels.txt (TREC) into the
folder, as `./dev bench relevance` reads them. Documents are the paragraphs, each text once, numbered
p1, p2 … in the order of the file; questions keep their ids. A question that its paragraph does not
answer (SQuAD 2's is_impossible) is left out. Exits with 2 on wrong usage and 4 on a faulty file.
"""

import json
import sys
from pathlib import Path


class Fault(Exception):
    """What is wrong with the file, and where."""


def entries(holder, key, location):
    """The objects of a list, each with a name for messages."""
    found = holder.get(key) if isinstance(holder, dict) else None
    if not isinstance(found, list):
        raise Fault(f'{location} has no list "{key}"')
    return [(entry, f"{location} {key}[{number}]") for number, entry in enumerate(found)]


def text_of(holder, key, location):
    text = holder.get(key) if isinstance(holder, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise Fault(f'{location} has no text "{key}"')
    return text


def paragraphs(squad):
    for article, location in entries(squad, "data", "the file:"):
        yield from entries(article, "paragraphs", location)


def convert(squad):
    """The documents ({text: id}), the questions ({id: text}) and the judgements ((question, document))."""
    documents, questions, judgements = {}, {}, []
    for paragraph, location in paragraphs(squad):
        text = text_of(paragraph, "context", location)
        document = documents.setdefault(text, f"p{len(documents) + 1}")
        for question, where in entries(paragraph, "qas", location):
            identity = text_of(question, "id", where)
            if identity.split() != [identity]:
                raise Fault(f"{where} has white space in its id, which TREC's format cannot hold")
            if identity in questions:
                raise Fault(f"{where} has the id {identity} of an earlier question")
            if question.get("is_impossible") is not True:
                questions[identity] = " ".join(text_of(question, "question", where).split())
                judgements.append((identity, document))
    return documents, questions, judgements


def write_collection(folder, documents, questions, judgements):
    corpus = (
        json.dumps({"id": identity, "text": text}, ensure_ascii=False)
        for text, identity in documents.items()
    )
    files = {
        "corpus.jsonl": corpus,
        "queries.tsv": (f"{identity}\t{text}" for identity, text in questions.items()),
        "qrels.txt": (f"{question} 0 {document} 1" for question, document in judgements),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in files.items():
        with open(folder / name, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)


def main(arguments):
    if len(arguments) != 2:
        print("usage: squad_to_trec.py SQUAD.json FOLDER", file=sys.stderr)
        return 2
    try:
        squad = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
        write_collection(Path(arguments[1]), *convert(squad))
    except (OSError, ValueError, Fault) as fault:
        print(f"squad_to_trec.py: {arguments[0]}: {fault}", file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
