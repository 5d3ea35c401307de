// Prints who was late, from the seeded base, beside a search in the texts that say so.
const Database = require('better-sqlite3');
const sijill = require('sijill');

const db = sijill.load(new Database(sijill.database, { readonly: true }));

for (const row of db.prepare('SELECT model, company, min_days FROM delays').all()) {
  console.log([row.model, row.company, row.min_days].join('\t'));
}
const search = db.prepare(`SELECT arabic_highlight(text, ?, '[', ']') AS highlighted
                           FROM sentence WHERE arabic_match(text, 'تأخير نموذج')`);
for (const row of search.all('لماذا تأخرت النماذج؟')) {
  console.log(row.highlighted);
}
