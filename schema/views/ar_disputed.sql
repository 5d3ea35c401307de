-- @view الخلافات
-- @describe.en The view disputed with Arabic names and labels.
-- @describe.ar مواضع الخلاف بين الأقوال: العرض disputed بأسماء عربية.
-- @column نوع_الخلاف "contradicted, denied, refuted or doubted" "نوع الخلاف"
-- @column القول "the claim in Arabic" "القول بالعربية"
-- @column اليقين "its certainty" "درجة يقينه"
-- @column الشاهد "the words it rests on" "شاهده"
-- @column رقم_القول "the statement" "رقم القول"
-- @column القول_المقابل "the claim against it in Arabic" "المقابل بالعربية"
-- @column يقين_المقابل "certainty of that" "درجة يقين المقابل"
-- @column شاهد_المقابل "the words against it" "شاهد المقابل"
-- @column رقم_المقابل "the other statement" "رقم القول المقابل"
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
