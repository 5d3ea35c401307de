-- @name        columns
-- @title.en    Columns               @title.ar  الأعمدة
-- @describe.en The columns of a table or view, with what they mean.
-- @describe.ar أعمدة جدول أو عرض ومعانيها.
-- @param object text              "table or view"         "جدول أو عرض"
-- @column column  "column"  "العمود"
-- @column type    "type"    "النوع"
-- @column meaning "meaning" "المعنى"
-- @check  unique column
SELECT c.name AS column,
       nullif(c.type, '') AS type,
       iif(:arabic, d.meaning_ar, d.meaning_en) AS meaning
  FROM pragma_table_info(:object) AS c
  LEFT JOIN documentation AS d ON d.name = :object AND d.column_name = c.name
 ORDER BY c.cid;
