/** The path of the extension that SQLite loads. */
export const extension: string;

/** The path of the seeded base, an SQLite file. */
export const database: string;

/** Brings all that the extension has into a connection, as of better-sqlite3, and gives it back. */
export function load<Connection extends { loadExtension(path: string): unknown }>(db: Connection): Connection;
