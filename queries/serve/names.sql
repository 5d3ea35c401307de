-- @name        names
-- @title.en    Names                 @title.ar  الأسماء
-- @describe.en What some entities are called, in the reader's language.
-- @describe.ar تسميات كيانات بلغة القارئ.
-- @param slugs text "JSON array of handles" "مصفوفة JSON بالمعرّفات"
-- @column slug  "handle" "المعرّف"
-- @column label "name"   "الاسم"
SELECT label.slug, iif(:arabic, label.ar, label.en) AS label
  FROM entity_label AS label
 WHERE label.slug IN (SELECT wanted.value FROM json_each(:slugs) AS wanted)
 ORDER BY label, label.slug;
