// node run.js EXTENSION < SCRIPT: runs the SQL under better-sqlite3's own SQLite, then prints the one
// column of the view `answer`.
const fs = require('node:fs');
const Database = require('better-sqlite3');

const db = new Database(':memory:').loadExtension(process.argv[2]);
db.exec(fs.readFileSync(0, 'utf8'));
for (const row of db.prepare('SELECT * FROM answer').raw().all()) {
  console.log(row[0]);
}
