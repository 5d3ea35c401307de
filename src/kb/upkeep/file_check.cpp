#include "kb/upkeep/file_check.hpp"

#include "base/library_messages.hpp"
#include "base/sql_identifier.hpp"
#include "kb/store/schema_check.hpp"

#include <SQLiteCpp/Statement.h>

#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {
namespace {

constexpr std::string_view kBrokenConstraint = "CHECK constraint failed";

/// Leaves out what check_copy() tells: from 3.44 on SQLite has FTS5 check its index too, and
/// constraints are told twice where the base is opened for writing.
void run_check(Connection& connection, const std::string& pragma, const AddFault& add) {
    constexpr std::string_view kFullText = " inverted index for FTS5 table ";
    SQLite::Statement check(connection.database(), pragma);
    while (check.executeStep()) {
        const std::string line = check.getColumn(0).getString();
        if (line != "ok" && line.find(kFullText) == std::string::npos &&
            !line.starts_with(kBrokenConstraint)) {
            add("file", sqlite_message(line));
        }
    }
}

} // namespace

void check_schema(Connection& connection, const AddFault& add) {
    const SchemaFaults found = compare_schema(connection.database());
    for (const auto* faults : {&found.of_tables, &found.of_views}) {
        for (const Message& fault : *faults) {
            add("schema", fault);
        }
    }
}

void check_tables(Connection& connection, const AddFault& add) {
    std::vector<std::string> names;
    SQLite::Statement tables(connection.database(),
                             "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                             "sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name");
    while (tables.executeStep()) {
        names.push_back(tables.getColumn(0).getString());
    }
    tables.reset();
    for (const std::string& name : names) {
        run_check(connection, "PRAGMA integrity_check(" + quoted_identifier(name) + ")", add);
    }
}

void check_references(Connection& connection, const AddFault& add) {
    SQLite::Statement pragma(connection.database(), "PRAGMA foreign_key_check");
    while (pragma.executeStep()) {
        // A table without rowids gives no number.
        const std::string row = pragma.getColumn(1).getString();
        add("reference",
            {"row {} of {} refers to a row of {} that is not there"_text, row.empty() ? "?" : row,
             pragma.getColumn(0).getString(), pragma.getColumn(2).getString()});
    }
}

void check_file(Connection& connection, const AddFault& add) {
    run_check(connection, "PRAGMA integrity_check", add);
}

void check_copy(Connection& connection, const AddFault& add) {
    Connection copy = connection.copy_to_memory();
    SQLite::Statement check(copy.database(), "PRAGMA quick_check");
    while (check.executeStep()) {
        const std::string line = check.getColumn(0).getString();
        if (line.starts_with(kBrokenConstraint)) {
            add("file", sqlite_message(line));
        }
    }
    check.reset();
    try {
        copy.database().exec(
            "INSERT INTO sentence_index (sentence_index, rank) VALUES ('integrity-check', 1)");
    } catch (const SQLite::Exception& error) {
        require_memory(error.getErrorCode());
        add("index", {"FTS5 finds the index damaged: {}"_text, sqlite_message(error.what())});
    }
}

} // namespace sijill::kb
