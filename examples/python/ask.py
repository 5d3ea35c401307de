"""Answers a question from what a base states, with the quotations: ask.py QUESTION [FILE]"""

import sys

import sijill

with sijill.Base(*sys.argv[2:]) as base:
    answer = base.ask(sys.argv[1])
    print(answer["answer"])
    for citation in answer["citations"]:
        print(citation["number"], citation["quote"], citation["source"], citation["certainty"], sep="\t")
    for passage in answer["passages"]:
        print(passage["source"], passage["text"], sep="\t")
