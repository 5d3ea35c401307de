-- @name        links
-- @title.en    Links                 @title.ar  الروابط
-- @describe.en The statements that a statement is tied to, and how.
-- @describe.ar الأقوال التي يرتبط بها قول، ونوع الرابطة.
-- @param statement integer "number of the statement" "رقم القول"
-- @column kind         "kind"      "النوع"
-- @column direction    "direction" "الاتجاه"
-- @column line         "statement" "القول"
-- @column statement_id "number"    "رقم القول"
-- @check  in kind causes|contradicts|refines|repeats
-- @check  in direction to|from
SELECT tie.kind, tie.direction, iif(:arabic, s.line_ar, s.line) AS line, s.statement_id
  FROM (SELECT link.kind, 'to' AS direction, link.to_id AS other
          FROM link
         WHERE link.from_id = :statement
         UNION ALL
        SELECT link.kind, 'from', link.from_id
          FROM link
         WHERE link.to_id = :statement) AS tie
  JOIN statements AS s ON s.statement_id = tie.other
 ORDER BY tie.kind, tie.direction, s.statement_id;
