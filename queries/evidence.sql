-- @name        evidence
-- @title.en    Evidence              @title.ar  الشواهد
-- @describe.en Every claim with each quotation it rests on, to the letter, and where that stands.
-- @describe.ar كل قول مع كل شاهد يستند إليه بلفظه وموضعه.
-- @param entity entity default=null "only what is said of this entity: slug or any name" "ما قيل عن كيان بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM entity ORDER BY slug"
-- @param predicate text default=null "only this predicate" "محمول بعينه" values="SELECT slug FROM predicate ORDER BY slug"
-- @param source text default=null "only this source" "مصدر بعينه" values="SELECT slug FROM source ORDER BY slug"
-- @param statement integer default=null "only this statement" "قول بعينه"
-- @param limit integer default=null "at most so many rows; all without it" "أقصى عدد للصفوف؛ وإلا فكلها"
-- @column statement_id "statement"   "رقم القول"
-- @column line         "claim"       "القول"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column speaker      "who says so" "القائل"
-- @column stance       "bearing"     "صلة الشاهد"
-- @column hedge        "hedge"       "أداة التحفّظ"
-- @column quote        "evidence"    "الشاهد"
-- @column source       "source"      "المصدر"
-- @column paragraph    "paragraph"   "الفقرة"
-- @column sentence     "sentence"    "الجملة"
-- @column start_cp     "from"        "من المحرف"
-- @column end_cp       "to"          "إلى المحرف"
-- @check  not_null quote
-- @check  in stance supports|refutes|context
-- @check  in certainty certain|probable|possible|unknown
SELECT s.statement_id, iif(:arabic, s.line_ar, s.line) AS line,
       s.certainty, iif(:arabic, s.speaker_ar, s.speaker) AS speaker,
       e.stance, e.hedge, e.quote,
       s.source, sentence.paragraph, sentence.ordinal AS sentence,
       e.start_cp, e.end_cp
  FROM statements AS s
  JOIN evidence AS e ON e.statement_id = s.statement_id
  JOIN sentence ON sentence.id = e.sentence_id
 WHERE (:entity IS NULL OR :entity IN (s.subject_slug, s.object_slug))
   AND (:predicate IS NULL OR s.predicate = :predicate)
   AND (:source IS NULL OR s.source = :source)
   AND (:statement IS NULL OR s.statement_id = :statement)
 ORDER BY s.statement_id, e.start_cp, e.end_cp
 LIMIT coalesce(:limit, -1);
