-- @view models
-- @describe.en The models, each with its developer, the model it follows and where it is used.
-- @describe.ar النماذج: مطوّر كل منها وسلفه ومنصات استخدامه.
-- @column slug             TEXT    "ASCII handle" "المعرّف"
-- @column name             TEXT    "English label" "الاسم"
-- @column company          TEXT    "its developer" "الشركة"
-- @column company_slug     TEXT    "the developer's handle" "معرّف الشركة"
-- @column predecessor      TEXT    "the model that it follows" "السلف"
-- @column predecessor_slug TEXT    "handle of that model" "معرّف السلف"
-- @column platforms        TEXT    "the platforms on which it is used" "المنصات"
-- @column statements       INTEGER "live statements about it" "عدد الأقوال"
-- @column name_ar          TEXT    "Arabic label" "الاسم بالعربية"
-- @column company_ar       TEXT    "Arabic label of the developer" "الشركة بالعربية"
-- @column predecessor_ar   TEXT    "Arabic label of the model it follows" "السلف بالعربية"
-- @column platforms_ar     TEXT    "the platforms in Arabic" "المنصات بالعربية"
CREATE VIEW models AS
SELECT model.slug,
       model.en AS name,
       maker.company,
       maker.company_slug,
       before.object AS predecessor,
       before.object_slug AS predecessor_slug,
       (SELECT group_concat(platform.label, ', ')
          FROM (SELECT DISTINCT named.en AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = model.entity_id AND s.predicate = 'available_on'
                   AND s.polarity = '+'
                 ORDER BY label) AS platform) AS platforms,
       (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = model.entity_id)
           AS statements,
       model.ar AS name_ar,
       maker.company_ar,
       before.object_ar AS predecessor_ar,
       (SELECT group_concat(platform.label, '، ')
          FROM (SELECT DISTINCT named.ar AS label
                  FROM live_statement AS s
                  JOIN entity_label AS named ON named.entity_id = s.object_id
                 WHERE s.subject_id = model.entity_id AND s.predicate = 'available_on'
                   AND s.polarity = '+'
                 ORDER BY label) AS platform) AS platforms_ar
  FROM entity_label AS model
  LEFT JOIN model_company AS maker ON maker.model_slug = model.slug
  LEFT JOIN statements AS before
         ON before.statement_id = (SELECT min(s.id) FROM live_statement AS s
                                    WHERE s.subject_id = model.entity_id
                                      AND s.predicate = 'successor_of' AND s.polarity = '+')
 WHERE model.kind = 'model';
