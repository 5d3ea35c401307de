-- @view الخلافات
-- @describe.en The view disputed with Arabic names and labels.
-- @describe.ar مواضع الخلاف بين الأقوال: العرض disputed بأسماء عربية.
-- @column نوع_الخلاف TEXT "contradicted, denied, refuted or doubted" "نوع الخلاف" code
-- @column القول TEXT "the claim in Arabic" "القول بالعربية"
-- @column اليقين TEXT "its certainty" "درجة يقينه" code
-- @column الشاهد TEXT "the words it rests on" "شاهده"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
-- @column القول_المقابل TEXT "the claim against it in Arabic" "المقابل بالعربية"
-- @column يقين_المقابل TEXT "certainty of that" "درجة يقين المقابل" code
-- @column شاهد_المقابل TEXT "the words against it" "شاهد المقابل"
-- @column رقم_المقابل INTEGER "the other statement" "رقم القول المقابل"
CREATE VIEW "الخلافات" AS
SELECT v.kind AS "نوع_الخلاف",
       v.line_ar AS "القول",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول",
       v.other_line_ar AS "القول_المقابل",
       v.other_certainty AS "يقين_المقابل",
       v.other_quote AS "شاهد_المقابل",
       v.other_statement_id AS "رقم_المقابل"
  FROM disputed AS v;
