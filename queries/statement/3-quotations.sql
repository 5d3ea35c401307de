-- @name        3-quotations
-- @title.en    Evidence              @title.ar  الشواهد
-- @describe.en The quotations that it rests on, each in the paragraph where it stands.
-- @describe.ar الشواهد التي يستند إليها، كلٌّ في فقرته.
-- @param statement integer "number of the statement" "رقم القول"
-- @column before    "before it" "ما قبله"
-- @column quote     "evidence"  "الشاهد"
-- @column after     "after it"  "ما بعده"
-- @column stance    "bearing"   "صلة الشاهد"
-- @column hedge     "hedge"     "أداة التحفّظ"
-- @column source    "source"    "المصدر"
-- @column paragraph "paragraph" "الفقرة"
-- @column sentence  "sentence"  "الجملة"
-- @column start_cp  "from"      "من المحرف"
-- @column end_cp    "to"        "إلى المحرف"
-- @check  not_null quote
-- @check  in stance supports|refutes|context
SELECT substr(source.text, bounds.first + 1, e.start_cp - bounds.first) AS before,
       e.quote,
       substr(source.text, e.end_cp + 1, bounds.last - e.end_cp) AS after,
       e.stance, e.hedge, source.slug AS source, sentence.paragraph, sentence.ordinal AS sentence,
       e.start_cp, e.end_cp
  FROM evidence AS e
  JOIN sentence ON sentence.id = e.sentence_id
  JOIN source ON source.id = sentence.source_id
  JOIN (SELECT beside.source_id, beside.paragraph,
               min(beside.start_cp) AS first, max(beside.end_cp) AS last
          FROM sentence AS beside
         WHERE beside.source_id = (SELECT s.source_id FROM statement AS s WHERE s.id = :statement)
         GROUP BY beside.paragraph) AS bounds
    ON bounds.source_id = sentence.source_id AND bounds.paragraph = sentence.paragraph
 WHERE e.statement_id = :statement
 ORDER BY e.start_cp, e.end_cp;
