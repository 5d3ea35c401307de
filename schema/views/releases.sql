-- @view releases
-- @describe.en All that is said of models' releases: planned, announced, made, looked for in vain, given up.
-- @describe.ar كل ما قيل في إصدار النماذج: ما خُطّط له وما أُعلن وما صدر وما لم يصدر وما جرى التخلي عنه.
-- @column model        TEXT    "the model" "النموذج"
-- @column model_slug   TEXT    "its handle" "معرّف النموذج"
-- @column company      TEXT    "its developer" "الشركة"
-- @column company_slug TEXT    "the developer's handle" "معرّف الشركة"
-- @column event        TEXT    "planned_release, release_announced, release, release_in_sight, released_on_schedule, released_before or release_abandoned" "الحدث"
-- @column polarity     TEXT    "+ claimed, - denied (release: looked at then, and not out)" "إثبات أو نفي"
-- @column words        TEXT    "the words for the time" "ألفاظ الزمن"
-- @column earliest     TEXT    "ISO date: begins no earlier; NULL where the time is open there" "أبكر تاريخ"
-- @column latest       TEXT    "ISO date: ends no later; NULL where the time is open there" "آخر تاريخ"
-- @column certainty    TEXT    "certain, probable, possible or unknown" "درجة اليقين"
-- @column quote        TEXT    "the words it rests on" "الشاهد"
-- @column statement_id INTEGER "the statement" "رقم القول"
-- @column hedge        TEXT    "the hedge cue" "أداة التحفّظ"
-- @column speaker      TEXT    "who says it" "القائل"
-- @column inferred     INTEGER "1 where part of the date is worked out, not printed" "هل استُنتج التاريخ"
-- @column line         TEXT    "the claim in one line" "القول في سطر"
-- @column model_ar     TEXT    "Arabic label of the model" "النموذج بالعربية"
-- @column company_ar   TEXT    "Arabic label of the developer" "الشركة بالعربية"
-- @column event_ar     TEXT    "the event in Arabic" "الحدث بالعربية"
-- @column line_ar      TEXT    "the line in Arabic" "القول في سطر بالعربية"
CREATE VIEW releases AS
SELECT s.subject AS model, s.subject_slug AS model_slug,
       maker.company, maker.company_slug,
       s.predicate AS event, s.polarity,
       s.t_words AS words,
       iif(s.polarity = '+' AND s.t_modifier = 'before' AND s.t_earliest = s.t_latest, NULL,
           s.t_earliest) AS earliest,
       iif(s.polarity = '+' AND s.t_modifier = 'after', NULL, s.t_latest) AS latest,
       s.certainty, s.quote, s.statement_id,
       s.hedge, s.speaker, s.t_inferred AS inferred, s.line,
       s.subject_ar AS model_ar, maker.company_ar,
       s.predicate_label_ar AS event_ar, s.line_ar
  FROM statements AS s
  LEFT JOIN model_company AS maker ON maker.model_slug = s.subject_slug
 WHERE s.predicate IN ('planned_release', 'release_announced', 'release', 'release_in_sight',
                       'released_on_schedule', 'released_before', 'release_abandoned');
