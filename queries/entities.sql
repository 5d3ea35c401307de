-- @name        entities
-- @title.en    Entities              @title.ar  الكيانات
-- @describe.en The entities, each with all its names and how often it is claimed of and named.
-- @describe.ar الكيانات بجميع أسمائها وعدد الأقوال فيها ومرات ذكرها.
-- @param kind text default=null "only this kind" "نوع بعينه" values="SELECT slug FROM entity_kind ORDER BY slug"
-- @column slug       "handle"        "المعرّف" entity as=name
-- @column kind       "kind"          "النوع"
-- @column name       "name"          "الاسم"
-- @column other_name "Arabic name"   "الاسم بالإنجليزية"
-- @column names      "all names"     "كل الأسماء"
-- @column statements "statements"    "عدد الأقوال"
-- @column mentions   "mentions"      "مرات الذكر"
-- @chart  bar x=name y=mentions
-- @check  not_null name
-- @check  unique slug
SELECT e.slug, iif(:arabic, k.label_ar, e.kind) AS kind,
       iif(:arabic, e.ar, e.en) AS name,
       iif(:arabic, e.en, e.ar) AS other_name,
       (SELECT group_concat(n.text, ' | ')
          FROM (SELECT DISTINCT known.text FROM name AS known
                 WHERE known.entity_id = e.entity_id
                 ORDER BY known.text) AS n) AS names,
       (SELECT count(*) FROM live_statement AS s
         WHERE s.subject_id = e.entity_id OR s.object_id = e.entity_id) AS statements,
       (SELECT count(*) FROM mention AS m WHERE m.entity_id = e.entity_id) AS mentions
  FROM entity_label AS e
  JOIN entity_kind AS k ON k.slug = e.kind
 WHERE :kind IS NULL OR e.kind = :kind
 ORDER BY e.kind, e.slug;
