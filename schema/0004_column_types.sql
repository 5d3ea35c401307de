-- The type of each column. For what a view computes, SQLite declares none, or another one in each of its versions.

-- @table documentation
-- @column type "INTEGER, REAL or TEXT: what the column holds where it is not NULL; NULL for the whole" "نوع قيم العمود، وهو فارغ للكل"
ALTER TABLE documentation ADD COLUMN type TEXT CHECK (type IN ('INTEGER', 'REAL', 'TEXT'));
