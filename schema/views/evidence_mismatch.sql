-- @view evidence_mismatch
-- @describe.en Whatever does not agree with the source to the letter. Must be empty.
-- @describe.ar كل ما لا يطابق نص المصدر حرفًا بحرف؛ ويجب أن يكون فارغًا.
-- @column problem      TEXT    "sentence_text, quote_text, quote_span, quote_source, hedge or mention_form" "الخلل"
-- @column source       TEXT    "handle of the source" "المصدر"
-- @column sentence     INTEGER "sentence of the source, from 1" "الجملة"
-- @column statement_id INTEGER "the statement whose evidence it is" "رقم القول"
-- @column evidence_id  INTEGER "row number in evidence" "رقم الشاهد"
-- @column stored       TEXT    "what the base holds" "المخزون"
-- @column found        TEXT    "what the source has there; NULL where the place itself is wrong" "ما في المصدر"
CREATE VIEW evidence_mismatch AS
WITH cited AS (
    SELECT e.id, e.statement_id, e.start_cp, e.end_cp, e.quote, e.hedge,
           source.slug, source.id AS source_id,
           substr(source.text, e.start_cp + 1, e.end_cp - e.start_cp) AS found,
           sentence.ordinal, sentence.text,
           e.start_cp >= sentence.start_cp AND e.end_cp <= sentence.end_cp AS inside
      FROM evidence AS e
      JOIN sentence ON sentence.id = e.sentence_id
      JOIN source ON source.id = sentence.source_id
)
SELECT 'sentence_text' AS problem, source.slug AS source, sentence.ordinal AS sentence,
       NULL AS statement_id, NULL AS evidence_id, sentence.text AS stored,
       substr(source.text, sentence.start_cp + 1, sentence.end_cp - sentence.start_cp) AS found
  FROM sentence
  JOIN source ON source.id = sentence.source_id
 WHERE sentence.text
       IS NOT substr(source.text, sentence.start_cp + 1, sentence.end_cp - sentence.start_cp)
 UNION ALL
SELECT 'quote_text', c.slug, c.ordinal, c.statement_id, c.id, c.quote, c.found
  FROM cited AS c
 WHERE c.quote IS NOT c.found
 UNION ALL
SELECT 'quote_span', c.slug, c.ordinal, c.statement_id, c.id, c.quote, NULL
  FROM cited AS c
 WHERE NOT c.inside
 UNION ALL
SELECT 'quote_source', c.slug, c.ordinal, c.statement_id, c.id, c.quote, NULL
  FROM cited AS c
  JOIN statement AS s ON s.id = c.statement_id
 WHERE s.source_id <> c.source_id
 UNION ALL
SELECT 'hedge', c.slug, c.ordinal, c.statement_id, c.id, c.hedge, c.text
  FROM cited AS c
 WHERE c.hedge IS NOT NULL AND instr(c.text, c.hedge) = 0
 UNION ALL
SELECT 'mention_form', source.slug, sentence.ordinal, NULL, NULL, m.form,
       substr(source.text, m.start_cp + 1, m.end_cp - m.start_cp)
  FROM mention AS m
  JOIN sentence ON sentence.id = m.sentence_id
  JOIN source ON source.id = sentence.source_id
 WHERE m.form IS NOT substr(source.text, m.start_cp + 1, m.end_cp - m.start_cp)
    OR m.start_cp < sentence.start_cp
    OR m.end_cp > sentence.end_cp;
