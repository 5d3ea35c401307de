-- @name        outlook
-- @title.en    Outlook               @title.ar  التوقعات
-- @describe.en What is expected, needed or looked for next, by whom and how firmly.
-- @describe.ar ما يُتوقع أو يُحتاج إليه أو يُبحث عنه لاحقًا، ومن يقوله، وبأي يقين.
-- @param entity entity default=null "only what is said of this entity: slug or any name" "ما قيل عن كيان بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM entity ORDER BY slug"
-- @answers next entity=any
-- @answers said entity=any
-- @answers planned entity=model|product|hardware|platform|programme
-- @answers released entity=model|product|hardware|platform|programme
-- @answers upcoming entity=model|product|hardware|platform|programme
-- @column line         "claim"       "القول"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column hedge        "hedge"       "أداة التحفّظ"
-- @column speaker      "who says so" "القائل"
-- @column stance       "stance"      "الموقف"
-- @column said_on      "said on"     "تاريخ القول"
-- @column subject_slug "of"          "معرّف الموضوع" entity as=line
-- @column quote        "evidence"    "الشاهد"
-- @column statement_id "statement"   "رقم القول" statement as=line
-- @check  not_null line
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
-- @check  in stance asserts|reports|expects|concedes|doubts|denies
SELECT iif(:arabic, s.line_ar, s.line) AS line,
       s.certainty, s.hedge, iif(:arabic, s.speaker_ar, s.speaker) AS speaker, s.stance, s.said_on,
       s.subject_slug, s.quote, s.statement_id
  FROM statements AS s
 WHERE (s.stance = 'expects'
        OR s.predicate IN ('expected', 'expectation_met', 'release_in_sight', 'released_before',
                           'seeks', 'needs'))
   AND (:entity IS NULL OR :entity IN (s.subject_slug, s.object_slug))
 ORDER BY s.subject, s.statement_id;
