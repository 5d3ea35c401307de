// Makes a table with Arabic search, and asks it, by the SQLite that is part of Node 22.13 and newer.
import { DatabaseSync } from 'node:sqlite';
import sijill from 'sijill';

const db = sijill.load(new DatabaseSync(':memory:', { allowExtension: true }));

db.exec("CREATE VIRTUAL TABLE page USING fts5(text, tokenize = 'arabic')");
const insert = db.prepare('INSERT INTO page VALUES (?)');
for (const text of ['أجّلت الشَّرِكات نماذجها', 'طقس جميل']) {
  insert.run(text);
}
const search = db.prepare(`SELECT highlight(page, 0, '[', ']') AS highlighted
                           FROM page WHERE page MATCH arabic_query(?) ORDER BY arabic_rank(page)`);
for (const row of search.all('نموذج الشركة')) {
  console.log(row.highlighted);
}
