-- @view coverage
-- @describe.en Every sentence with the number of live statements that cite it.
-- @describe.ar كل جملة وعدد الأقوال القائمة التي تستشهد بها.
-- @column source      TEXT    "handle of the source" "المصدر"
-- @column paragraph   INTEGER "paragraph of the source, from 1" "الفقرة"
-- @column sentence    INTEGER "sentence of the source, from 1" "الجملة"
-- @column statements  INTEGER "live statements that cite it" "عدد الأقوال"
-- @column text        TEXT    "the sentence" "نص الجملة"
-- @column sentence_id INTEGER "row number of the sentence" "رقم الجملة"
CREATE VIEW coverage AS
SELECT source.slug AS source,
       sentence.paragraph,
       sentence.ordinal AS sentence,
       (SELECT count(DISTINCT e.statement_id)
          FROM evidence AS e
          JOIN live_statement AS s ON s.id = e.statement_id
         WHERE e.sentence_id = sentence.id) AS statements,
       sentence.text,
       sentence.id AS sentence_id
  FROM sentence
  JOIN source ON source.id = sentence.source_id;
