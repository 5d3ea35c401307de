"""Makes a base of its own, adds the articles that are named, and says what is in them: base.py FILE ARTICLE…"""

import sys

import sijill

file, *articles = sys.argv[1:]
with sijill.Base.create(file) as base:
    for article in articles:
        try:
            for added in base.add(article):
                print(added.source, added.sentences, sep="\t")
        except sijill.InputError as faults:
            print(faults, file=sys.stderr)
    for hit in base.search("متى تأخرت النماذج؟", limit=3):
        print(hit["source"], hit["highlighted"], sep="\t")
    for fault in base.check():
        print(fault.area, fault.message, sep="\t")
