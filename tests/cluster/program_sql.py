"""The SQL of the program: that of its files, and that in the sources of src/kb and src/search.

A statement that is put together of parts is known by what stands in the source, or by its beginning (…): WHOLE has one that the
parts make. One that is not known there stays as it is, and the engine refuses it, so that nothing comes in that was never run.
"""

import re
import sqlite3
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_LITERAL = re.compile(r'R"(\w*)\((.*?)\)\1"|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
_STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|DROP|ALTER|PRAGMA|REPLACE|VACUUM|SAVEPOINT|ATTACH"
                        r"|DETACH|ANALYZE|REINDEX)\s")
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)

# The tables of the index over sentences, under the names that src/search gives the tables of any index.
_INDEX = {"passage": "sentence", "passage_table": "sentence", "index": "sentence_index", "meta": "meta", "word": "word",
          "posting": "sentence_posting", "index_data": "sentence_index_data", "index_idx": "sentence_index_idx",
          "index_config": "sentence_index_config", "index_docsize": "sentence_index_docsize", "word_stem": "word_stem",
          "order": "", "part": "id"}

_CANDIDATES = "candidate AS c JOIN sentence AS s ON s.id = c.sentence_id JOIN source AS o ON o.id = s.source_id"
_STATEMENTS = "statement AS t JOIN source AS s ON s.id = t.source_id"

WHOLE = {
    "INSERT INTO archived_row (change_id…":
        "INSERT INTO archived_row (change_id, seq, table_name, fate, row_id, content) SELECT ?2, (SELECT count(*) FROM"
        " archived_row WHERE change_id = ?2) + row_number() OVER (), ?3, ?4, id, json_object('slug', slug) FROM source"
        " WHERE id = ?1",
    "SELECT count(*) + 1 FROM archived_row…": "SELECT count(*) + 1 FROM archived_row WHERE change_id = 1",
    "DELETE FROM link WHERE": "DELETE FROM link WHERE from_id = ?1",
    "UPDATE statement SET supersedes_id = NULL WHERE": "UPDATE statement SET supersedes_id = NULL WHERE id = ?1",
    "UPDATE change SET why = NULL…": "UPDATE change SET why = NULL WHERE kind <> 'purge' AND id IN (1, 2)",
    "DELETE FROM archived_row WHERE fate…":
        "DELETE FROM archived_row WHERE fate <> 'purged' AND change_id IN (1, 2)",
    "WITH own (sha256)…":
        "WITH own (sha256) AS (SELECT sha256 FROM source WHERE slug = ?1 UNION SELECT json_extract(a.content, '$.sha256')"
        " FROM archived_row AS a JOIN change AS c ON c.id = a.change_id WHERE c.source = ?1 AND a.table_name = 'source')"
        " DELETE FROM candidate_decision WHERE source = ?1 OR sha256 IN (SELECT sha256 FROM own)",
    "SELECT id FROM change WHERE source = ?1 UNION…":
        "SELECT id FROM change WHERE source = ?1 UNION SELECT a.change_id FROM archived_row AS a WHERE a.table_name ="
        " 'source' AND a.fate = 'deleted' AND json_extract(a.content, '$.sha256') IN (?1)",
    "DELETE FROM candidate_decision WHERE source = ?1 OR…":
        "DELETE FROM candidate_decision WHERE source = ?1 OR sha256 IN (?1)",
    "SELECT count(*) FROM {} WHERE source_id…": "SELECT count(*) FROM sentence WHERE source_id = ?1",
    "SELECT {} FROM {} ORDER BY 1…": f"SELECT s.slug || '/' || t.key FROM {_STATEMENTS} ORDER BY 1",
    "SELECT {} FROM {} WHERE t.id…": f"SELECT s.slug || '/' || t.key FROM {_STATEMENTS} WHERE t.id = ?1",
    "SELECT {} FROM {} WHERE {}": "SELECT id, slug FROM entity WHERE id = ?",
    "SELECT {} FROM {}": "SELECT id, slug FROM entity",
    "DELETE FROM {} WHERE id = ?1…": "DELETE FROM name WHERE id = ?1",
    "DELETE FROM {} WHERE ({}) IN (…": "DELETE FROM link WHERE (from_id, to_id, kind) IN (VALUES (?, ?, ?))",
    "UPDATE {} SET {} = json_extract…":
        "UPDATE name SET text = json_extract(?2, ?3) WHERE id = ?1 AND json_type(?2, ?3) IS NOT NULL",
    "UPDATE {} SET {} WHERE {}": "UPDATE name SET text = ? WHERE id = ?",
    "UPDATE OR IGNORE {0} SET {1}…":
        "UPDATE OR IGNORE link SET from_id = ifnull((SELECT a.row_id FROM archived_row AS a JOIN statement AS s ON s.key ="
        " json_extract(a.content, '$.key') WHERE a.change_id = ?2 AND s.id = from_id), from_id) WHERE from_id = ?1",
    "INSERT OR REPLACE INTO {} ({}) SELECT…":
        "INSERT OR REPLACE INTO name (id, text) SELECT ?2, json_extract(?1, '$.text')",
    "INSERT INTO {} ({}) VALUES ({}) {}":
        "INSERT INTO source (slug, language, text, sha256) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING",
    "INSERT INTO {} ({}) VALUES ({})": "INSERT INTO meta (key, value) VALUES (?, ?)",
    "INSERT INTO {} ({})": "INSERT INTO meta (key, value) VALUES (?, ?), (?, ?)",
    "SELECT DISTINCT {0}, n.entity_id…":
        "SELECT DISTINCT n.words, n.entity_id, e.kind = 'model' FROM name n JOIN entity e ON e.id = n.entity_id"
        " ORDER BY n.words, n.entity_id",
    "SELECT DISTINCT e.id, e.slug, e.kind FROM entity e…":
        "SELECT DISTINCT e.id, e.slug, e.kind FROM entity e LEFT JOIN name n ON n.entity_id = e.id WHERE n.words = ?1"
        " ORDER BY e.slug",
    "SELECT d.source, d.sha256, d.fingerprint…":
        "SELECT d.source, d.sha256, d.fingerprint, d.kind, d.day, d.statement, (SELECT c.id FROM " + _CANDIDATES +
        " WHERE c.fingerprint = d.fingerprint AND (o.slug = d.source OR o.sha256 = d.sha256) LIMIT 1) FROM"
        " candidate_decision AS d WHERE d.decision <> 'reopened' AND NOT EXISTS (SELECT 1 FROM candidate_decision AS later"
        " WHERE later.id > d.id AND later.fingerprint = d.fingerprint AND (later.source = d.source OR later.sha256 ="
        " d.sha256))",
    "SELECT o.slug, o.sha256, c.fingerprint…":
        "SELECT o.slug, o.sha256, c.fingerprint, c.kind, (SELECT v.state FROM candidates AS v WHERE v.candidate_id = c.id),"
        f" o.known_on FROM {_CANDIDATES} WHERE c.id = ?1",
    "SELECT c.id FROM {}…": f"SELECT c.id FROM {_CANDIDATES} WHERE c.fingerprint = ?1 AND o.slug = ?2",
    "SELECT 1 + max((SELECT ifnull(max(id), 0) FROM {0})…":
        "SELECT 1 + max((SELECT ifnull(max(id), 0) FROM source), (SELECT ifnull(max(row_id), 0) FROM archived_row WHERE"
        " table_name = 'source'))",
    "SELECT s.id, max(s.known_on…":
        "SELECT s.id, max(s.known_on, ifnull((SELECT max(c.day) FROM change AS c WHERE c.source = s.slug), ''), ifnull("
        "(SELECT max(r.day) FROM archived_row AS a JOIN change AS r ON r.id = a.change_id WHERE a.table_name = 'source' AND"
        " a.fate = 'deleted' AND json_extract(a.content, '$.sha256') = s.sha256), '')) FROM source AS s WHERE s.slug = ?1",
    "SELECT t.id, s.slug, t.key, max(t.recorded_at…":
        "SELECT t.id, s.slug, t.key, max(t.recorded_at, ifnull((SELECT max(c.day) FROM change AS c WHERE c.source = s.slug"
        " AND (c.kind NOT IN ('retract', 'reinstate') OR (c.kind = 'reinstate' AND c.statement = t.key))), '')),"
        f" t.retracted_at FROM {_STATEMENTS} WHERE t.id = ?1",
    "SELECT": "SELECT o.slug || '/' || t.key FROM statement AS t JOIN source AS o ON o.id = t.source_id WHERE t.id = ?1",
    "INSERT INTO main.{} ({}) VALUES ({})": "INSERT INTO main.sentence (id, source_id) VALUES (?1, ?2)",
    "INSERT INTO main.{word} (word, passages)": "INSERT INTO main.word (word, passages) VALUES (?1, ?2)",
    "INSERT OR IGNORE INTO main.{word_stem} (stem, word)":
        "INSERT OR IGNORE INTO main.word_stem (stem, word) VALUES (?1, ?2)",
    'CREATE INDEX main."{}" ON…': "CREATE INDEX main.page_title ON page (title)",
    "DROP TABLE main.{}": "DROP TABLE main.page",
    "DROP VIEW IF EXISTS {}": "DROP VIEW IF EXISTS delays",
    "DROP TRIGGER IF EXISTS main.{}": "DROP TRIGGER IF EXISTS main.page_written",
    "DROP TABLE IF EXISTS main.{}": "DROP TABLE IF EXISTS main.page_body",
}

# Nobody runs these: with them is compared what FTS5 and attached_rows.sql made.
_COMPARED = ("CREATE TABLE 'sentence_index_", "CREATE TRIGGER ")

# What a reader or a writer sets and asks of its own connection to the file: none of it goes to an engine.
OWN_CONNECTION = {
    "data_version", "defer_foreign_keys", "cache_size", "secure_delete", "application_id", "page_size", "schema_version",
    "user_version", "encoding", "integrity_check", "quick_check", "foreign_key_check", "page_count", "synchronous",
    "wal_checkpoint"}


def _literals(text):
    """The literals of a C++ source, those that stand side by side as one."""
    text = _COMMENT.sub("", text)
    end = None
    found = []
    for match in _LITERAL.finditer(text):
        plain = match[2] if match[3] is None else re.sub(r'\\(.)', lambda one: {"n": "\n", "t": "\t"}.get(one[1], one[1]),
                                                         match[3])
        if end is not None and not text[end:match.start()].strip():
            found[-1] += plain
        else:
            found.append(plain)
        end = match.end()
    return found


def split(text):
    """The statements of a text, without those that are comments alone."""
    statements, begun = [], ""
    for piece in re.split(r"(?<=;)", text):
        begun += piece
        if sqlite3.complete_statement(begun):
            statements.append(begun.strip().rstrip(";"))
            begun = ""
    statements.append(begun.strip())
    return [one for one in statements if re.sub(r"--[^\n]*", "", one).strip()]


def whole(sql):
    """A statement in which names stand for braces."""
    shown = " ".join(sql.split())
    if shown in WHOLE:
        return WHOLE[shown]
    for beginning, filled in WHOLE.items():
        if beginning.endswith("…") and shown.startswith(beginning[:-1]):
            return filled
    return re.sub(r"\{(\w+)\}", lambda name: _INDEX.get(name[1], name[0]), sql)


def in_sources():
    """Where each statement stands in src/kb and src/search, and the statement."""
    for floor in ("kb", "search"):
        for file in sorted((ROOT / "src" / floor).rglob("*.[ch]pp")):
            for literal in _literals(file.read_text(encoding="utf-8")):
                if _STATEMENT.match(literal) and not literal.startswith(_COMPARED):
                    for sql in split(literal):
                        yield str(file.relative_to(ROOT)), whole(sql)


def in_files(folder, pattern="*.sql"):
    """The files of a folder and the statements in them."""
    for file in sorted((ROOT / folder).rglob(pattern)):
        yield str(file.relative_to(ROOT)), split(file.read_text(encoding="utf-8"))


def pragma_of(sql):
    """The name of the setting that a PRAGMA is about; nothing for another statement."""
    found = re.match(r"\s*PRAGMA\s+(?:main\.)?(\w+)", sql)
    return found[1] if found else None


def parameters(sql):
    """What is bound to a statement: NULL to each parameter but the lengths of pages, by names or in their order."""
    bare = re.sub(r"'(?:[^']|'')*'|\"[^\"]*\"|--[^\n]*", "", sql)
    names = sorted(set(re.findall(r"(?<!:):(\w+)", bare)))
    if names:
        return [{name: {"limit": 10, "offset": 0}.get(name) for name in names}]
    numbers = [int(number) for number in re.findall(r"\?(\d+)", bare)]
    return [None] * max([bare.count("?")] if not numbers else numbers)
