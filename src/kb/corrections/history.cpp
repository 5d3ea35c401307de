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
/// What came again after its source was removed counts from that change on (`after`). A statement
/// is in force again where a version of it is that no longer was, and where the only one that
/// superseded it is no more. A statement that a correction let go of what it superseded has
/// superseded it all the same. Within a day, `number` and `step` tell the order of changes.
constexpr const char* kEvents = R"sql(
WITH archived AS MATERIALIZED (
    SELECT a.change_id AS until, c.kind = 'replace' AS is_replaced, a.table_name, a.fate, a.row_id,
           a.content
      FROM archived_row AS a JOIN change AS c ON c.id = a.change_id
     WHERE a.table_name IN ('source', 'statement') AND a.fate IN ('deleted', 'altered')
), known_source (id, slug, known_on, until, is_replaced) AS (
    SELECT id, slug, known_on, NULL, 0 FROM source
     UNION ALL
    SELECT row_id, json_extract(content, '$.slug'), json_extract(content, '$.known_on'), until,
           is_replaced
      FROM archived WHERE table_name = 'source' AND fate = 'deleted'
), every_source AS MATERIALIZED (
    SELECT s.*, (SELECT max(c.id) FROM change AS c
                  WHERE c.source = s.slug AND c.kind IN ('remove', 'purge')
                    AND (s.until IS NULL OR c.id < s.until)) AS after
      FROM known_source AS s
), every_statement AS MATERIALIZED (
    SELECT t.id, s.slug AS source, t.key, t.recorded_at, t.retracted_at, t.subject_id, t.object_id,
           NULL AS until, 0 AS is_replaced, s.after,
           max(t.recorded_at, ifnull((SELECT day FROM change WHERE id = s.after), '')) AS day
      FROM statement AS t JOIN every_source AS s ON s.id = t.source_id AND s.until IS NULL
     UNION ALL
    SELECT a.row_id, s.slug, json_extract(a.content, '$.key'),
           json_extract(a.content, '$.recorded_at'), json_extract(a.content, '$.retracted_at'),
           json_extract(a.content, '$.subject_id'), json_extract(a.content, '$.object_id'),
           a.until, a.is_replaced, s.after,
           max(json_extract(a.content, '$.recorded_at'),
               ifnull((SELECT day FROM change WHERE id = s.after), ''))
      FROM archived AS a
      JOIN every_source AS s ON s.id = json_extract(a.content, '$.source_id')
     WHERE a.table_name = 'statement' AND a.fate = 'deleted'
), superseding (newer, older) AS (
    SELECT id, supersedes_id FROM statement WHERE supersedes_id IS NOT NULL
     UNION
    SELECT row_id, json_extract(content, '$.supersedes_id') FROM archived
     WHERE table_name = 'statement' AND json_extract(content, '$.supersedes_id') IS NOT NULL
), superseded AS (
    SELECT newer.id, newer.source AS newer_source, newer.key AS newer_key, older.source, older.key,
           max(newer.day, older.day) AS day,
           nullif(max(ifnull(newer.after, 0), ifnull(older.after, 0)), 0) AS after
      FROM superseding AS s
      JOIN every_statement AS newer ON newer.id = s.newer
      JOIN every_statement AS older ON older.id = s.older
), last_change AS (
    SELECT t.source, t.key, t.until, t.retracted_at,
           (SELECT max(c.id) FROM change AS c
             WHERE c.source = t.source AND c.kind IN ('retract', 'reinstate', 'remove', 'purge')
               AND (c.statement IS NULL OR c.statement = t.key)
               AND (t.until IS NULL OR c.id < t.until)) AS id
      FROM every_statement AS t
     WHERE t.source IN (SELECT source FROM change WHERE kind = 'retract')
), in_force_again AS (
    SELECT t.source, t.key, t.id AS retraction, r.day,
           nullif(min(ifnull(t.until, 9223372036854775807)), 9223372036854775807) AS until
      FROM last_change AS t JOIN change AS r ON r.id = t.id AND r.kind = 'retract'
     WHERE t.retracted_at IS NULL
     GROUP BY t.source, t.key, t.id
), event (day, place, number, step, event, source, key, entity, name, by, why) AS (
    SELECT day, iif(after IS NULL, 0, 4), ifnull(after, id), 1, 'source_added', slug, NULL, NULL,
           NULL, NULL, NULL
      FROM (SELECT *, max(known_on, ifnull((SELECT day FROM change AS c WHERE c.id = after), ''))
                      AS day,
                   lead(known_on) OVER (PARTITION BY slug ORDER BY until NULLS LAST) AS next_day
              FROM every_source)
     WHERE NOT is_replaced OR next_day IS NOT known_on
     UNION ALL
    SELECT day, iif(after IS NULL, 1, 4), ifnull(after, id), 2, 'statement_added', source, key,
           NULL, NULL, NULL, NULL
      FROM (SELECT *, lead(recorded_at) OVER (PARTITION BY source, key ORDER BY until NULLS LAST)
                      AS next_day
              FROM every_statement)
     WHERE NOT is_replaced OR next_day IS NOT recorded_at
     UNION ALL
    SELECT day, iif(after IS NULL, 2, 4), ifnull(after, min(id)), 3, 'superseded', source, key,
           NULL, NULL, newer_source || '/' || newer_key AS by, NULL
      FROM superseded
     GROUP BY day, after, source, key, by
     UNION ALL
    SELECT retracted_at, 3, id, 0, 'retracted', source, key, NULL, NULL, NULL, NULL
      FROM every_statement AS t
     WHERE retracted_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM change AS c WHERE c.kind = 'retract'
                          AND c.source = t.source AND c.statement = t.key
                          AND c.day = t.retracted_at)
     UNION ALL
    SELECT a.day, 4, ifnull(p.id, a.retraction), 4, 'reinstated', a.source, a.key, NULL, NULL, NULL,
           NULL
      FROM (SELECT f.source, f.key, f.retraction,
                   max(f.day, ifnull(p.day, ifnull(
                       (SELECT d.day FROM candidate_decision AS d
                         WHERE d.source = f.source AND d.statement = f.key
                           AND d.decision = 'accepted' ORDER BY d.id DESC LIMIT 1), ''))) AS day,
                   p.id AS replacement
              FROM in_force_again AS f
              LEFT JOIN change AS p ON p.id = (
                   SELECT max(c.id) FROM change AS c
                    WHERE c.source = f.source AND c.kind = 'replace' AND c.id > f.retraction
                      AND (f.until IS NULL OR c.id < f.until))) AS a
      LEFT JOIN change AS p ON p.id = a.replacement
     UNION ALL
    SELECT c.day, 4, c.id, 5, iif(c.kind = 'reinstate', 'superseded', 'reinstated'), s.source,
           s.key, NULL, NULL,
           iif(c.kind = 'reinstate', s.newer_source || '/' || s.newer_key, NULL), NULL
      FROM superseded AS s
      JOIN change AS c ON c.source = s.newer_source
       AND ((c.kind = 'remove' AND c.source <> s.source) OR (c.kind IN ('retract', 'reinstate')
                                  AND c.statement = s.newer_key))
     WHERE c.day >= s.day AND (s.after IS NULL OR c.id > s.after)
       AND NOT EXISTS (SELECT 1 FROM superseded AS other
                        WHERE other.source = s.source AND other.key = s.key
                          AND (other.newer_source <> s.newer_source
                               OR other.newer_key <> s.newer_key))
       AND 'retract' IS NOT (SELECT e.kind FROM change AS e
                              WHERE e.source = s.source AND e.id < c.id
                                AND (e.statement = s.key OR e.kind IN ('remove', 'purge'))
                              ORDER BY e.id DESC LIMIT 1)
     UNION ALL
    SELECT day, 4, id, 0,
           CASE kind WHEN 'remove' THEN 'source_removed' WHEN 'replace' THEN 'source_replaced'
                     WHEN 'purge' THEN 'source_purged' WHEN 'retract' THEN 'retracted'
                     WHEN 'reinstate' THEN 'reinstated'
                     ELSE kind END,
           source, statement, entity, name, NULL, why
      FROM change
)
SELECT DISTINCT day, event, source, key, entity, name, by, why, place, number, step FROM event
)sql";

constexpr const char* kOrder = " ORDER BY day, place, number, step, key";

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
