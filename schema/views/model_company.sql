-- @view model_company
-- @describe.en The developer of each model, one row a model: the preferred claim, else the earliest recorded.
-- @describe.ar مطوّر كل نموذج: صف واحد لكل نموذج.
-- @column model_slug   TEXT    "the model" "معرّف النموذج"
-- @column company      TEXT    "English label of its developer" "المطوّر"
-- @column company_slug TEXT    "the developer's handle; NULL where it is not named" "معرّف المطوّر"
-- @column company_ar   TEXT    "Arabic label of its developer" "المطوّر بالعربية"
-- @column statement_id INTEGER "the statement" "رقم القول"
CREATE VIEW model_company AS
WITH claim AS (
    SELECT s.id, s.subject_id,
           row_number() OVER (
               PARTITION BY s.subject_id
               ORDER BY s.rank = 'preferred' DESC, s.rank = 'deprecated', s.id
           ) AS place
      FROM live_statement AS s
     WHERE s.predicate = 'developer' AND s.polarity = '+' AND s.value_kind <> 'none'
)
SELECT model.slug AS model_slug,
       maker.en AS company,
       maker.slug AS company_slug,
       maker.ar AS company_ar,
       c.id AS statement_id
  FROM claim AS c
  JOIN entity AS model ON model.id = c.subject_id
  JOIN statement_value AS maker ON maker.statement_id = c.id
 WHERE c.place = 1;
