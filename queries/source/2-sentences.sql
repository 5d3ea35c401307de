-- @name        2-sentences
-- @title.en    Text                  @title.ar  النص
-- @describe.en The sentences of a source in their order.
-- @describe.ar جمل المصدر بترتيبها.
-- @param source text "handle of the source" "معرّف المصدر"
-- @column paragraph "paragraph"    "الفقرة"
-- @column sentence  "sentence"     "الجملة"
-- @column start_cp  "from"         "من المحرف"
-- @column end_cp    "to"           "إلى المحرف"
-- @column text      "the sentence" "نص الجملة"
-- @check  unique sentence
SELECT sentence.paragraph, sentence.ordinal AS sentence, sentence.start_cp, sentence.end_cp,
       sentence.text
  FROM sentence
  JOIN source ON source.id = sentence.source_id
 WHERE source.slug = :source
 ORDER BY sentence.ordinal;
