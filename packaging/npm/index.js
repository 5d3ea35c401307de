'use strict';

const path = require('node:path');

/** The extension, as loadExtension takes it, and the seeded base, which any SQLite opens. */
const extension = path.join(__dirname, 'sijill.so');
const database = path.join(__dirname, 'sijill.db');

/** Brings all that the extension has into a connection, and gives it back. */
function load(db) {
  db.loadExtension(extension);
  return db;
}

module.exports = { extension, database, load };
