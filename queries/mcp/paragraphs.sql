-- @name        paragraphs
-- @title.en    Paragraphs            @title.ar  الفقرات
-- @describe.en The text of a source, paragraph by paragraph, each with the space before the next.
-- @describe.ar نص مصدر فقرة فقرة، مع ما يفصل كلًّا عن التي تليها.
-- @param source text "the source" "المصدر"
-- @param paragraph integer "the first to list" "أول فقرة"
-- @column paragraph "paragraph" "الفقرة"
-- @column text      "text"      "النص"
-- @check  not_null text
WITH bounds AS (
    SELECT here.paragraph, min(here.start_cp) AS first
      FROM sentence AS here
      JOIN source ON source.id = here.source_id
     WHERE source.slug = :source
     GROUP BY here.paragraph
)
SELECT b.paragraph,
       substr(source.text,
              iif(b.paragraph = (SELECT min(start.paragraph) FROM bounds AS start), 0, b.first) + 1,
              coalesce((SELECT min(later.first) FROM bounds AS later WHERE later.first > b.first),
                       length(source.text))
              - iif(b.paragraph = (SELECT min(start.paragraph) FROM bounds AS start), 0, b.first))
           AS text
  FROM bounds AS b
  JOIN source ON source.slug = :source
 WHERE b.paragraph >= :paragraph
 ORDER BY b.paragraph
 LIMIT 1000;
