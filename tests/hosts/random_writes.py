"""A script of random writes to a table whose words are in an FTS5 index beside it, as SQL that any
host can run, and what is to be found at its end."""

import random

WRITES = 10_000

SCHEMA = """
CREATE TABLE page(id INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE VIRTUAL TABLE page_index USING fts5(body, content = 'page', content_rowid = 'id', tokenize = 'arabic');
CREATE TRIGGER page_added AFTER INSERT ON page BEGIN
    INSERT INTO page_index(rowid, body) VALUES (new.id, new.body);
END;
CREATE TRIGGER page_removed AFTER DELETE ON page BEGIN
    INSERT INTO page_index(page_index, rowid, body) VALUES ('delete', old.id, old.body);
END;
CREATE TRIGGER page_changed AFTER UPDATE ON page BEGIN
    INSERT INTO page_index(page_index, rowid, body) VALUES ('delete', old.id, old.body);
    INSERT INTO page_index(rowid, body) VALUES (new.id, new.body);
END;
"""

# Fails where index and table differ; then the pages that have a form of the word. The view is one that also hosts which
# do not trust a schema take, such as the sqlite3 shell from 3.42 on.
ANSWER = """
INSERT INTO page_index(page_index, rank) VALUES ('integrity-check', 1);
CREATE VIEW answer AS SELECT rowid FROM page_index(arabic_query('شركة')) ORDER BY rowid;
"""

COMPANIES = ["شركة", "الشَّرِكات", "وشركتهم", "بالشركة", "شركتين"]
OTHERS = ["تأخّر", "النماذج", "إطلاقُه", "Grok3", "٢٠٢٥", "من", "—", "!", "ذكاءٌ", "\u202bنص\u202c"]


def body_of(random_words):
    words = random_words.choices(COMPANIES + OTHERS * 3, k=random_words.randrange(12))
    return " ".join(words)


def script(seed):
    """The SQL, and the ids that its view `answer` has to give."""
    source = random.Random(seed)
    pages = {}
    lines = [SCHEMA, "BEGIN;"]
    for number in range(WRITES):
        kind = source.random()
        if kind < 0.5 or not pages:
            key, body = number + 1, body_of(source)
            pages[key] = body
            lines.append(f"INSERT INTO page VALUES ({key}, '{body}');")
        elif kind < 0.75:
            key, body = source.choice(list(pages)), body_of(source)
            pages[key] = body
            lines.append(f"UPDATE page SET body = '{body}' WHERE id = {key};")
        else:
            key = source.choice(list(pages))
            del pages[key]
            lines.append(f"DELETE FROM page WHERE id = {key};")
        if number % 100 == 99:
            lines.append("COMMIT; BEGIN;")
    lines += ["COMMIT;", ANSWER]
    found = [key for key, body in sorted(pages.items()) if set(body.split()) & set(COMPANIES)]
    return "\n".join(lines), found
