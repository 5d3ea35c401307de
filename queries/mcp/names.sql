-- @name        names
-- @title.en    Names                 @title.ar  الأسماء
-- @describe.en The names of entities, or handles, that begin with some words.
-- @describe.ar أسماء الكيانات أو معرّفاتها التي تبدأ بألفاظ بعينها.
-- @param kind text "model, any (of entities), entity, source or statement (handles)" "نوع المطلوب"
-- @param begun text "how it begins, as it is written" "أوله كما كُتب"
-- @param words text "the same, folded" "أوله بعد التوحيد"
-- @column text "name" "الاسم"
-- @check  unique text
SELECT DISTINCT listed.text
  FROM (SELECT name.text, name.words
          FROM name
          JOIN entity ON entity.id = name.entity_id
         WHERE :kind = 'any' OR (:kind = 'model' AND entity.kind = 'model')
         UNION ALL
        SELECT entity.slug, entity.slug FROM entity WHERE :kind = 'entity'
         UNION ALL
        SELECT source.slug, source.slug FROM source WHERE :kind = 'source'
         UNION ALL
        SELECT CAST(s.id AS TEXT), CAST(s.id AS TEXT)
          FROM live_statement AS s
         WHERE :kind = 'statement') AS listed
 WHERE substr(listed.text, 1, length(:begun)) = :begun
    OR (:words <> '' AND substr(listed.words, 1, length(:words)) = :words)
 ORDER BY length(listed.text), listed.text
 LIMIT 1000;
