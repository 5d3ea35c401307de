-- @view entity_label
-- @describe.en How to call each entity: its label in either language, or the other one's, or its slug.
-- @describe.ar تسمية كل كيان بكل لغة، وإلا فبالأخرى، وإلا فمعرّفه.
-- @column entity_id INTEGER "row number of the entity" "رقم الكيان"
-- @column slug      TEXT    "ASCII handle" "المعرّف"
-- @column kind      TEXT    "its kind" "النوع"
-- @column en        TEXT    "English label" "التسمية بالإنجليزية"
-- @column ar        TEXT    "Arabic label" "التسمية بالعربية"
CREATE VIEW entity_label AS
SELECT e.id AS entity_id,
       e.slug,
       e.kind,
       coalesce((SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'en' AND n.role = 'label'),
                (SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'ar' AND n.role = 'label'),
                e.slug) AS en,
       coalesce((SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'ar' AND n.role = 'label'),
                (SELECT n.text FROM name AS n
                  WHERE n.entity_id = e.id AND n.language = 'en' AND n.role = 'label'),
                e.slug) AS ar
  FROM entity AS e;
