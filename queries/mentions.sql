-- @name        mentions
-- @title.en    Mentions              @title.ar  مواضع الذكر
-- @describe.en Where an entity is named, in the form that stands there.
-- @describe.ar مواضع ذكر كيان باللفظ الوارد.
-- @param entity entity default=null "only this entity: slug or any name" "كيان بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM entity ORDER BY slug"
-- @param source text default=null "only this source" "مصدر بعينه" values="SELECT slug FROM source ORDER BY slug"
-- @param limit integer min=0 default=null "at most so many rows; all without it" "أقصى عدد للصفوف؛ وإلا فكلها"
-- @column entity_slug "entity"          "معرّف الكيان" entity
-- @column source      "source"          "المصدر" source
-- @column paragraph   "paragraph"       "الفقرة"
-- @column sentence    "sentence"        "الجملة"
-- @column form        "as it stands"    "اللفظ"
-- @column text        "in the sentence" "نص الجملة"
-- @check  not_null form
SELECT m.entity_slug, m.source, m.paragraph, m.sentence, m.form, m.text
  FROM mentions AS m
 WHERE (:entity IS NULL OR m.entity_slug = :entity)
   AND (:source IS NULL OR m.source = :source)
 ORDER BY m.source, m.sentence, m.start_cp, m.entity_slug
 LIMIT coalesce(:limit, -1);
