-- @name        candidates
-- @title.en    Unconfirmed candidates  @title.ar  اقتراحات غير مؤكدة
-- @describe.en What sentences seem to state on this, found by rules; nobody has confirmed it. These rows are no statements and count in none of the above.
-- @describe.ar ما يبدو أن الجمل تقوله في هذا بحسب القواعد، ولم يؤكده أحد. ليست هذه الصفوف أقوالًا ولا تدخل في شيء مما سبق.
-- @param kinds    text "JSON array of kinds" "مصفوفة JSON بأنواع القول"
-- @param entities text "JSON array of handles, each of which the sentence or the developer of a model in it has to name" "مصفوفة JSON بمعرّفات يجب أن تسمي الجملة كلًا منها أو نموذجًا له"
-- @column basis     "basis"             "الأساس"
-- @column candidate "candidate"         "الاقتراح"
-- @column kind      "kind"              "النوع"
-- @column subject   "subject"           "الموضوع"
-- @column object    "object"            "القيمة"
-- @column polarity  "asserted or denied" "إثبات أو نفي"
-- @column time      "time, as printed"  "الزمن بلفظ المصدر"
-- @column earliest  "no earlier"        "ليس قبل"
-- @column latest    "no later"          "ليس بعد"
-- @column certainty "certainty"         "درجة اليقين"
-- @column speaker   "speaker"           "القائل"
-- @column quote     "words"             "اللفظ"
-- @column source    "source"            "المصدر"
-- @column known_on  "source known on"   "تاريخ العلم بالمصدر"
-- @column sentence  "sentence"          "الجملة"
-- @check  unique candidate
-- @check  in basis candidate
-- @check  in kind planned|released|postponed|missed|given_up|may_slip|competes|made_by|founded_by|can_do|used_on|said|caused_by|price|funding|post
-- @check  in certainty certain|probable|possible|unknown
SELECT 'candidate' AS basis, c.candidate_id AS candidate, c.kind, c.subject, c.object, c.polarity,
       c.time, c.earliest, c.latest, c.certainty, c.speaker, c.quote, c.source, c.known_on,
       c.sentence
  FROM candidates AS c
 WHERE c.state = 'open'
   AND c.kind IN (SELECT wanted.value FROM json_each(:kinds) AS wanted)
   AND NOT EXISTS (
       SELECT 1
         FROM json_each(:entities) AS wanted
        WHERE NOT EXISTS (
              SELECT 1
                FROM candidate AS k
                JOIN mention AS m ON m.sentence_id = k.sentence_id
                JOIN entity AS named ON named.id = m.entity_id
                LEFT JOIN model_company AS made ON made.model_slug = named.slug
               WHERE k.id = c.candidate_id
                 AND wanted.value IN (named.slug, made.company_slug)))
 ORDER BY c.known_on, c.source, c.sentence, c.candidate_id;
