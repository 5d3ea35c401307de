-- @name        entities
-- @title.en    Entities              @title.ar  الكيانات
-- @describe.en What statements are about, those of which most is said first.
-- @describe.ar ما تدور عليه الأقوال، وأكثره ذكرًا أولًا.
-- @param kind   text    default=null "only this kind"              "نوع بعينه"
-- @param limit  integer default=60   "at most so many"             "أقصى عدد"
-- @param offset integer default=0    "leave out the first so many" "ما يُتخطى من أولها"
-- @column slug       "handle"     "المعرّف"
-- @column name       "name"       "الاسم"
-- @column other_name "other name" "اسم آخر"
-- @column kind       "kind"       "النوع"
-- @column statements "statements" "عدد الأقوال"
-- @column mentions   "mentions"   "مرات الذكر"
WITH said AS (
    SELECT e.id, e.kind,
           (SELECT count(*) FROM live_statement AS s WHERE s.subject_id = e.id)
               + (SELECT count(*) FROM live_statement AS s
                   WHERE s.object_id = e.id AND s.subject_id <> e.id) AS statements
      FROM entity AS e
     WHERE :kind IS NULL OR e.kind = :kind
     ORDER BY statements DESC, e.slug
     LIMIT :limit OFFSET :offset
)
SELECT label.slug, iif(:arabic, label.ar, label.en) AS name,
       nullif(iif(:arabic, label.en, label.ar), iif(:arabic, label.ar, label.en)) AS other_name,
       iif(:arabic, kind.label_ar, kind.label_en) AS kind,
       said.statements,
       (SELECT count(*) FROM mention WHERE mention.entity_id = said.id) AS mentions
  FROM said
  JOIN entity_label AS label ON label.entity_id = said.id
  JOIN entity_kind AS kind ON kind.slug = said.kind
 ORDER BY said.statements DESC, label.slug;
