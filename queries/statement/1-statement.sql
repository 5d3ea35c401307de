-- @name        1-statement
-- @title.en    Statement             @title.ar  القول
-- @describe.en What is claimed, how certainly, by whom and when; also of a statement no longer in force.
-- @describe.ar ما يُقال وبأي يقين ومن قاله ومتى، وإن لم يعد القول قائمًا.
-- @param statement integer "number of the statement" "رقم القول"
-- @column statement_id "number"            "رقم القول"
-- @column address      "address"           "عنوان القول"
-- @column line         "statement"         "القول"
-- @column state        "state"             "الحال"
-- @column subject_slug "handle of the subject" "معرّف الموضوع"
-- @column subject      "subject"           "الموضوع"
-- @column predicate    "predicate"         "المحمول"
-- @column object_slug  "handle of the value" "معرّف القيمة"
-- @column object       "value"             "القيمة"
-- @column value_kind   "kind of value"     "نوع القيمة"
-- @column certainty    "certainty"         "درجة اليقين"
-- @column polarity     "polarity"          "إثبات أو نفي"
-- @column speaker_slug "handle of the speaker" "معرّف القائل"
-- @column speaker      "speaker"           "القائل"
-- @column hedge        "hedge"             "أداة التحفّظ"
-- @column said_on      "said on"           "تاريخ القول"
-- @column said_words   "said on, as printed" "تاريخ القول بلفظ المصدر"
-- @column t_earliest   "from"              "أبكر تاريخ"
-- @column t_latest     "to"                "آخر تاريخ"
-- @column t_words      "time, as printed"  "الزمن بلفظ المصدر"
-- @column t_precision  "precision of the time" "دقة الزمن"
-- @column t_modifier   "part of the time"  "قيد الزمن"
-- @column t_inferred   "time worked out"   "هل استُنتج الزمن"
-- @column rank         "rank"              "الرتبة"
-- @column note         "note"              "ملاحظة"
-- @column source       "source"            "المصدر"
-- @column title        "title"             "العنوان"
-- @column published_on "published on"      "تاريخ النشر"
-- @column recorded_at  "recorded on"       "تاريخ التسجيل"
-- @column retracted_at "retracted on"      "تاريخ السحب"
-- @column superseded_by "superseded by"    "حلّ محلّه القول"
-- @check  in state in_force|superseded|retracted
-- @check  in certainty certain|probable|possible|unknown
-- @check  rows = 1
WITH claim AS (
    SELECT s.*,
           s.polarity = '-' OR EXISTS (SELECT 1 FROM attribution AS told
                                        WHERE told.statement_id = s.id
                                          AND told.stance = 'denies') AS denied,
           (SELECT min(newer.id) FROM statement AS newer
             WHERE newer.supersedes_id = s.id AND newer.retracted_at IS NULL) AS newer_id
      FROM statement AS s
     WHERE s.id = :statement
)
SELECT c.id AS statement_id,
       source.slug || '/' || c.key AS address,
       iif(:arabic,
           subject.ar || ' — ' || iif(c.denied, 'نفي: ', '') || p.label_ar
               || iif(value.ar = '', '', ': ' || value.ar),
           subject.en || ' — ' || iif(c.denied, 'not: ', '') || p.label_en
               || iif(value.en = '', '', ': ' || value.en)) AS line,
       CASE
           WHEN c.retracted_at IS NOT NULL THEN 'retracted'
           WHEN c.newer_id IS NOT NULL THEN 'superseded'
           ELSE 'in_force'
       END AS state,
       subject.slug AS subject_slug, iif(:arabic, subject.ar, subject.en) AS subject,
       c.predicate,
       value.slug AS object_slug, iif(:arabic, value.ar, value.en) AS object, c.value_kind,
       c.certainty, iif(c.denied, '-', '+') AS polarity,
       speaker.slug AS speaker_slug, iif(:arabic, speaker.ar, speaker.en) AS speaker,
       shown.hedge,
       c.said_on, c.said_words,
       c.t_earliest, c.t_latest, c.t_words, c.t_precision, c.t_modifier, c.t_inferred,
       c.rank, c.note,
       source.slug AS source, source.title, source.published_on,
       c.recorded_at, c.retracted_at, c.newer_id AS superseded_by
  FROM claim AS c
  JOIN source ON source.id = c.source_id
  JOIN predicate AS p ON p.slug = c.predicate
  JOIN entity_label AS subject ON subject.entity_id = c.subject_id
  JOIN statement_value AS value ON value.statement_id = c.id
  JOIN statement_speaker AS speaker ON speaker.statement_id = c.id
  LEFT JOIN statement_evidence AS shown ON shown.statement_id = c.id;
