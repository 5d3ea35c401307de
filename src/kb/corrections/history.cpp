#include "kb/corrections/history.hpp"

#include "base/read_number.hpp"
#include "kb/corrections/statement_address.hpp"
#include "kb/names/names.hpp"
#include "kb/store/optional_column.hpp"
#include "kb/store/unknown_source.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {
namespace {

/// All that ever was: live rows and archived ones, then what happened to them. Where a
/// source took the place of an earlier one, what both have with the same day is told as added once.
/// A statement that a correction let go of what it superseded has superseded it all the same.
constexpr const char* kEvents = R"sql(
WITH archived AS MATERIALIZED (
    SELECT a.change_id AS until, c.kind = 'replace' AS is_replaced, a.table_name, a.fate, a.row_id,
           a.content
      FROM archived_row AS a JOIN change AS c ON c.id = a.change_id
     WHERE a.table_name IN ('source', 'statement') AND a.fate IN ('deleted', 'altered')
), every_source (id, slug, known_on, until, is_replaced) AS (
    SELECT id, slug, known_on, NULL, 0 FROM source
     UNION ALL
    SELECT row_id, json_extract(content, '$.slug'), json_extract(content, '$.known_on'), until,
           is_replaced
      FROM archived WHERE table_name = 'source' AND fate = 'deleted'
), every_statement AS MATERIALIZED (
    SELECT t.id, s.slug AS source, t.key, t.recorded_at, t.retracted_at, t.subject_id, t.object_id,
           NULL AS until, 0 AS is_replaced
      FROM statement AS t JOIN source AS s ON s.id = t.source_id
     UNION ALL
    SELECT a.row_id, s.slug, json_extract(a.content, '$.key'),
           json_extract(a.content, '$.recorded_at'), json_extract(a.content, '$.retracted_at'),
           json_extract(a.content, '$.subject_id'), json_extract(a.content, '$.object_id'),
           a.until, a.is_replaced
      FROM archived AS a JOIN every_source AS s ON s.id = json_extract(a.content, '$.source_id')
     WHERE a.table_name = 'statement' AND a.fate = 'deleted'
), superseding (newer, older) AS (
    SELECT id, supersedes_id FROM statement WHERE supersedes_id IS NOT NULL
     UNION
    SELECT row_id, json_extract(content, '$.supersedes_id') FROM archived
     WHERE table_name = 'statement' AND json_extract(content, '$.supersedes_id') IS NOT NULL
), event (day, place, number, event, source, key, entity, name, by, why) AS (
    SELECT known_on, 0, id, 'source_added', slug, NULL, NULL, NULL, NULL, NULL
      FROM (SELECT *, lead(known_on) OVER (PARTITION BY slug ORDER BY until NULLS LAST) AS next_day
              FROM every_source)
     WHERE NOT is_replaced OR next_day IS NOT known_on
     UNION ALL
    SELECT recorded_at, 1, id, 'statement_added', source, key, NULL, NULL, NULL, NULL
      FROM (SELECT *, lead(recorded_at) OVER (PARTITION BY source, key ORDER BY until NULLS LAST)
                      AS next_day
              FROM every_statement)
     WHERE NOT is_replaced OR next_day IS NOT recorded_at
     UNION ALL
    SELECT max(newer.recorded_at, older.recorded_at) AS day, 2, min(newer.id), 'superseded',
           older.source, older.key, NULL, NULL, newer.source || '/' || newer.key AS by, NULL
      FROM superseding AS s
      JOIN every_statement AS newer ON newer.id = s.newer
      JOIN every_statement AS older ON older.id = s.older
     GROUP BY day, older.source, older.key, by
     UNION ALL
    SELECT retracted_at, 3, id, 'retracted', source, key, NULL, NULL, NULL, NULL
      FROM every_statement AS t
     WHERE retracted_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM change AS c WHERE c.kind = 'retract'
                          AND c.source = t.source AND c.statement = t.key
                          AND c.day = t.retracted_at)
     UNION ALL
    SELECT day, 4, id,
           CASE kind WHEN 'remove' THEN 'source_removed' WHEN 'replace' THEN 'source_replaced'
                     WHEN 'purge' THEN 'source_purged' WHEN 'retract' THEN 'retracted'
                     WHEN 'reinstate' THEN 'reinstated'
                     ELSE kind END,
           source, statement, entity, name, NULL, why
      FROM change
)
SELECT DISTINCT day, event, source, key, entity, name, by, why, place, number FROM event
)sql";

constexpr const char* kOrder = " ORDER BY day, place, number, key";

/// Statements of everything are too many to be listed one by one.
constexpr const char* kWhereBase = "WHERE event <> 'statement_added'";
constexpr const char* kWhereSource = "WHERE source = ?1";
constexpr const char* kWhereStatement = "WHERE source || '/' || key = ?1";
constexpr const char* kWhereEntity =
    "WHERE entity = ?1 OR EXISTS (SELECT 1 FROM every_statement AS t JOIN entity AS e "
    "ON e.id IN (t.subject_id, t.object_id) WHERE e.slug = ?1 AND t.source = event.source "
    "AND t.key = event.key)";

bool exists(SQLite::Database& database, const char* sql, const std::string& value) {
    SQLite::Statement query(database, sql);
    query.bind(1, value);
    return query.executeStep();
}

std::vector<HistoryEvent> events(SQLite::Database& database, const std::string& condition,
                                 const std::string& value) {
    SQLite::Statement rows(database, kEvents + condition + kOrder);
    if (!value.empty()) {
        rows.bind(1, value);
    }
    std::vector<HistoryEvent> found;
    while (rows.executeStep()) {
        found.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                         rows.getColumn(2).getString(), optional_text(rows.getColumn(3)),
                         optional_text(rows.getColumn(4)), optional_text(rows.getColumn(5)),
                         optional_text(rows.getColumn(6)), optional_text(rows.getColumn(7))});
    }
    return found;
}

/// Returns what may be the number of a statement; nothing for another text, such as "007".
std::optional<std::int64_t> number_of(const std::string& typed) {
    const auto number = read_number<std::int64_t>(typed);
    return number && std::to_string(*number) == typed ? number : std::nullopt;
}

/// Returns the address of a statement that is named by its number, of the base or the archive.
std::string address_of(SQLite::Database& database, const std::string& typed) {
    const auto number = number_of(typed);
    if (!number) {
        return typed;
    }
    if (const auto address = address_of_statement(database, *number)) {
        return *address;
    }
    SQLite::Statement row(
        database,
        "SELECT json_extract(s.content, '$.slug') || '/' || json_extract(t.content, '$.key') "
        "FROM archived_row AS t JOIN archived_row AS s ON s.change_id = t.change_id "
        "AND s.table_name = 'source' AND s.fate = 'deleted' "
        "WHERE t.table_name = 'statement' AND t.fate = 'deleted' AND t.row_id = ?1");
    row.bind(1, *number);
    return row.executeStep() ? row.getColumn(0).getString() : typed;
}

/// Returns true for the slug of a source that is there or was.
bool is_source(SQLite::Database& database, const std::string& slug) {
    return exists(database,
                  "SELECT 1 FROM source WHERE slug = ?1 UNION ALL "
                  "SELECT 1 FROM change WHERE source = ?1",
                  slug);
}

/// Throws what is told of a name without a slash that nothing has.
[[noreturn]] void fail_unknown(SQLite::Database& database, const std::string& typed,
                               const Error& no_entity) {
    if (number_of(typed)) {
        static_cast<void>(find_statement(database, typed)); // throws
    }
    const Message list = "sijill report entities lists them"_text;
    const bool is_near_entity = no_entity.advice().format() != list.format();
    const Message near = unknown_source(database, typed)
                             .advice()
                             .or_else(is_near_entity ? no_entity.advice() : Message());
    throw Error(
        ErrorCode::not_found, {"no source and no entity is called '{}'"_text, typed},
        near.or_else(
            "sijill sql 'SELECT slug, title FROM source' lists the sources, sijill report entities the entities"_text));
}

/// Returns the slug of the entity that was typed. Names may have a slash, as addresses do, so that
/// the fault of one that is neither tells both.
std::string entity_of(SQLite::Database& database, const std::string& typed) {
    const std::size_t slash = typed.find('/');
    try {
        return resolve_name(database, typed).slug;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::not_found) {
            throw;
        }
        if (slash == std::string::npos) {
            fail_unknown(database, typed, error);
        }
    }
    const std::string source = typed.substr(0, slash);
    if (is_source(database, source)) {
        throw Error(ErrorCode::not_found, {"there is no statement {}"_text, typed},
                    {"sijill history {} tells of all statements of this source"_text, source});
    }
    throw Error(ErrorCode::not_found, {"no statement and no entity is called '{}'"_text, typed},
                "a statement is named by its number, or as source/key; an entity by its slug, or "
                "any name"_text);
}

} // namespace

std::vector<HistoryEvent> history(SQLite::Database& database, const std::string& about) {
    if (about.empty()) {
        return events(database, kWhereBase, "");
    }
    if (is_source(database, about)) {
        return events(database, kWhereSource, about);
    }
    const std::string address = address_of(database, about);
    if (address.find('/') != std::string::npos) {
        std::vector<HistoryEvent> found = events(database, kWhereStatement, address);
        if (!found.empty()) {
            return found;
        }
    }
    return events(database, kWhereEntity, entity_of(database, about));
}

} // namespace sijill::kb
