-- The triggers by which an attached index follows the table whose column it is over, as SearchIndex::attach() makes them.
-- Names in braces are filled in: {table}, {key} and {column} between quotation marks, {name} without.
--
-- A trigger brings the words of a row to what the row is now, not to what the statement wrote: other triggers of the table
-- may have changed the row since, and the order in which triggers fire is not defined. An ON CONFLICT clause takes the place
-- of OR IGNORE and the like, which the clause of the statement that fires a trigger would override.
--
-- The table has an alias, since one of the name old or new would hide the row that is written. All is made in main, where a
-- trigger then finds all its tables, whatever temporary tables have their names.

-- The rows that REPLACE may be about to remove, for which no trigger fires unless PRAGMA recursive_triggers is on: those that
-- have the values of a new row in a UNIQUE index.
CREATE TABLE IF NOT EXISTS main."{name}_replaced" (
    id INTEGER NOT NULL PRIMARY KEY
);

CREATE TRIGGER main."{name}_row_inserting" BEFORE INSERT ON {table} BEGIN
    INSERT INTO "{name}_replaced" (id)
    SELECT row.{key} FROM {table} AS row WHERE {conflicts}
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER main."{name}_row_updating" BEFORE UPDATE ON {table} BEGIN
    INSERT INTO "{name}_replaced" (id)
    SELECT row.{key} FROM {table} AS row WHERE row.{key} <> old.{key} AND ({conflicts})
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER main."{name}_row_inserted" AFTER INSERT ON {table} BEGIN
    DELETE FROM "{name}" WHERE id IN (SELECT id FROM "{name}_replaced")
    AND NOT EXISTS (SELECT 1 FROM {table} AS row WHERE row.{key} = "{name}".id);
    DELETE FROM "{name}_replaced";
    INSERT INTO "{name}" (id, words)
    SELECT row.{key}, arabic_index_words(row.{column}) FROM {table} AS row WHERE row.{key} = new.{key}
    ON CONFLICT (id) DO UPDATE SET words = excluded.words WHERE "{name}".words <> excluded.words;
    INSERT INTO "{name}_word_stem" (stem, word)
    SELECT stem.value, known.word
    FROM "{name}" AS own, json_each('["' || replace(own.words, ' ', '","') || '"]') AS part,
         "{name}_word" AS known, json_each(arabic_index_stems(known.word)) AS stem
    WHERE own.id = new.{key} AND known.word = part.value AND known.passages = 1
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER main."{name}_row_updated" AFTER UPDATE ON {table}
WHEN old.{key} <> new.{key} OR old.{column} COLLATE BINARY IS NOT new.{column}
    OR typeof(old.{column}) <> typeof(new.{column}) OR EXISTS (SELECT 1 FROM "{name}_replaced")
BEGIN
    DELETE FROM "{name}" WHERE (id = old.{key} OR id IN (SELECT id FROM "{name}_replaced"))
    AND NOT EXISTS (SELECT 1 FROM {table} AS row WHERE row.{key} = "{name}".id);
    DELETE FROM "{name}_replaced";
    INSERT INTO "{name}" (id, words)
    SELECT row.{key}, arabic_index_words(row.{column}) FROM {table} AS row WHERE row.{key} = new.{key}
    ON CONFLICT (id) DO UPDATE SET words = excluded.words WHERE "{name}".words <> excluded.words;
    INSERT INTO "{name}_word_stem" (stem, word)
    SELECT stem.value, known.word
    FROM "{name}" AS own, json_each('["' || replace(own.words, ' ', '","') || '"]') AS part,
         "{name}_word" AS known, json_each(arabic_index_stems(known.word)) AS stem
    WHERE own.id = new.{key} AND known.word = part.value AND known.passages = 1
    ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER main."{name}_row_deleted" AFTER DELETE ON {table} BEGIN
    DELETE FROM "{name}" WHERE id = old.{key}
    AND NOT EXISTS (SELECT 1 FROM {table} AS row WHERE row.{key} = old.{key});
END;
