-- @view statement_value
-- @describe.en The value of each statement as readable text; empty for a flag, a dash where there is none.
-- @describe.ar قيمة كل قول نصًا مقروءًا؛ فارغة إن كان القول بلا قيمة، وشرطة إن نُفي وجودها.
-- @column statement_id INTEGER "the statement" "القول"
-- @column slug         TEXT    "handle of the value, where it is an entity" "معرّف القيمة إن كانت كيانًا"
-- @column en           TEXT    "the value, with English labels" "القيمة بالتسميات الإنجليزية"
-- @column ar           TEXT    "the value, with Arabic labels" "القيمة بالتسميات العربية"
CREATE VIEW statement_value AS
WITH plain AS (
    SELECT s.id, s.value_kind, s.object_id, s.value_text,
           CASE s.value_kind
               WHEN 'text' THEN s.value_text
               WHEN 'number' THEN printf('%.15g', s.value_number) || coalesce(' ' || s.unit, '')
               WHEN 'time' THEN coalesce(s.t_words,
                                         s.t_earliest || coalesce('/' || nullif(s.t_latest,
                                                                               s.t_earliest), ''))
               WHEN 'none' THEN '—'
               ELSE ''
           END AS words
      FROM statement AS s
)
SELECT p.id AS statement_id,
       o.slug,
       CASE p.value_kind
           WHEN 'entity' THEN o.en
           WHEN 'some' THEN 'unnamed' || coalesce(': ' || p.value_text, '')
           ELSE p.words
       END AS en,
       CASE p.value_kind
           WHEN 'entity' THEN o.ar
           WHEN 'some' THEN 'غير مسمّى' || coalesce(': ' || p.value_text, '')
           ELSE p.words
       END AS ar
  FROM plain AS p
  LEFT JOIN entity_label AS o ON o.entity_id = p.object_id;
