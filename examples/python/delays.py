"""Prints who was late, from the seeded base, beside a search in the texts that say so."""

import sijill

db = sijill.load(sijill.open_seeded())

for model, company, days in db.execute("SELECT model, company, min_days FROM delays"):
    print(model, company, days, sep="\t")

question = "لماذا تأخرت النماذج؟"
for highlighted, in db.execute("SELECT arabic_highlight(text, ?1, '[', ']') FROM sentence "
                               "WHERE arabic_match(text, 'تأخير نموذج')", (question,)):
    print(highlighted)
