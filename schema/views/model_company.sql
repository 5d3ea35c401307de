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
    SELECT s.subject_slug, s.object, s.object_slug, s.object_ar, s.statement_id,
           row_number() OVER (
               PARTITION BY s.subject_slug
               ORDER BY s.rank = 'preferred' DESC, s.rank = 'deprecated', s.statement_id
           ) AS place
      FROM statements AS s
     WHERE s.predicate = 'developer' AND s.polarity = '+' AND s.value_kind <> 'none'
)
SELECT c.subject_slug AS model_slug,
       c.object AS company,
       c.object_slug AS company_slug,
       c.object_ar AS company_ar,
       c.statement_id
  FROM claim AS c
 WHERE c.place = 1;
