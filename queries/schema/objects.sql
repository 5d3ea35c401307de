-- @name        objects
-- @title.en    Tables and views      @title.ar  الجداول والعروض
-- @describe.en What can be asked with SQL: the views are for asking, the tables hold each thing once.
-- @describe.ar ما يُسأل عنه بلغة SQL: العروض للسؤال، والجداول تحفظ كل شيء مرة واحدة.
-- @column kind    "kind"    "النوع"
-- @column name    "name"    "الاسم"
-- @column meaning "meaning" "المعنى"
-- @check  in kind table|view
-- @check  unique name
SELECT d.kind, d.name, iif(:arabic, d.meaning_ar, d.meaning_en) AS meaning
  FROM documentation AS d
 WHERE d.column_name = ''
 ORDER BY d.kind DESC, d.name;
