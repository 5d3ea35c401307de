-- @name        3-quotations
-- @title.en    Quotations            @title.ar  الشواهد
-- @describe.en The words of a source that statements in force rest on.
-- @describe.ar ألفاظ المصدر التي تستند إليها أقوال قائمة.
-- @param source text "handle of the source" "معرّف المصدر"
-- @param first integer "first sentence" "أول جملة"
-- @param last integer "last sentence" "آخر جملة"
-- @column statement_id "statement" "رقم القول"
-- @column sentence     "sentence"  "الجملة"
-- @column start_cp     "from"      "من المحرف"
-- @column end_cp       "to"        "إلى المحرف"
-- @column quote        "evidence"  "الشاهد"
-- @column stance       "bearing"   "صلة الشاهد"
-- @column hedge        "hedge"     "أداة التحفّظ"
-- @check  in stance supports|refutes|context
SELECT e.statement_id, sentence.ordinal AS sentence, e.start_cp, e.end_cp, e.quote, e.stance,
       e.hedge
  FROM source
  JOIN sentence ON sentence.source_id = source.id
  JOIN evidence AS e ON e.sentence_id = sentence.id
  JOIN live_statement AS s ON s.id = e.statement_id
 WHERE source.slug = :source
   AND sentence.ordinal BETWEEN :first AND :last
 ORDER BY e.start_cp, e.end_cp, e.statement_id;
