-- @view النماذج
-- @describe.en The view models with Arabic names and labels.
-- @describe.ar النماذج ومطوّروها: العرض models بأسماء عربية.
-- @column المعرف TEXT "ASCII handle" "المعرّف"
-- @column الاسم TEXT "Arabic label" "الاسم بالعربية"
-- @column الشركة TEXT "Arabic label of the developer" "الشركة بالعربية"
-- @column معرف_الشركة TEXT "the developer's handle" "معرّف الشركة"
-- @column السلف TEXT "Arabic label of the model it follows" "السلف بالعربية"
-- @column معرف_السلف TEXT "handle of that model" "معرّف السلف"
-- @column المنصات TEXT "the platforms in Arabic" "المنصات بالعربية"
-- @column عدد_الأقوال INTEGER "live statements about it" "عدد الأقوال"
CREATE VIEW "النماذج" AS
SELECT v.slug AS "المعرف",
       v.name_ar AS "الاسم",
       v.company_ar AS "الشركة",
       v.company_slug AS "معرف_الشركة",
       v.predecessor_ar AS "السلف",
       v.predecessor_slug AS "معرف_السلف",
       v.platforms_ar AS "المنصات",
       v.statements AS "عدد_الأقوال"
  FROM models AS v;
