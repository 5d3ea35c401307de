-- @name        timeline
-- @title.en    Timeline              @title.ar  الخط الزمني
-- @describe.en Everything with a date, in order: when things were, or were to be, and when they were said.
-- @describe.ar كل ما له تاريخ على الترتيب: متى كان أو يكون، ومتى قيل.
-- @param entity entity default=null "only what concerns this entity: slug or any name" "ما يخص كيانًا بعينه: معرّفه أو أي اسم له" values="SELECT slug FROM entity ORDER BY slug"
-- @param since date default=null "only what may be on or after this day" "ما قد يقع في هذا اليوم أو بعده"
-- @param until date default=null "only what may be on or before this day" "ما قد يقع في هذا اليوم أو قبله"
-- @column date_earliest "no earlier"         "أبكر تاريخ"
-- @column date_latest   "no later"           "آخر تاريخ"
-- @column words         "when, as printed"   "الزمن بلفظ المصدر"
-- @column event         "what"               "الحدث"
-- @column entity        "of"                 "الكيان"
-- @column entity_slug   "handle"             "معرّف الكيان" entity as=entity
-- @column certainty     "certainty"          "درجة اليقين"
-- @column kind          "kind of date"       "نوع التاريخ"
-- @column inferred      "date inferred"      "تاريخ مستنتج" flag
-- @column quote         "evidence"           "الشاهد"
-- @column statement_id  "statement"          "رقم القول" statement as=event
-- @chart  timeline from=date_earliest to=date_latest label=event lane=entity mark=kind
-- @candidates planned released postponed missed given_up may_slip founded_by
-- @check  not_null date_earliest
-- @check  not_null date_latest
-- @check  not_null quote
-- @check  in inferred 0|1
-- @check  in kind said|planned|not_so|event
-- @check  in certainty certain|probable|possible|unknown
SELECT t.date_earliest, t.date_latest, t.words,
       iif(:arabic, t.event_ar, t.event) AS event,
       iif(:arabic, t.entity_ar, t.entity) AS entity, t.entity_slug,
       t.certainty,
       CASE WHEN t.kind = 'saying' THEN 'said'
            WHEN t.polarity = '-' THEN 'not_so'
            WHEN t.predicate = 'planned_release' THEN 'planned'
            ELSE 'event' END AS kind,
       t.inferred, t.quote, t.statement_id
  FROM timeline AS t
 WHERE (:entity IS NULL OR :entity IN (t.entity_slug, t.object_slug, t.speaker_slug))
   AND (:since IS NULL OR t.date_latest >= :since)
   AND (:until IS NULL OR t.date_earliest <= :until)
 ORDER BY t.date_earliest, t.date_latest, t.kind, t.statement_id;
