-- @name        family
-- @title.en    Families              @title.ar  الأسر
-- @describe.en What belongs to entities: what an organization develops, a person founded, and the delays of these.
-- @describe.ar ما يتبع كيانات: ما تطوّره مؤسسة، وما أسّسه شخص، وتأخّر ذلك.
-- @param slugs text    "JSON array of entities" "مصفوفة JSON بمعرّفات الكيانات"
-- @column root "entity"  "الكيان"
-- @column slug "handle"  "معرّف التابع"
-- @column kind "kind"    "النوع"
-- @column names "its names, folded, with bars between" "أسماؤه"
WITH RECURSIVE
late AS MATERIALIZED (SELECT d.event_slug, d.model_slug, d.company_slug FROM delay_event AS d),
child (owner, slug) AS MATERIALIZED (
    SELECT owner.slug, made.slug
      FROM live_statement AS s
      JOIN entity AS made ON made.id = s.subject_id
      JOIN entity AS owner ON owner.id = s.object_id
     WHERE s.predicate IN ('developer', 'founder', 'host') AND s.polarity = '+'
     UNION
    SELECT late.model_slug, late.event_slug FROM late WHERE late.model_slug IS NOT NULL
     UNION
    SELECT late.company_slug, late.event_slug FROM late WHERE late.company_slug IS NOT NULL
),
family (root, slug) AS (
    SELECT wanted.value, wanted.value FROM json_each(:slugs) AS wanted
     UNION
    SELECT family.root, child.slug FROM family JOIN child ON child.owner = family.slug
)
SELECT family.root, family.slug, entity.kind,
       (SELECT group_concat(n.words, '|')
          FROM name AS n
         WHERE n.entity_id = entity.id AND family.root = family.slug) AS names
  FROM family
  JOIN entity ON entity.slug = family.slug
 ORDER BY family.root, family.slug;
