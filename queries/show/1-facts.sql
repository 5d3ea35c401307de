-- @name        1-facts
-- @title.en    Entity                @title.ar  الكيان
-- @describe.en What it is called, what it is, and how much is said of it.
-- @describe.ar تسميته ونوعه وعدد ما قيل فيه.
-- @param entity entity            "slug or any name"    "المعرّف أو أي اسم"
-- @column slug       "handle"        "المعرّف"
-- @column name_en    "English label" "التسمية بالإنجليزية"
-- @column name_ar    "Arabic label"  "التسمية بالعربية"
-- @column kind       "kind"          "النوع"
-- @column statements "statements"    "عدد الأقوال"
-- @column mentions   "mentions"      "عدد مواضع الذكر"
-- @check  rows = 1
SELECT label.slug,
       label.en AS name_en,
       label.ar AS name_ar,
       iif(:arabic, kind.label_ar, kind.label_en) AS kind,
       (SELECT count(*) FROM live_statement AS s
         WHERE label.entity_id IN (s.subject_id, s.object_id)) AS statements,
       (SELECT count(*) FROM mention AS m WHERE m.entity_id = label.entity_id) AS mentions
  FROM entity_label AS label
  JOIN entity_kind AS kind ON kind.slug = label.kind
 WHERE label.slug = :entity;
