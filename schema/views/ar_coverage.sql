-- @view التغطية
-- @describe.en The view coverage with Arabic names and labels.
-- @describe.ar كل جملة وعدد الأقوال التي تستشهد بها: العرض coverage بأسماء عربية.
-- @column المصدر TEXT "handle of the source" "المصدر"
-- @column الفقرة INTEGER "paragraph of the source, from 1" "الفقرة"
-- @column الجملة INTEGER "sentence of the source, from 1" "الجملة"
-- @column عدد_الأقوال INTEGER "live statements that cite it" "عدد الأقوال"
-- @column نص_الجملة TEXT "the sentence" "نص الجملة"
CREATE VIEW "التغطية" AS
SELECT v.source AS "المصدر",
       v.paragraph AS "الفقرة",
       v.sentence AS "الجملة",
       v.statements AS "عدد_الأقوال",
       v.text AS "نص_الجملة"
  FROM coverage AS v;
