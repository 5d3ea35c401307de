-- @view المؤسسات
-- @describe.en The view organizations with Arabic names and labels.
-- @describe.ar المؤسسات ومؤسسوها ونماذجها: العرض organizations بأسماء عربية.
-- @column المعرف TEXT "ASCII handle" "المعرّف"
-- @column الاسم TEXT "Arabic label" "الاسم بالعربية"
-- @column المؤسسون TEXT "founders in Arabic" "المؤسسون بالعربية"
-- @column النماذج TEXT "models in Arabic" "النماذج بالعربية"
-- @column عدد_الأقوال INTEGER "live statements about it" "عدد الأقوال"
CREATE VIEW "المؤسسات" AS
SELECT v.slug AS "المعرف",
       v.name_ar AS "الاسم",
       v.founders_ar AS "المؤسسون",
       v.models_ar AS "النماذج",
       v.statements AS "عدد_الأقوال"
  FROM organizations AS v;
