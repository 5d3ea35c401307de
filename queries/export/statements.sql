-- @name        statements
-- @title.en    Statements            @title.ar  الأقوال
-- @describe.en Which source each statement in force is of.
-- @describe.ar مصدر كل قول قائم.
-- @column statement_id "statement" "رقم القول" statement
-- @column source       "source"    "المصدر" source
SELECT s.id AS statement_id, source.slug AS source
  FROM live_statement AS s
  JOIN source ON source.id = s.source_id
 ORDER BY s.id;
