-- @name        2-speakers
-- @title.en    Speakers              @title.ar  القائلون
-- @describe.en Who says it, from the source inward, each with the verb as printed.
-- @describe.ar من قاله، من المصدر فمن ينقل عنه، وفعل القول بلفظه.
-- @param statement integer "number of the statement" "رقم القول"
-- @column depth   "depth"   "الدرجة"
-- @column slug    "handle"  "المعرّف"
-- @column speaker "speaker" "القائل"
-- @column verb    "verb"    "فعل القول"
-- @column stance  "stance"  "الموقف"
-- @check  unique depth
-- @check  in stance asserts|reports|expects|concedes|doubts|denies
SELECT a.depth, who.slug,
       CASE
           WHEN a.speaker_id IS NOT NULL THEN iif(:arabic, who.ar, who.en)
           WHEN a.depth = 0 THEN coalesce(source.publisher, source.title, source.slug)
       END AS speaker,
       a.verb, a.stance
  FROM attribution AS a
  JOIN statement AS s ON s.id = a.statement_id
  JOIN source ON source.id = s.source_id
  LEFT JOIN entity_label AS who ON who.entity_id = a.speaker_id
 WHERE a.statement_id = :statement
 ORDER BY a.depth;
