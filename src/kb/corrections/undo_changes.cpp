#include "kb/corrections/undo_changes.hpp"

#include "base/sql_identifier.hpp"
#include "kb/corrections/archived_columns.hpp"
#include "kb/corrections/decided_sources.hpp"
#include "kb/corrections/source_rows.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <map>
#include <tuple>
#include <vector>

namespace sijill::kb {
namespace {

struct ArchivedRow {
    std::string table, fate, content;
    std::int64_t number = 0;
};

/// Undoes changes row by row. Statements that write rows are prepared once for each table.
class Undoing {
public:
    explicit Undoing(SQLite::Database& database) : database_(database) {}

    void undo(std::int64_t change) {
        SQLite::Statement rows(database_, "SELECT table_name, fate, content, row_id "
                                          "FROM archived_row WHERE change_id = ?1 "
                                          "ORDER BY seq DESC");
        rows.bind(1, change);
        while (rows.executeStep()) {
            const ArchivedRow row{rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                                  rows.getColumn(2).getString(), rows.getColumn(3).getInt64()};
            if (row.fate == "added") {
                execute(fmt::format("DELETE FROM {} WHERE id = ?1", quoted_identifier(row.table)),
                        row.number);
            } else if (row.fate == "altered") {
                put_values_back(row);
            } else if (row.fate == "deleted") {
                if (row.table == "source") {
                    make_room(change, row.content);
                }
                put_back(row);
            }
        }
    }

private:
    void execute(const std::string& sql, std::int64_t value) {
        SQLite::Statement statement(database_, sql);
        statement.bind(1, value);
        statement.exec();
    }

    void put_values_back(const ArchivedRow& row) {
        for (const std::string& column : archived_columns(database_, row.table)) {
            SQLite::Statement update(
                database_, fmt::format("UPDATE {} SET {} = json_extract(?2, ?3) WHERE id = ?1 AND "
                                       "json_type(?2, ?3) IS NOT NULL",
                                       quoted_identifier(row.table), quoted_identifier(column)));
            update.bind(1, row.number);
            update.bind(2, row.content);
            update.bind(3, "$." + column);
            update.exec();
        }
    }

    /// Deletes the sources that have the slug or the text of the one that is put back: on that day
    /// it was this one. What other sources said of their statements is said of its own.
    void make_room(std::int64_t change, const std::string& content) {
        SQLite::Statement later(database_,
                                "SELECT id, slug, json_extract(?1, '$.slug'), "
                                "(SELECT kind = 'replace' FROM change WHERE id = ?2) FROM source "
                                "WHERE slug = json_extract(?1, '$.slug') "
                                "OR sha256 = json_extract(?1, '$.sha256') ORDER BY id");
        later.bind(1, content);
        later.bind(2, change);
        std::vector<std::int64_t> sources;
        while (later.executeStep()) {
            const std::string slug = later.getColumn(1).getString();
            const std::string before = later.getColumn(2).getString();
            // The first of them is the one that replaced it.
            if (sources.empty() && slug != before && later.getColumn(3).getInt() != 0) {
                move_decisions(database_, slug, before);
            }
            sources.push_back(later.getColumn(0).getInt64());
        }
        for (const std::int64_t source : sources) {
            retie_to_archived(source, change);
            delete_source_rows(database_, source);
        }
    }

    void retie_to_archived(std::int64_t source, std::int64_t change) {
        for (const auto& [table, column, owner] :
             {std::tuple("link", "to_id", "from_id"), std::tuple("link", "claim_id", "from_id"),
              std::tuple("statement", "supersedes_id", "id")}) {
            SQLite::Statement update(
                database_,
                fmt::format("UPDATE OR IGNORE {0} SET {1} = ifnull("
                            "(SELECT a.row_id FROM archived_row AS a JOIN statement AS s "
                            "ON s.key = json_extract(a.content, '$.key') WHERE a.change_id = ?2 "
                            "AND a.table_name = 'statement' AND a.fate = 'deleted' "
                            "AND s.id = {0}.{1}), {1}) "
                            "WHERE {1} IN (SELECT id FROM statement WHERE source_id = ?1) "
                            "AND {2} NOT IN (SELECT id FROM statement WHERE source_id = ?1)",
                            table, column, owner));
            update.bind(1, source);
            update.bind(2, change);
            update.exec();
        }
    }

    SQLite::Statement& inserter(const std::string& table) {
        const auto known = inserters_.find(table);
        if (known != inserters_.end()) {
            return known->second;
        }
        std::string columns;
        std::string values;
        for (const std::string& column : archived_columns(database_, table)) {
            columns += (columns.empty() ? "" : ", ") + quoted_identifier(column);
            values += fmt::format("{}json_extract(?1, '$.{}')", values.empty() ? "" : ", ", column);
        }
        if (has_words(table)) {
            columns += ", words";
            values += ", ?2";
        }
        return inserters_
            .emplace(std::piecewise_construct, std::forward_as_tuple(table),
                     std::forward_as_tuple(database_,
                                           fmt::format("INSERT OR REPLACE INTO {} ({}) SELECT {}",
                                                       quoted_identifier(table), columns, values)))
            .first->second;
    }

    void put_back(const ArchivedRow& row) {
        SQLite::Statement& insert = inserter(row.table);
        insert.reset();
        insert.bind(1, row.content);
        if (has_words(row.table)) {
            SQLite::Statement text(database_, "SELECT json_extract(?1, '$.text')");
            text.bind(1, row.content);
            text.executeStep();
            insert.bind(2, folded_words(text.getColumn(0).getString()));
        }
        insert.exec();
    }

    SQLite::Database& database_;
    std::map<std::string, SQLite::Statement> inserters_;
};

/// Deletes links, and clears references, to statements that are not there.
void drop_dangling_references(SQLite::Database& database) {
    database.exec("DELETE FROM link WHERE from_id NOT IN (SELECT id FROM statement) "
                  "OR to_id NOT IN (SELECT id FROM statement) "
                  "OR claim_id NOT IN (SELECT id FROM statement);"
                  "UPDATE statement SET supersedes_id = NULL "
                  "WHERE supersedes_id NOT IN (SELECT id FROM statement)");
}

} // namespace

bool undo_changes_after(SQLite::Database& database, const std::string& day) {
    std::vector<std::int64_t> changes;
    SQLite::Statement later(database, "SELECT id FROM change WHERE day > ?1 ORDER BY id DESC");
    later.bind(1, day);
    while (later.executeStep()) {
        changes.push_back(later.getColumn(0).getInt64());
    }
    if (changes.empty()) {
        return false;
    }
    Undoing undoing(database);
    for (const std::int64_t change : changes) {
        undoing.undo(change);
    }
    drop_dangling_references(database);
    return true;
}

} // namespace sijill::kb
