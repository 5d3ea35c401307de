-- @name        counts
-- @title.en    Counts                @title.ar  الأعداد
-- @describe.en How much the base holds.
-- @describe.ar ما في القاعدة من مصادر وجمل وكيانات وأقوال.
-- @column sources    "sources"    "المصادر"
-- @column sentences  "sentences"  "الجمل"
-- @column entities   "entities"   "الكيانات"
-- @column statements "statements" "الأقوال"
-- @check  rows = 1
SELECT (SELECT count(*) FROM source) AS sources,
       (SELECT count(*) FROM sentence) AS sentences,
       (SELECT count(*) FROM entity) AS entities,
       (SELECT count(*) FROM live_statement) AS statements;
