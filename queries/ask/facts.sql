-- @name        facts
-- @title.en    Statements            @title.ar  الأقوال
-- @describe.en What an answer can tell of statements: value, time, certainty, speaker and evidence, and all words of each.
-- @describe.ar ما يمكن أن يُروى من الأقوال: القيمة والزمن واليقين والقائل والشاهد، وكلمات كل قول.
-- @param statement_ids text    "JSON array of statements" "مصفوفة JSON بأرقام الأقوال"
-- @column statement_id  "statement"       "رقم القول"
-- @column subject_slug  "subject"         "معرّف الموضوع"
-- @column subject       "subject"         "الموضوع"
-- @column subject_kind  "subject's kind"  "نوع الموضوع"
-- @column predicate     "predicate"       "المحمول"
-- @column polarity      "+ or -"          "إثبات أو نفي"
-- @column value_kind    "kind of value"   "نوع القيمة"
-- @column value         "value"           "القيمة"
-- @column object_slug   "value's handle"  "معرّف القيمة"
-- @column object_kind   "value's kind"    "نوع الكيان القيمة"
-- @column certainty     "certainty"       "درجة اليقين"
-- @column hedge         "hedge"           "أداة التحفّظ"
-- @column speaker       "speaker"         "القائل"
-- @column speaker_slug  "speaker's handle" "معرّف القائل"
-- @column speaker_depth "depth"           "درجة القائل"
-- @column attitude      "speaker's stance" "موقف القائل"
-- @column verb          "verb of saying"  "فعل القول"
-- @column earliest      "no earlier"      "أبكر تاريخ"
-- @column latest        "no later"        "آخر تاريخ"
-- @column words         "when, as printed" "الزمن بلفظ المصدر"
-- @column is_now        "plan of now"     "هل هو الموعد الحالي"
-- @column is_put_off    "plan put off"    "هل أُجّل الموعد إليه"
-- @column said_words    "said when"       "تاريخ القول"
-- @column said_on       "said on"         "يوم القول"
-- @column quantity      "how many"        "العدد"
-- @column place         "said in"         "موضع القول"
-- @column circumstance  "circumstance"    "الظرف"
-- @column line          "claim"           "القول"
-- @column quote         "evidence"        "الشاهد"
-- @column stance        "bearing"         "صلة الشاهد"
-- @column source        "source"          "المصدر"
-- @column source_title  "title"           "العنوان"
-- @column paragraph     "paragraph"       "الفقرة"
-- @column sentence      "sentence"        "الجملة"
-- @column speakers      "all speakers"    "كل القائلين"
-- @column is_open       "doubted or expected" "هل هو موضع شك أو توقع"
-- @column entities      "entities"        "الكيانات"
-- @column names         "words of proper names" "كلمات أسماء الأعلام"
-- @column text          "all its words"   "كل كلماته"
WITH plan AS MATERIALIZED (SELECT p.now_statement_id, p.put_off FROM release_plan AS p)
SELECT s.statement_id, s.subject_slug,
       iif(:arabic, s.subject_ar, s.subject) AS subject,
       (SELECT e.kind FROM entity AS e WHERE e.id = stated.subject_id) AS subject_kind,
       s.predicate, s.polarity, s.value_kind,
       CASE s.value_kind
           WHEN 'some' THEN stated.value_text
           ELSE iif(:arabic, s.object_ar, s.object)
       END AS value,
       s.object_slug,
       (SELECT e.kind FROM entity AS e WHERE e.id = stated.object_id) AS object_kind,
       s.certainty, s.hedge,
       iif(:arabic, s.speaker_ar, s.speaker) AS speaker, s.speaker_slug, s.speaker_depth,
       s.stance AS attitude, s.verb,
       iif(s.polarity = '+' AND s.t_modifier = 'before' AND s.t_earliest = s.t_latest, NULL,
           s.t_earliest) AS earliest,
       iif(s.polarity = '+' AND s.t_modifier = 'after', NULL, s.t_latest) AS latest,
       s.t_words AS words,
       s.predicate = 'planned_release'
           AND s.statement_id IN (SELECT plan.now_statement_id FROM plan) AS is_now,
       s.predicate = 'planned_release'
           AND s.statement_id IN (SELECT plan.now_statement_id FROM plan WHERE plan.put_off)
           AS is_put_off,
       s.said_words, s.said_on,
       (SELECT printf('%.15g', q.value_number) || coalesce(' ' || q.unit, '')
          FROM qualifier AS q
         WHERE q.statement_id = s.statement_id AND q.predicate = 'quantity') AS quantity,
       (SELECT group_concat(iif(:arabic, e.ar, e.en), ', ')
          FROM qualifier AS q
          JOIN entity_label AS e ON e.entity_id = q.object_id
         WHERE q.statement_id = s.statement_id AND q.predicate = 'said_in') AS place,
       (SELECT group_concat(q.value_text, ', ')
          FROM qualifier AS q
         WHERE q.statement_id = s.statement_id
           AND q.predicate = 'circumstance') AS circumstance,
       iif(:arabic, s.line_ar, s.line) AS line,
       s.quote, evidence.stance, s.source, source.title AS source_title, s.paragraph, s.sentence,
       (SELECT group_concat(e.slug, ' ')
          FROM attribution AS a
          JOIN entity AS e ON e.id = a.speaker_id
         WHERE a.statement_id = s.statement_id) AS speakers,
       EXISTS (SELECT 1 FROM attribution AS a
                WHERE a.statement_id = s.statement_id
                  AND a.stance IN ('expects', 'doubts')) AS is_open,
       s.subject_slug || ' ' || coalesce(s.object_slug, '') || ' '
           || coalesce((SELECT group_concat(e.slug, ' ')
                          FROM attribution AS a
                          JOIN entity AS e ON e.id = a.speaker_id
                         WHERE a.statement_id = s.statement_id), '') || ' '
           || coalesce((SELECT group_concat(e.slug, ' ')
                          FROM qualifier AS q
                          JOIN entity AS e ON e.id = q.object_id
                         WHERE q.statement_id = s.statement_id), '') AS entities,
       (SELECT group_concat(n.words, ' ')
          FROM name AS n
          JOIN entity AS e ON e.id = n.entity_id
         WHERE n.entity_id IN (stated.subject_id, stated.object_id)
           AND e.kind IN ('organization', 'person', 'model', 'platform', 'hardware', 'programme',
                          'product')) AS names,
       s.line || ' ' || s.line_ar || ' ' || coalesce(s.quote, '') || ' '
           || coalesce(s.t_words, '') || ' ' || coalesce(s.said_words, '') || ' '
           || coalesce((SELECT group_concat(coalesce(a.verb, ''), ' ')
                          FROM attribution AS a
                         WHERE a.statement_id = s.statement_id), '') || ' '
           || s.speaker || ' ' || s.speaker_ar || ' '
           || coalesce((SELECT group_concat(coalesce(q.value_text, '') || ' '
                                            || coalesce(q.unit, '') || ' ' || coalesce(e.en, '')
                                            || ' ' || coalesce(e.ar, ''), ' ')
                          FROM qualifier AS q
                          LEFT JOIN entity_label AS e ON e.entity_id = q.object_id
                         WHERE q.statement_id = s.statement_id), '') AS text
  FROM json_each(:statement_ids) AS wanted
 CROSS JOIN statements AS s ON s.statement_id = wanted.value
  JOIN statement AS stated ON stated.id = s.statement_id
  JOIN source ON source.slug = s.source
  LEFT JOIN statement_evidence AS shown ON shown.statement_id = s.statement_id
  LEFT JOIN evidence ON evidence.id = shown.evidence_id
 ORDER BY wanted.key;
