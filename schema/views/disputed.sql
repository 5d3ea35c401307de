-- @view disputed
-- @describe.en Where claims disagree: contradicted by another, claimed and denied, refuted by evidence, or doubted by who tells them.
-- @describe.ar مواضع الخلاف: قول يناقضه قول، أو أُثبت ونُفي، أو في المصدر ما يردّه، أو يشكّ فيه ناقله.
-- @column kind               TEXT    "contradicted, denied, refuted or doubted" "نوع الخلاف"
-- @column line               TEXT    "the claim in one line" "القول"
-- @column certainty          TEXT    "its certainty" "درجة يقينه"
-- @column speaker            TEXT    "who makes it" "قائله"
-- @column quote              TEXT    "the words it rests on" "شاهده"
-- @column statement_id       INTEGER "the statement" "رقم القول"
-- @column other_line         TEXT    "the claim against it, where there is one" "القول المقابل"
-- @column other_certainty    TEXT    "certainty of that" "درجة يقين المقابل"
-- @column other_speaker      TEXT    "who makes that" "قائل المقابل"
-- @column other_quote        TEXT    "the words against it" "شاهد المقابل"
-- @column other_statement_id INTEGER "the other statement" "رقم القول المقابل"
-- @column subject_slug       TEXT    "what it is about" "معرّف الموضوع"
-- @column line_ar            TEXT    "the claim in Arabic" "القول بالعربية"
-- @column other_line_ar      TEXT    "the claim against it in Arabic" "المقابل بالعربية"
CREATE VIEW disputed AS
WITH pair AS (
    SELECT 'contradicted' AS kind, l.to_id AS one_id, l.from_id AS other_id
      FROM link AS l
     WHERE l.kind = 'contradicts'
     UNION ALL
    SELECT 'denied', yes.statement_id, no.statement_id
      FROM statements AS yes
      JOIN statements AS no
        ON no.subject_slug = yes.subject_slug AND no.predicate = yes.predicate
       AND no.value_kind = yes.value_kind AND no.object = yes.object
     WHERE yes.polarity = '+' AND no.polarity = '-'
       -- Out in February does not deny that it was not out in January.
       AND (yes.t_earliest IS NULL OR no.t_earliest IS NULL
            OR (yes.t_earliest <= no.t_latest AND no.t_earliest <= yes.t_latest))
       AND NOT EXISTS (SELECT 1 FROM link AS l
                        WHERE l.kind = 'contradicts'
                          AND (l.from_id, l.to_id) IN (VALUES (no.statement_id, yes.statement_id),
                                                              (yes.statement_id, no.statement_id)))
)
SELECT p.kind, one.line, one.certainty, one.speaker, one.quote, one.statement_id,
       other.line AS other_line, other.certainty AS other_certainty,
       other.speaker AS other_speaker, other.quote AS other_quote,
       other.statement_id AS other_statement_id,
       one.subject_slug, one.line_ar, other.line_ar AS other_line_ar
  FROM pair AS p
  JOIN statements AS one ON one.statement_id = p.one_id
  JOIN statements AS other ON other.statement_id = p.other_id
 UNION ALL
SELECT 'refuted', s.line, s.certainty, s.speaker, s.quote, s.statement_id,
       NULL, NULL, NULL, e.quote, NULL, s.subject_slug, s.line_ar, NULL
  FROM statements AS s
  JOIN evidence AS e ON e.statement_id = s.statement_id AND e.stance = 'refutes'
 UNION ALL
SELECT 'doubted', s.line, s.certainty, s.speaker, s.quote, s.statement_id,
       NULL, NULL, s.speaker, NULL, NULL, s.subject_slug, s.line_ar, NULL
  FROM statements AS s
 WHERE s.stance IN ('doubts', 'denies');
