-- @name        industry-trend
-- @title.en    Industry trend        @title.ar  اتجاه الصناعة
-- @describe.en Whether a delay stands alone: who else was late, what the delays are part of, and what the industry and its methods face.
-- @describe.ar هل التأخير حالة معزولة: من تأخر أيضًا، وما السلسلة التي تندرج فيها التأخيرات، وما تواجهه الصناعة وأساليبها.
-- @param industry entity default=null "only this industry: slug or any name" "صناعة بعينها: معرّفها أو أي اسم لها" values="SELECT slug FROM entity WHERE kind = 'industry' ORDER BY slug"
-- @column aspect       "aspect"      "الجانب"
-- @column line         "claim"       "القول"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column hedge        "hedge"       "أداة التحفّظ"
-- @column speaker      "who says so" "القائل"
-- @column quote        "evidence"    "الشاهد"
-- @column statement_id "statement"   "رقم القول" statement as=line
-- @check  not_null line
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in aspect delays|series|causes|industry
-- @check  in certainty certain|probable|possible|unknown
WITH claim AS (
    SELECT CASE
               WHEN s.predicate = 'delayed_release' AND s.polarity = '+' THEN 'delays'
               WHEN s.predicate IN ('isolated_case', 'part_of') THEN 'series'
               WHEN s.predicate = 'caused_by'
                    AND s.subject_slug IN (SELECT series.object_slug FROM statements AS series
                                            WHERE series.predicate = 'part_of'
                                              AND series.polarity = '+') THEN 'causes'
               WHEN s.predicate = 'faces' AND s.subject_kind = 'technique' THEN 'causes'
               WHEN s.subject_kind = 'industry'
                    AND (:industry IS NULL OR s.subject_slug = :industry) THEN 'industry'
           END AS aspect,
           iif(:arabic, s.line_ar, s.line) AS line,
           s.certainty, s.hedge, iif(:arabic, s.speaker_ar, s.speaker) AS speaker, s.quote, s.statement_id
      FROM statements AS s
)
SELECT c.aspect, c.line, c.certainty, c.hedge, c.speaker, c.quote, c.statement_id
  FROM claim AS c
 WHERE c.aspect IS NOT NULL
   AND (:industry IS NULL
        OR EXISTS (SELECT 1 FROM entity AS e WHERE e.slug = :industry AND e.kind = 'industry'))
 ORDER BY CASE c.aspect WHEN 'delays' THEN 1 WHEN 'series' THEN 2 WHEN 'causes' THEN 3 ELSE 4 END,
          c.statement_id;
