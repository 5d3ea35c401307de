-- @name        named-in
-- @title.en    Named in a source     @title.ar  ما يذكره مصدر
-- @describe.en What a source names, that which it names most first.
-- @describe.ar ما يذكره المصدر، وأكثره ذكرًا أولًا.
-- @param source text "handle of the source" "معرّف المصدر"
-- @column slug     "handle"   "المعرّف"
-- @column label    "name"     "الاسم"
-- @column mentions "mentions" "مرات الذكر"
SELECT label.slug, iif(:arabic, label.ar, label.en) AS label, named.mentions
  FROM (SELECT mention.entity_id, count(*) AS mentions
          FROM source
          JOIN sentence ON sentence.source_id = source.id
          JOIN mention ON mention.sentence_id = sentence.id
         WHERE source.slug = :source
         GROUP BY mention.entity_id
         ORDER BY mentions DESC, mention.entity_id
         LIMIT 20) AS named
  JOIN entity_label AS label ON label.entity_id = named.entity_id
 ORDER BY named.mentions DESC, label.slug;
