-- @name        entities
-- @title.en    Entities              @title.ar  الكيانات
-- @describe.en What one sentence names.
-- @describe.ar ما تذكره جملة واحدة.
-- @param sentence integer "row number of the sentence" "رقم الجملة"
-- @column slug     "handle"        "المعرّف" entity as=name_en
-- @column name_en  "English label" "التسمية بالإنجليزية"
-- @column name_ar  "Arabic label"  "التسمية بالعربية"
-- @column kind     "kind"          "النوع"
-- @column mentions "mentions"      "مواضع الذكر"
SELECT label.slug,
       label.en AS name_en,
       label.ar AS name_ar,
       iif(:arabic, kind.label_ar, label.kind) AS kind,
       (SELECT count(*) FROM mention AS m WHERE m.entity_id = label.entity_id) AS mentions
  FROM entity_label AS label
  JOIN entity_kind AS kind ON kind.slug = label.kind
 WHERE label.entity_id IN (SELECT m.entity_id FROM mention AS m WHERE m.sentence_id = :sentence)
 ORDER BY (SELECT min(m.start_cp) FROM mention AS m
            WHERE m.sentence_id = :sentence AND m.entity_id = label.entity_id),
          label.slug;
