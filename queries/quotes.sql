-- @name        quotes
-- @title.en    Quotes                @title.ar  الاقتباسات
-- @describe.en What named speakers say within the sources, how firmly, and when.
-- @describe.ar ما نقلته المصادر عن قائلين مسمَّين، وبأي يقين، ومتى.
-- @param speaker entity default=null "only this speaker: slug or any name" "قائل بعينه: معرّفه أو أي اسم له" values="SELECT DISTINCT speaker_slug FROM quotes ORDER BY speaker_slug"
-- @param entity entity default=null "only what is said of this entity: slug or any name" "ما قيل عن كيان بعينه: معرّفه أو أي اسم له" values="SELECT DISTINCT subject_slug FROM quotes ORDER BY subject_slug"
-- @answers said speaker=person|organization
-- @answers said entity=any
-- @column speaker      "speaker"          "القائل"
-- @column speaker_slug "speaker's handle" "معرّف القائل" entity as=speaker
-- @column said_on      "said on"          "تاريخ القول"
-- @column said_words   "said when, as printed" "التاريخ بلفظ المصدر"
-- @column stance       "stance"           "الموقف"
-- @column line         "what is said"     "القول"
-- @column certainty    "certainty"        "درجة اليقين"
-- @column hedge        "hedge"            "أداة التحفّظ"
-- @column quote        "evidence"         "الشاهد"
-- @column statement_id "statement"        "رقم القول" statement as=line
-- @candidates said
-- @check  not_null speaker
-- @check  not_null quote
-- @check  unique statement_id
-- @check  in stance asserts|reports|expects|concedes|doubts|denies
-- @check  in certainty certain|probable|possible|unknown
SELECT iif(:arabic, q.speaker_ar, q.speaker) AS speaker, q.speaker_slug, q.said_on, q.said_words,
       q.stance, iif(:arabic, q.line_ar, q.line) AS line,
       q.certainty, q.hedge, q.quote, q.statement_id
  FROM quotes AS q
 WHERE (:speaker IS NULL OR q.speaker_slug = :speaker)
   AND (:entity IS NULL OR :entity IN (q.subject_slug, q.object_slug))
 ORDER BY q.speaker, q.said_on NULLS LAST, q.statement_id;
