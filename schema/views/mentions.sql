-- @view mentions
-- @describe.en Where each entity is named, in the form that stands there.
-- @describe.ar مواضع ذكر كل كيان باللفظ الوارد.
-- @column entity_slug "the entity" "معرّف الكيان"
-- @column source      "handle of the source" "المصدر"
-- @column paragraph   "paragraph of the source, from 1" "الفقرة"
-- @column sentence    "sentence of the source, from 1" "الجملة"
-- @column form        "the name as it stands there" "اللفظ"
-- @column entity      "English label of the entity" "الكيان"
-- @column text        "the whole sentence" "نص الجملة"
-- @column sentence_id "row number of the sentence" "رقم الجملة"
-- @column start_cp    "first code point of the name in the source's text" "بداية اللفظ"
-- @column end_cp      "code point after its last" "نهاية اللفظ"
-- @column entity_ar   "Arabic label of the entity" "الكيان بالعربية"
CREATE VIEW mentions AS
SELECT named.slug AS entity_slug,
       source.slug AS source,
       sentence.paragraph,
       sentence.ordinal AS sentence,
       m.form,
       named.en AS entity,
       sentence.text,
       m.sentence_id, m.start_cp, m.end_cp,
       named.ar AS entity_ar
  FROM mention AS m
  JOIN entity_label AS named ON named.entity_id = m.entity_id
  JOIN sentence ON sentence.id = m.sentence_id
  JOIN source ON source.id = sentence.source_id;
