-- @name        facets
-- @title.en    Facets                @title.ar  التصفية
-- @describe.en By what the passages of a search can be narrowed, and how many each leaves.
-- @describe.ar ما يمكن أن تُصفّى به جمل البحث، وكم يبقى منها.
-- @param sentences  text "JSON array of row numbers of sentences" "مصفوفة JSON بأرقام الجمل"
-- @param source     text default=null "only of this source" "مصدر بعينه"
-- @param entity     text default=null "only those that name this entity" "ما يذكر كيانًا بعينه"
-- @param kind       text default=null "only those on which such a claim rests" "ما يستند إليه محمول بعينه"
-- @param certainty  text default=null "only those on which so certain a claim rests" "ما يستند إليه قول بدرجة بعينها"
-- @param speaker    text default=null "only those on which a claim of this speaker rests" "ما يستند إليه قول قائل بعينه"
-- @param year       text default=null "only of sources of this year" "مصادر سنة بعينها"
-- @column facet "facet"    "الوجه"
-- @column value "value"    "القيمة"
-- @column label "label"    "التسمية"
-- @column count "passages" "عدد الجمل"
-- @column ids   "sentences" "أرقام الجمل"
-- Each facet counts what the other facets leave, so that its own values stay to choose from.
WITH found AS MATERIALIZED (
    SELECT wanted.value AS id, wanted.key AS place
      FROM json_each(:sentences) AS wanted
),
claim AS MATERIALIZED (
    SELECT DISTINCT e.sentence_id AS id, s.predicate, s.certainty, told.speaker_id
      FROM found
      JOIN evidence AS e ON e.sentence_id = found.id
      JOIN live_statement AS s ON s.id = e.statement_id
      LEFT JOIN attribution AS told
             ON told.statement_id = s.id AND told.speaker_id IS NOT NULL
            AND told.depth = (SELECT max(deep.depth) FROM attribution AS deep
                               WHERE deep.statement_id = s.id AND deep.speaker_id IS NOT NULL)
),
value AS MATERIALIZED (
    SELECT 'source' AS facet, found.id, source.slug AS value
      FROM found
      JOIN sentence ON sentence.id = found.id
      JOIN source ON source.id = sentence.source_id
     UNION
    SELECT 'year', found.id, substr(coalesce(source.published_on, source.known_on), 1, 4)
      FROM found
      JOIN sentence ON sentence.id = found.id
      JOIN source ON source.id = sentence.source_id
     UNION
    SELECT 'entity', found.id, entity.slug
      FROM found
      JOIN mention ON mention.sentence_id = found.id
      JOIN entity ON entity.id = mention.entity_id
     UNION
    SELECT 'kind', claim.id, claim.predicate FROM claim
     UNION
    SELECT 'certainty', claim.id, claim.certainty FROM claim
     UNION
    SELECT 'speaker', claim.id, entity.slug
      FROM claim
      JOIN entity ON entity.id = claim.speaker_id
),
chosen AS MATERIALIZED (
    SELECT c.facet, c.value
      FROM (SELECT 'source' AS facet, :source AS value
             UNION ALL SELECT 'entity', :entity
             UNION ALL SELECT 'kind', :kind
             UNION ALL SELECT 'certainty', :certainty
             UNION ALL SELECT 'speaker', :speaker
             UNION ALL SELECT 'year', :year) AS c
     WHERE c.value IS NOT NULL
),
missed AS MATERIALIZED (
    SELECT found.id, chosen.facet
      FROM found, chosen
     WHERE NOT EXISTS (SELECT 1 FROM value
                        WHERE value.id = found.id AND value.facet = chosen.facet
                          AND value.value = chosen.value)
),
counted AS (
    SELECT value.facet, value.value, count(*) AS count
      FROM value
     WHERE NOT EXISTS (SELECT 1 FROM missed
                        WHERE missed.id = value.id AND missed.facet <> value.facet)
     GROUP BY value.facet, value.value
),
ranked AS (
    SELECT counted.facet, counted.value, counted.count,
           row_number() OVER (PARTITION BY counted.facet
                              ORDER BY (counted.facet, counted.value) IN (SELECT chosen.facet, chosen.value FROM chosen) DESC,
                                       counted.count DESC, counted.value) AS place
      FROM counted
)
SELECT ranked.facet, ranked.value,
       CASE ranked.facet
           WHEN 'source' THEN (SELECT coalesce(source.title, source.slug) FROM source
                                WHERE source.slug = ranked.value)
           WHEN 'kind' THEN (SELECT iif(:arabic, p.label_ar, p.label_en) FROM predicate AS p
                              WHERE p.slug = ranked.value)
           WHEN 'certainty' THEN ranked.value
           WHEN 'year' THEN ranked.value
           ELSE (SELECT iif(:arabic, label.ar, label.en) FROM entity_label AS label
                  WHERE label.slug = ranked.value)
       END AS label,
       ranked.count,
       NULL AS ids
  FROM ranked
 WHERE ranked.place <= 20
 UNION ALL
SELECT 'passages', NULL, NULL, count(*), json_group_array(left_over.id)
  FROM (SELECT found.id FROM found
         WHERE found.id NOT IN (SELECT missed.id FROM missed)
         ORDER BY found.place) AS left_over;
