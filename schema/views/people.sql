-- @view people
-- @describe.en The people, each with what they founded and own and how often they are quoted.
-- @describe.ar الأشخاص: ما أسّسه كل منهم وما يملكه وعدد الأقوال المنسوبة إليه.
-- @column slug       TEXT    "ASCII handle" "المعرّف"
-- @column name       TEXT    "English label" "الاسم"
-- @column founded    TEXT    "organizations that they founded" "ما أسّسه"
-- @column owns       TEXT    "platforms that are theirs" "ما يملكه"
-- @column quotes     INTEGER "live statements that they make" "عدد أقواله"
-- @column statements INTEGER "live statements about them" "عدد الأقوال عنه"
-- @column name_ar    TEXT    "Arabic label" "الاسم بالعربية"
-- @column founded_ar TEXT    "organizations in Arabic" "ما أسّسه بالعربية"
-- @column owns_ar    TEXT    "platforms in Arabic" "ما يملكه بالعربية"
CREATE VIEW people AS
WITH quoted AS (
    SELECT q.speaker_slug, count(*) AS quotes FROM quotes AS q GROUP BY q.speaker_slug
)
SELECT person.slug,
       person.en AS name,
       (SELECT group_concat(thing.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS founded,
       (SELECT group_concat(thing.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'owner'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS owns,
       coalesce(quoted.quotes, 0) AS quotes,
       (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = person.entity_id)
           AS statements,
       person.ar AS name_ar,
       (SELECT group_concat(thing.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS founded_ar,
       (SELECT group_concat(thing.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = person.entity_id AND s.predicate = 'owner'
                   AND s.polarity = '+'
                 ORDER BY label) AS thing) AS owns_ar
  FROM entity_label AS person
  LEFT JOIN quoted ON quoted.speaker_slug = person.slug
 WHERE person.kind = 'person';
