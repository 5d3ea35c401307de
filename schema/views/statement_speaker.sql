-- @view statement_speaker
-- @describe.en Who says each statement: the innermost speaker with a name; else, of «it is said», the verb; else the source.
-- @describe.ar قائل كل قول: أقرب القائلين المسمَّين، وإلا فلفظ الرواية عن مجهول، وإلا فالمصدر.
-- @column statement_id INTEGER "the statement" "القول"
-- @column slug         TEXT    "handle of the speaker; NULL for a source or someone unnamed" "معرّف القائل إن سُمّي"
-- @column en           TEXT    "speaker's English label; 'unnamed: ' and the verb; or the source" "القائل بالإنجليزية"
-- @column ar           TEXT    "the same with the Arabic label" "القائل بالعربية"
-- @column depth        INTEGER "0 the source itself, 1 whom it quotes, and so on" "الدرجة"
-- @column verb         TEXT    "the verb of saying, as printed" "فعل القول"
-- @column stance       TEXT    "asserts, reports, expects, concedes, doubts or denies" "الموقف"
CREATE VIEW statement_speaker AS
SELECT s.id AS statement_id,
       who.slug,
       CASE
           WHEN a.speaker_id IS NOT NULL THEN who.en
           WHEN a.depth > 0 THEN 'unnamed' || coalesce(': ' || a.verb, '')
           ELSE coalesce(source.publisher, source.title, source.slug)
       END AS en,
       CASE
           WHEN a.speaker_id IS NOT NULL THEN who.ar
           WHEN a.depth > 0 THEN 'غير مسمّى' || coalesce(': ' || a.verb, '')
           ELSE coalesce(source.publisher, source.title, source.slug)
       END AS ar,
       a.depth,
       a.verb,
       a.stance
  FROM statement AS s
  JOIN source ON source.id = s.source_id
  LEFT JOIN attribution AS a
         ON a.statement_id = s.id
        AND a.depth = (SELECT inner_most.depth FROM attribution AS inner_most
                        WHERE inner_most.statement_id = s.id
                        ORDER BY inner_most.speaker_id IS NULL, inner_most.depth DESC
                        LIMIT 1)
  LEFT JOIN entity_label AS who ON who.entity_id = a.speaker_id;
