-- @name        columns
-- @title.en    Columns               @title.ar  الأعمدة
-- @describe.en The columns of a table or view, with what they mean.
-- @describe.ar أعمدة جدول أو عرض ومعانيها.
-- @param object text              "table or view"         "جدول أو عرض"
-- @column column  "column"  "العمود"
-- @column type    "type"    "النوع"
-- @column meaning "meaning" "المعنى"
-- @check  unique column
-- @check  in type INTEGER|REAL|TEXT|BLOB|ANY
-- SQLite tells another type for what a view computes in each of its versions, so that a view has the documented ones.
SELECT c.name AS column,
       coalesce(d.type, iif(made.type = 'view', NULL, nullif(c.type, ''))) AS type,
       iif(:arabic, d.meaning_ar, d.meaning_en) AS meaning
  FROM pragma_table_info(:object) AS c
  LEFT JOIN pragma_table_list(:object) AS made ON made.schema = 'main'
  LEFT JOIN documentation AS d ON d.name = made.name AND d.column_name = c.name
 ORDER BY c.cid;
