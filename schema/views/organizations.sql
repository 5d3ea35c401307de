-- @view organizations
-- @describe.en The organizations, each with its founders and the models that it develops.
-- @describe.ar المؤسسات: مؤسسو كل منها والنماذج التي تطوّرها.
-- @column slug        TEXT    "ASCII handle" "المعرّف"
-- @column name        TEXT    "English label" "الاسم"
-- @column founders    TEXT    "who founded it" "المؤسسون"
-- @column models      TEXT    "the models that it develops" "النماذج"
-- @column statements  INTEGER "live statements about it" "عدد الأقوال"
-- @column name_ar     TEXT    "Arabic label" "الاسم بالعربية"
-- @column founders_ar TEXT    "founders in Arabic" "المؤسسون بالعربية"
-- @column models_ar   TEXT    "models in Arabic" "النماذج بالعربية"
CREATE VIEW organizations AS
SELECT maker.slug,
       maker.en AS name,
       (SELECT group_concat(founder.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = maker.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS founder) AS founders,
       (SELECT group_concat(model.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = maker.entity_id AND s.predicate = 'developer'
                   AND s.polarity = '+'
                 ORDER BY label) AS model) AS models,
       (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = maker.entity_id)
           AS statements,
       maker.ar AS name_ar,
       (SELECT group_concat(founder.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = maker.entity_id AND s.predicate = 'founder'
                   AND s.polarity = '+'
                 ORDER BY label) AS founder) AS founders_ar,
       (SELECT group_concat(model.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.subject_id
                 WHERE s.object_id = maker.entity_id AND s.predicate = 'developer'
                   AND s.polarity = '+'
                 ORDER BY label) AS model) AS models_ar
  FROM entity_label AS maker
 WHERE maker.kind = 'organization';
