-- @name        1-aspects
-- @title.en    Comparison            @title.ar  مقارنة
-- @describe.en Two entities side by side, a row for each aspect that is known of either.
-- @describe.ar كيانان جنبًا إلى جنب، صف لكل جانب معلوم في أحدهما.
-- @param left entity              "slug or any name"    "المعرّف أو أي اسم"
-- @param right entity             "slug or any name"    "المعرّف أو أي اسم"
-- @column aspect "aspect" "الجانب"
-- @column left   "left"   "الأول"
-- @column right  "right"  "الثاني"
-- @check  unique aspect
-- @check  not_null aspect
WITH side (slug) AS (VALUES (:left) UNION SELECT :right),
-- A release of its own, or of a model of the company; then the model is named with it.
late AS (
    SELECT side.slug, d.*,
           iif(d.model_slug = side.slug, '', iif(:arabic, d.model_ar, d.model) || ': ') AS prefix
      FROM side JOIN delays AS d ON side.slug IN (d.model_slug, d.company_slug)
),
-- Codes stand among other words here, where the table cannot put words in their place.
word (code, en, ar) AS (
    VALUES ('released', 'released', 'صدر'), ('not_released', 'not released', 'لم يصدر'),
           ('abandoned', 'abandoned', 'جرى التخلي عنه'), ('postponed', 'postponed', 'أُجّل'),
           ('certain', 'certain', 'مؤكد'), ('probable', 'probable', 'راجح'),
           ('possible', 'possible', 'محتمل'), ('unknown', 'unknown', 'غير معروف')
),
fact (slug, ordinal, en, ar, value) AS (
    SELECT e.slug, 1, 'kind', 'النوع', iif(:arabic, k.label_ar, k.label_en)
      FROM side JOIN entity AS e ON e.slug = side.slug JOIN entity_kind AS k ON k.slug = e.kind
     UNION ALL
    SELECT slug, 2, 'developer', 'المطوّر', iif(:arabic, company_ar, company) FROM models
     UNION ALL
    SELECT slug, 3, 'founders', 'المؤسسون', iif(:arabic, founders_ar, founders) FROM organizations
     UNION ALL
    SELECT slug, 4, 'models', 'النماذج', iif(:arabic, models_ar, models) FROM organizations
     UNION ALL
    SELECT slug, 5, 'follows', 'السلف', iif(:arabic, predecessor_ar, predecessor) FROM models
     UNION ALL
    SELECT slug, 6, 'platforms', 'المنصات', iif(:arabic, platforms_ar, platforms) FROM models
     UNION ALL
    SELECT slug, 7, 'first planned', 'الموعد الأول', prefix || first_planned_words
      FROM late WHERE moves > 0
     UNION ALL
    SELECT slug, 8, 'planned', 'الموعد المقرر', prefix || planned_words FROM late
     UNION ALL
    SELECT slug, 9, 'outcome', 'المآل', prefix || iif(:arabic, w.ar, w.en) || coalesce(' (' || outcome_date || ')', '')
      FROM late JOIN word AS w ON w.code = outcome
     UNION ALL
    SELECT slug, 10, 'late by at least (days)', 'أقل التأخير (يوم)', prefix || min_days FROM late
     UNION ALL
    SELECT slug, 11, 'late by at most (days)', 'أكثر التأخير (يوم)', prefix || max_days FROM late
     UNION ALL
    SELECT side.slug, 12, 'causes of delay', 'أسباب التأخر',
           iif(:arabic, c.cause_ar, c.cause) || ' (' || iif(:arabic, w.ar, w.en) || ')'
      FROM side
      JOIN delay_event AS late_event ON side.slug IN (late_event.model_slug, late_event.company_slug)
      JOIN causes AS c ON c.effect_slug = late_event.event_slug
      JOIN word AS w ON w.code = c.certainty
     UNION ALL
    SELECT model_slug, 13, 'capabilities', 'القدرات', iif(:arabic, capability_ar, capability)
      FROM capabilities
     UNION ALL
    SELECT subject_slug, 14, 'competitors', 'المنافسون', iif(:arabic, competitor_ar, competitor)
      FROM competitors
     UNION ALL
    SELECT competitor_slug, 14, 'competitors', 'المنافسون', iif(:arabic, subject_ar, subject)
      FROM competitors
     UNION ALL
    SELECT side.slug, 15, 'statements', 'عدد الأقوال', CAST(count(*) AS TEXT)
      FROM side JOIN statements AS s ON side.slug IN (s.subject_slug, s.object_slug)
     GROUP BY side.slug
     UNION ALL
    SELECT side.slug, 16, 'mentions', 'عدد مواضع الذكر', CAST(count(*) AS TEXT)
      FROM side JOIN mentions AS m ON m.entity_slug = side.slug
     GROUP BY side.slug
),
known AS (
    SELECT DISTINCT f.slug, f.ordinal, f.en, f.ar, f.value
      FROM fact AS f
     WHERE f.value IS NOT NULL AND f.slug IN (:left, :right)
     ORDER BY f.ordinal, f.value
)
SELECT iif(:arabic, k.ar, k.en) AS aspect,
       group_concat(iif(k.slug = :left, k.value, NULL), iif(:arabic, '، ', ', ')) AS left,
       group_concat(iif(k.slug = :right, k.value, NULL), iif(:arabic, '، ', ', ')) AS right
  FROM known AS k
 GROUP BY k.ordinal
 ORDER BY k.ordinal;
