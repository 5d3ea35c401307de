-- @name        evidence
-- @title.en    Evidence              @title.ar  الشواهد
-- @describe.en Every claim with each quotation it rests on, to the letter, and where that stands.
-- @describe.ar كل قول مع كل شاهد يستند إليه بلفظه وموضعه.
-- @param entity entity default=null "only what is said of this entity: slug or any name" "ما قيل عن كيان بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM entity ORDER BY slug"
-- @param predicate text default=null "only this predicate" "محمول بعينه" values="SELECT slug FROM predicate ORDER BY slug"
-- @param source text default=null "only this source" "مصدر بعينه" values="SELECT slug FROM source ORDER BY slug"
-- @param statement integer default=null "only this statement" "قول بعينه"
-- @param limit integer min=0 default=null "at most so many rows; all without it" "أقصى عدد للصفوف؛ وإلا فكلها"
-- @answers on_schedule entity=any predicate=delayed_release
-- @answers cause entity=any predicate=caused_by
-- @answers why_late entity=any predicate=caused_by
-- @answers faces entity=any predicate=faces
-- @answers faces entity=any predicate=highlights
-- @answers highlights entity=any predicate=highlights
-- @answers highlights entity=any predicate=caused_by
-- @answers isolated entity=any predicate=isolated_case
-- @answers isolated entity=any predicate=described_as
-- @answers isolated entity=any predicate=trend
-- @answers isolated entity=any predicate=part_of
-- @answers isolated entity=any predicate=experienced
-- @answers reaction entity=any predicate=reaction
-- @answers reaction entity=any predicate=caused_by
-- @answers trend entity=any predicate=trend
-- @answers trend entity=any predicate=experienced
-- @answers needs entity=any predicate=needs
-- @answers needs entity=any predicate=seeks
-- @answers seeks entity=any predicate=seeks
-- @answers seeks entity=any predicate=needs
-- @answers first entity=any predicate=released_before
-- @answers maker entity=any predicate=developer
-- @answers maker entity=any predicate=owner
-- @answers made_count entity=any predicate=developer
-- @answers founder entity=any predicate=founder
-- @answers founder_count entity=any predicate=founder
-- @answers owner entity=any predicate=owner
-- @answers owner entity=any predicate=founder
-- @answers owner entity=any predicate=developer
-- @answers field entity=any predicate=field
-- @answers team entity=any predicate=team_size
-- @answers team entity=any predicate=resources
-- @answers head entity=any predicate=post
-- @answers head predicate=described_as
-- @answers successor entity=any predicate=successor_of
-- @answers rivals entity=any predicate=competes_with
-- @answers rivals_count entity=any predicate=competes_with
-- @answers can entity=any predicate=capability
-- @answers where_used entity=any predicate=available_on
-- @answers trained_on entity=any predicate=trained_on
-- @answers interviewer entity=any predicate=interviewed_by
-- @answers interviewer entity=any predicate=host
-- @answers host entity=any predicate=host
-- @answers host entity=any predicate=interviewed_by
-- @answers price entity=any predicate=price
-- @answers funding entity=any predicate=funding
-- @answers what_happened entity=any predicate=delayed_release
-- @answers abandoned entity=any predicate=called_off
-- @answers abandoned entity=model predicate=delayed_release
-- @answers described entity=any
-- @answers named entity=any
-- @answers startup entity=any predicate=described_as
-- @answers certainty entity=any
-- @column statement_id "statement"   "رقم القول" statement as=line
-- @column line         "claim"       "القول"
-- @column certainty    "certainty"   "درجة اليقين"
-- @column speaker      "who says so" "القائل"
-- @column stance       "bearing"     "صلة الشاهد"
-- @column hedge        "hedge"       "أداة التحفّظ"
-- @column quote        "evidence"    "الشاهد"
-- @column source       "source"      "المصدر" source
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
