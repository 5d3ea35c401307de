-- @name        evidence
-- @title.en    Evidence              @title.ar  الشواهد
-- @describe.en The quotations that statements rest on, each marked in the paragraph where it stands.
-- @describe.ar الشواهد التي تستند إليها الأقوال، كلٌّ معلَّم في فقرته.
-- @param statement_ids text "JSON array of statements" "مصفوفة JSON بأرقام الأقوال"
-- @column statements "statements" "الأقوال"
-- @column ids        "numbers"    "أرقامها"
-- @column claims     "claims"     "ما يُقال"
-- @column before     "before it"  "ما قبله"
-- @column quote      "evidence"   "الشاهد"
-- @column after      "after it"   "ما بعده"
-- @column source     "source"     "المصدر" source
-- @column title      "title"      "العنوان"
-- @column paragraph  "paragraph"  "الفقرة"
-- @column sentence   "sentence"   "الجملة"
-- @column stance     "bearing"    "صلة الشاهد"
-- @column count      "how many statements" "عدد الأقوال"
WITH place AS (
    SELECT sentence.source_id, sentence.paragraph, e.start_cp, e.end_cp, e.stance,
           group_concat(s.statement_id, iif(:arabic, ' و', ', ')) AS statements,
           group_concat(s.statement_id) AS ids,
           count(*) AS count,
           group_concat(iif(:arabic, s.line_ar, s.line), char(10)) AS claims,
           min(sentence.ordinal) AS sentence
      FROM statements AS s
      JOIN evidence AS e ON e.statement_id = s.statement_id
      JOIN sentence ON sentence.id = e.sentence_id
     WHERE s.statement_id IN (SELECT wanted.value FROM json_each(:statement_ids) AS wanted)
     GROUP BY sentence.source_id, sentence.paragraph, e.start_cp, e.end_cp, e.stance
),
bounds AS (
    SELECT source_id, paragraph, min(start_cp) AS first, max(end_cp) AS last
      FROM sentence
     GROUP BY source_id, paragraph
)
SELECT p.statements, p.ids, p.claims,
       substr(source.text, b.first + 1, p.start_cp - b.first) AS before,
       substr(source.text, p.start_cp + 1, p.end_cp - p.start_cp) AS quote,
       substr(source.text, p.end_cp + 1, b.last - p.end_cp) AS after,
       source.slug AS source, source.title,
       p.paragraph, p.sentence, p.stance, p.count
  FROM place AS p
  JOIN bounds AS b ON b.source_id = p.source_id AND b.paragraph = p.paragraph
  JOIN source ON source.id = p.source_id
 ORDER BY source.slug, p.start_cp, p.end_cp, p.stance;
