-- @name        5-links
-- @title.en    Linked statements     @title.ar  أقوال متصلة
-- @describe.en The statements in force that it bears on, and those that bear on it.
-- @describe.ar الأقوال القائمة التي يتصل بها والتي تتصل به.
-- @param statement integer "number of the statement" "رقم القول"
-- @column kind         "link"         "نوع الصلة"
-- @column direction    "direction"    "الاتجاه"
-- @column statement_id "other statement" "رقم القول الآخر"
-- @column line         "claim"        "القول"
-- @column certainty    "certainty"    "درجة اليقين"
-- @column speaker      "who says so"  "القائل"
-- @column quote        "evidence"     "الشاهد"
-- @column source       "source"       "المصدر"
-- @column claim_id     "claimed by statement" "القول الذي يثبت الصلة"
-- @check  in kind causes|contradicts|refines|repeats
-- @check  in direction from|to
-- @check  in certainty certain|probable|possible|unknown
WITH linked AS (
    SELECT link.kind, 'to' AS direction, link.to_id AS other_id, link.claim_id
      FROM link
     WHERE link.from_id = :statement
    UNION ALL
    SELECT link.kind, 'from' AS direction, link.from_id AS other_id, link.claim_id
      FROM link
     WHERE link.to_id = :statement
)
SELECT linked.kind, linked.direction, s.statement_id, iif(:arabic, s.line_ar, s.line) AS line,
       s.certainty, iif(:arabic, s.speaker_ar, s.speaker) AS speaker, s.quote, s.source,
       linked.claim_id
  FROM linked
  JOIN statements AS s ON s.statement_id = linked.other_id
 ORDER BY linked.kind, linked.direction, s.statement_id;
