-- @view catalog
-- @describe.en What this file holds: its tables, views and their columns, and the reports with their SQL.
-- @describe.ar محتويات هذا الملف: جداوله وعروضه وأعمدتها، وتقاريره باستعلاماتها.
-- @column kind        TEXT    "table, view or report" "جدول أو عرض أو تقرير"
-- @column name        TEXT    "its name" "اسمه"
-- @column column_name TEXT    "the column; empty for the whole" "العمود، أو فارغ للكل"
-- @column meaning_en  TEXT    "meaning in English" "المعنى بالإنجليزية"
-- @column meaning_ar  TEXT    "meaning in Arabic" "المعنى بالعربية"
-- @column sql         TEXT    "the SQL that made a table or view, or that a report runs" "نص SQL"
-- @column ordinal     INTEGER "order of the columns, from 1; 0 for the whole" "الترتيب"
-- @column type        TEXT    "INTEGER, REAL or TEXT: what the column holds; NULL for the whole" "نوع قيم العمود"
CREATE VIEW catalog AS
SELECT d.kind, d.name, d.column_name, d.meaning_en, d.meaning_ar,
       (SELECT made.sql FROM sqlite_schema AS made
         WHERE made.name = d.name AND d.column_name = '') AS sql,
       d.ordinal, d.type
  FROM documentation AS d
 UNION ALL
SELECT 'report', r.name, '', r.title_en || ': ' || r.description_en,
       r.title_ar || ': ' || r.description_ar, r.sql, 0, NULL
  FROM report AS r;
