#include "kb/store/schema_check.hpp"

#include "base/ascii.hpp"
#include "base/embedded_files.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <map>
#include <string_view>

namespace sijill::kb {
namespace {

struct Definition {
    std::string type; ///< table, index, trigger or view, as in sqlite_schema
    std::string_view sql;
};

/// The definitions by name, which is in lower case since SQLite disregards the case of ASCII.
using Definitions = std::map<std::string, Definition>;

/// Returns the word at the front of `rest`, without quotation marks, and takes it away.
std::string_view take_word(std::string_view& rest) {
    const bool quoted = rest.starts_with('"');
    const std::size_t end = quoted ? rest.find('"', 1) : rest.find_first_of(" (\n");
    const std::string_view word = quoted ? rest.substr(1, end - 1) : rest.substr(0, end);
    rest.remove_prefix(
        std::min(rest.find_first_not_of(" \n", end + (quoted ? 1 : 0)), rest.size()));
    return word;
}

/// Adds `CREATE [UNIQUE | VIRTUAL] TYPE NAME …`, as schema/schema.sql has it.
void add_definition(Definitions& definitions, std::string_view sql) {
    std::string_view rest = sql;
    std::string_view type;
    do {
        type = take_word(rest);
    } while (type == "CREATE" || type == "UNIQUE" || type == "VIRTUAL");
    definitions[ascii_lower(take_word(rest))] = {ascii_lower(type), sql};
}

/// The tables that FTS5 makes for an index, the same in all versions that Sijill knows.
constexpr std::string_view kShadowTables[] = {
    "CREATE TABLE 'sentence_index_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'sentence_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'sentence_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "CREATE TABLE 'sentence_index_config'(k PRIMARY KEY, v) WITHOUT ROWID",
};

Definitions expected_definitions() {
    constexpr std::string_view kBetween = ";\n\n";
    Definitions definitions;
    std::string_view rest = embedded_files("schema/schema.sql").front().content;
    while (!rest.empty()) {
        const std::size_t end = rest.find(kBetween);
        add_definition(definitions, rest.substr(0, end));
        rest.remove_prefix(std::min(end + kBetween.size(), rest.size()));
    }
    for (const std::string_view sql : kShadowTables) {
        const std::size_t begin = sql.find('\'') + 1;
        const auto name = sql.substr(begin, sql.find('\'', begin) - begin);
        definitions[std::string(name)] = {"table", sql};
    }
    return definitions;
}

/// Returns a text until the next step of its statement.
std::string_view text_of(const SQLite::Column& column) {
    const char* const text = column.getText();
    return {text, static_cast<std::size_t>(column.getBytes())};
}

} // namespace

SchemaFaults compare_schema(SQLite::Database& database) {
    SchemaFaults faults;
    Definitions missing = expected_definitions();
    const auto fault = [&faults](const std::string& type, Message message) {
        (type == "view" ? faults.of_views : faults.of_tables).push_back(std::move(message));
    };
    SQLite::Statement rows(database, "SELECT type, name, sql FROM sqlite_schema "
                                     "WHERE sql IS NOT NULL ORDER BY name");
    while (rows.executeStep()) {
        const std::string type = rows.getColumn(0).getString();
        const std::string name = rows.getColumn(1).getString();
        const auto expected = missing.find(ascii_lower(name));
        if (expected == missing.end()) {
            if (type == "trigger") {
                fault(type, {"the trigger {} is not one of this program"_text, name});
            }
            continue;
        }
        if (type != expected->second.type) {
            fault("table", {"{} is a {}, expected a {}"_text, name, type, expected->second.type});
        } else if (text_of(rows.getColumn(2)) != expected->second.sql) {
            fault(type, {"the {} {} is not the one that this program makes"_text, type, name});
        }
        missing.erase(expected);
    }
    for (const auto& [name, definition] : missing) {
        fault(definition.type, {"the {} {} is missing"_text, definition.type, name});
    }
    return faults;
}

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (const auto& [name, definition] : expected_definitions()) {
        if (definition.type == "view") {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace sijill::kb
