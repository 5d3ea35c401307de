-- @view الأشخاص
-- @describe.en The view people with Arabic names and labels.
-- @describe.ar الأشخاص وما أسّسوه ويملكونه: العرض people بأسماء عربية.
-- @column المعرف TEXT "ASCII handle" "المعرّف"
-- @column الاسم TEXT "Arabic label" "الاسم بالعربية"
-- @column أسس TEXT "organizations in Arabic" "ما أسّسه بالعربية"
-- @column يملك TEXT "platforms in Arabic" "ما يملكه بالعربية"
-- @column عدد_أقواله INTEGER "live statements that they make" "عدد أقواله"
-- @column عدد_الأقوال_عنه INTEGER "live statements about them" "عدد الأقوال عنه"
CREATE VIEW "الأشخاص" AS
SELECT v.slug AS "المعرف",
       v.name_ar AS "الاسم",
       v.founded_ar AS "أسس",
       v.owns_ar AS "يملك",
       v.quotes AS "عدد_أقواله",
       v.statements AS "عدد_الأقوال_عنه"
  FROM people AS v;
