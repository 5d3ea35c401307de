-- @name        8-mentions
-- @title.en    Mentions              @title.ar  مواضع الذكر
-- @describe.en The sentences that name it, and how often.
-- @describe.ar الجمل التي تذكره وعدد المرات.
-- @param entity entity "slug or any name" "المعرّف أو أي اسم"
-- @column source    "source"        "المصدر" source
-- @column paragraph "paragraph"     "الفقرة"
-- @column sentence  "sentence"      "الجملة"
-- @column mentions  "mentions"      "عدد المرات"
-- @column text      "the sentence"  "نص الجملة"
-- @check  min mentions 1
SELECT m.source, m.paragraph, m.sentence, count(*) AS mentions, m.text
  FROM mentions AS m
 WHERE m.entity_slug = :entity
 GROUP BY m.sentence_id
 ORDER BY m.source, m.sentence;
