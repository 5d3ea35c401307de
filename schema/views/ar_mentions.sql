-- @view الذكر
-- @describe.en The view mentions with Arabic names and labels.
-- @describe.ar مواضع ذكر الكيانات: العرض mentions بأسماء عربية.
-- @column معرف_الكيان TEXT "the entity" "معرّف الكيان"
-- @column المصدر TEXT "handle of the source" "المصدر"
-- @column الفقرة INTEGER "paragraph of the source, from 1" "الفقرة"
-- @column الجملة INTEGER "sentence of the source, from 1" "الجملة"
-- @column اللفظ TEXT "the name as it stands there" "اللفظ"
-- @column الكيان TEXT "Arabic label of the entity" "الكيان بالعربية"
-- @column نص_الجملة TEXT "the whole sentence" "نص الجملة"
CREATE VIEW "الذكر" AS
SELECT v.entity_slug AS "معرف_الكيان",
       v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.form AS "اللفظ",
       v.entity_ar AS "الكيان",
       v.text AS "نص_الجملة"
  FROM mentions AS v;
