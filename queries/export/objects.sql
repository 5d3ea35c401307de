-- @name        objects
-- @title.en    What a dump makes     @title.ar  ما تنشئه النسخة النصية
-- @describe.en What the file is made of, in the order in which a dump makes it anew; SQLite makes shadow tables itself.
-- @describe.ar مكوّنات الملف بالترتيب الذي تُنشأ به من جديد.
-- @column kind    "table, virtual, index, trigger or view" "النوع"
-- @column name    "name"                                   "الاسم"
-- @column sql     "the SQL that makes it"                  "نص SQL"
-- @column rebuild "1 for an index over another table"      "1 لفهرس فوق جدول آخر"
-- @check  in kind table|virtual|index|trigger|view
WITH made AS (
    SELECT CASE WHEN o.type <> 'table' THEN o.type ELSE t.type END AS kind,
           o.name, o.sql, o.rowid AS place,
           o.sql LIKE '%USING fts5%content%=%' AS rebuild
      FROM sqlite_schema AS o
      LEFT JOIN pragma_table_list AS t ON t.schema = 'main' AND t.name = o.name
     WHERE o.sql IS NOT NULL AND o.name NOT LIKE 'sqlite\_%' ESCAPE '\'
)
SELECT m.kind, m.name, m.sql, m.rebuild
  FROM made AS m
 WHERE m.kind <> 'shadow'
 ORDER BY CASE m.kind
              WHEN 'table' THEN 1 WHEN 'index' THEN 2 WHEN 'virtual' THEN 3
              WHEN 'view' THEN 4 ELSE 5
          END, m.place;
