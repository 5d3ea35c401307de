-- @view المنافسون
-- @describe.en The view competitors with Arabic names and labels.
-- @describe.ar من ينافس من: العرض competitors بأسماء عربية.
-- @column الموضوع TEXT "Arabic label of the subject" "الموضوع بالعربية"
-- @column معرف_الموضوع TEXT "its handle" "معرّفه"
-- @column المنافس TEXT "Arabic label of the rival" "المنافس بالعربية"
-- @column معرف_المنافس TEXT "the rival's handle; NULL where it is not named" "معرّف المنافس"
-- @column اليقين TEXT "certain, probable, possible or unknown" "درجة اليقين" code
-- @column الشاهد TEXT "the words it rests on" "الشاهد"
-- @column رقم_القول INTEGER "the statement" "رقم القول"
CREATE VIEW "المنافسون" AS
SELECT v.subject_ar AS "الموضوع",
       v.subject_slug AS "معرف_الموضوع",
       v.competitor_ar AS "المنافس",
       v.competitor_slug AS "معرف_المنافس",
       v.certainty AS "اليقين",
       v.quote AS "الشاهد",
       v.statement_id AS "رقم_القول"
  FROM competitors AS v;
