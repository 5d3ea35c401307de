-- sqlite3 :memory: ".load ./sijill" ".read search.sql"
CREATE VIRTUAL TABLE page USING fts5(text, tokenize = 'arabic');
INSERT INTO page VALUES ('أجّلت الشَّرِكات إطلاقَ نماذجها'), ('طقس جميل'), ('شركة جديدة');
SELECT highlight(page, 0, '[', ']')
  FROM page
 WHERE page MATCH arabic_query('نموذج الشركة')
 ORDER BY arabic_rank(page);
