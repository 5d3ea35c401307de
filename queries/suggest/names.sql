-- @name        names
-- @title.en    Names                 @title.ar  الأسماء
-- @describe.en Entities of whose names a word begins so, those named most often first.
-- @describe.ar كيانات في أسمائها كلمة تبدأ بهذا، وأكثرها ذكرًا أولًا.
-- @param words text "folded words, the last of which may be unfinished" "كلمات موحّدة قد لا تكتمل آخرها"
-- @column slug     "handle"   "المعرّف"
-- @column label    "name"     "الاسم"
-- @column matched  "matched"  "الاسم المطابق"
-- @column kind     "kind"     "النوع"
-- @column mentions "mentions" "مرات الذكر"
-- @check  unique slug
WITH named AS (
    SELECT n.entity_id,
           min(NOT (substr(n.words, 1, length(:words)) = :words)) AS inside,
           min(n.text) AS matched
      FROM name AS n
     WHERE instr(' ' || n.words, ' ' || :words) > 0
     GROUP BY n.entity_id
)
SELECT label.slug, iif(:arabic, label.ar, label.en) AS label, named.matched, label.kind,
       (SELECT count(*) FROM mention AS m WHERE m.entity_id = named.entity_id) AS mentions
  FROM named
  JOIN entity_label AS label ON label.entity_id = named.entity_id
 ORDER BY named.inside, mentions DESC, label.slug;
