-- @name        comparison
-- @title.en    Comparison            @title.ar  المقارنة
-- @describe.en What is said of two entities side by side: their makers, releases and rivals, and what is said of both.
-- @describe.ar ما قيل عن كيانين جنبًا إلى جنب: مطوّر كل منهما وإصداره ومنافسوه، وما قيل عنهما معًا.
-- @param left entity "one of the two: slug or any name" "أحدهما: معرّفه أو أي اسم له"
-- @param right entity "the other" "الآخر"
-- @answers compared left=any right=any
-- @column statement_id "statement"   "رقم القول" statement as=quote
-- @column subject_slug "of"          "معرّف الموضوع" entity as=line
-- @column predicate    "what"        "المحمول" code as=predicate_label
-- @column predicate_label "what"     "المحمول"
-- @column line         "claim"       "القول"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column quote        "evidence"    "الشاهد"
-- @check  not_null line
-- @check  unique statement_id
-- @check  in certainty certain|probable|possible|unknown
SELECT s.statement_id, s.subject_slug, s.predicate,
       iif(:arabic, s.predicate_label_ar, s.predicate_label_en) AS predicate_label,
       iif(:arabic, s.line_ar, s.line) AS line, s.certainty, s.quote
  FROM statements AS s
 WHERE (s.subject_slug IN (:left, :right)
        AND (s.object_slug IN (:left, :right)
             OR s.predicate IN ('developer', 'founder', 'planned_release', 'release',
                                'release_abandoned', 'team_size', 'resources')))
 ORDER BY s.subject_slug <> :left, s.statement_id;
