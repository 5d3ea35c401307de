#include "search/schema/index_tables.hpp"

#include "base/did_you_mean.hpp"
#include "base/embedded_files.hpp"
#include "base/sql_identifier.hpp"
#include "search/schema/index_statements.hpp"
#include "search/sqlite/sqlite_api.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::search {
namespace {

/// The endings that search_index.sql and FTS5 append to the name of an index.
constexpr std::array<std::string_view, 13> kSuffixes{
    "",         "_index", "_index_data", "_index_idx", "_index_docsize", "_index_config",
    "_posting", "_word",  "_word_stem",  "_meta",      "_inserted",      "_deleted",
    "_updated"};

constexpr std::array<std::string_view, 3> kOwnColumns{"id", "text", "words"};

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kNameDigits = "0123456789";

/// Compares names as SQLite does, without regard to the case of ASCII letters.
bool is_same_name(std::string_view left, std::string_view right) {
    return left.size() == right.size() &&
           sqlite3_strnicmp(left.data(), right.data(), static_cast<int>(left.size())) == 0;
}

void require_name(const Message& what, std::string_view name) {
    const bool is_plain = !name.empty() && std::ranges::all_of(name, [](char letter) {
        return letter == '_' || kLetters.find(letter) != std::string_view::npos ||
               kNameDigits.find(letter) != std::string_view::npos;
    });
    constexpr std::string_view kReserved = "sqlite_";
    if (!is_plain || is_same_name(name.substr(0, kReserved.size()), kReserved)) {
        throw Error(ErrorCode::bad_input, {"\"{}\" cannot be the name of {}"_text, name, what},
                    "a name has ASCII letters, digits and underscores, and does not begin with "
                    "sqlite_"_text);
    }
}

void require_fields(const std::vector<std::string>& fields) {
    std::vector<std::string_view> taken(kOwnColumns.begin(), kOwnColumns.end());
    for (const std::string& field : fields) {
        require_name("a field"_text, field);
        const auto is_field = [&](std::string_view name) { return is_same_name(name, field); };
        if (std::ranges::any_of(taken, is_field)) {
            throw Error(ErrorCode::bad_input, {"two columns are named \"{}\""_text, field},
                        "id, text and words are there already; give every field its own name"_text);
        }
        taken.push_back(field);
    }
}

std::string field_index(std::string_view name, std::string_view field) {
    return fmt::format("{}_by_{}", name, field);
}

bool exists(Statement& entry, const std::string& name) {
    const bool is_there = entry.start(name).step();
    entry.reset();
    return is_there;
}

void require_free(sqlite3* db, std::string_view name, const std::vector<std::string>& fields) {
    std::vector<std::string> wanted;
    for (const std::string_view suffix : kSuffixes) {
        wanted.push_back(fmt::format("{}{}", name, suffix));
    }
    for (const std::string& field : fields) {
        wanted.push_back(field_index(name, field));
    }
    Statement entry(db, sql::kSchemaEntry);
    for (const std::string& candidate : wanted) {
        if (exists(entry, candidate)) {
            throw Error(
                ErrorCode::bad_input,
                {"the index \"{}\" needs the name \"{}\", which is in use"_text, name, candidate},
                "choose another name, or open the index that is there"_text);
        }
    }
}

/// Runs statements that change the schema, so that the savepoint can undo all of them after each.
/// `or_else` begins the message of the error.
void change_schema(sqlite3* db, std::string_view sql, const Message& or_else,
                   Savepoint& savepoint) {
    for (; !sql.empty(); savepoint.renew()) {
        Statement statement(db, sql, {ErrorCode::database, or_else});
        statement.run();
        sql.remove_prefix(statement.sql_size());
    }
}

std::string make_sql(std::string_view name, const std::vector<std::string>& fields) {
    std::string columns;
    std::string indexes;
    for (const std::string& field : fields) {
        columns += fmt::format(
            "\n    \"{0}\" TEXT NOT NULL DEFAULT '' CHECK (typeof(\"{0}\") = 'text'),", field);
        indexes += fmt::format("CREATE INDEX \"{}\" ON \"{}\" (\"{}\");\n",
                               field_index(name, field), name, field);
    }
    const EmbeddedFile file = embedded_files("src/search/search_index.sql").front();
    return fmt::format(fmt::runtime(file.content), fmt::arg("name", name),
                       fmt::arg("fields", columns), fmt::arg("field_indexes", indexes));
}

/// Returns the names of the indexes in a database: of each table beside which an index's other
/// tables exist.
std::vector<std::string> index_names(sqlite3* db) {
    std::vector<std::string> names;
    for (Statement row(db, sql::kIndexNames); row.step();) {
        names.emplace_back(row.text(0));
    }
    return names;
}

} // namespace

IndexTables tables_of(std::string_view name) {
    const auto with = [name](std::string_view suffix) { return fmt::format("{}{}", name, suffix); };
    return {with(""),      with("_index"),     with("_posting"),
            with("_word"), with("_word_stem"), with("_meta")};
}

void create_tables(sqlite3* db, std::string_view name, const std::vector<std::string>& fields) {
    require_name("an index"_text, name);
    require_fields(fields);
    Savepoint savepoint(db);
    require_free(db, name, fields);
    change_schema(db, make_sql(name, fields), {"the index \"{}\" cannot be created"_text, name},
                  savepoint);
    record_analyzer(db, tables_of(name));
    savepoint.keep();
}

void drop_tables(sqlite3* db, std::string_view name) {
    const IndexTables tables = tables_of(name);
    require_tables(db, tables);
    Savepoint savepoint(db);
    std::string sql;
    for (const std::string& table : {tables.posting, tables.index, tables.passage, tables.word,
                                     tables.word_stem, tables.meta}) {
        sql += fmt::format("DROP TABLE {};", quoted_identifier(table));
    }
    change_schema(db, sql, {"the index \"{}\" cannot be dropped"_text, name}, savepoint);
    savepoint.keep();
}

void require_tables(sqlite3* db, const IndexTables& tables) {
    Statement entry(db, sql::kSchemaEntry);
    for (const std::string& table : {tables.passage, tables.index, tables.posting, tables.word,
                                     tables.word_stem, tables.meta}) {
        if (!exists(entry, table)) {
            throw Error(
                ErrorCode::not_found,
                {"there is no index \"{}\": it has no table \"{}\""_text, tables.passage, table},
                did_you_mean(tables.passage, index_names(db)));
        }
    }
}

std::vector<std::string> read_fields(sqlite3* db, const IndexTables& tables) {
    std::vector<std::string> fields;
    Statement row(db, sql::kColumns);
    row.start(tables.passage);
    while (row.step()) {
        const std::string_view column = row.text(0);
        const auto is_column = [&](std::string_view name) { return is_same_name(name, column); };
        if (std::ranges::none_of(kOwnColumns, is_column)) {
            fields.emplace_back(column);
        }
    }
    return fields;
}

std::string require_field(sqlite3* db, const IndexTables& tables, std::string_view name) {
    const std::vector<std::string> fields = read_fields(db, tables);
    const auto found = std::ranges::find_if(
        fields, [&](const std::string& field) { return is_same_name(field, name); });
    if (found != fields.end()) {
        return *found;
    }
    const Message all = fields.empty() ? Message("it has none"_text)
                                       : Message("its fields are {}"_text,
                                                 fmt::format("{}", fmt::join(fields, ", ")));
    throw Error(ErrorCode::bad_input,
                {"the index \"{}\" has no field \"{}\""_text, tables.passage, name},
                did_you_mean(name, fields).or_else(all));
}

void record_analyzer(sqlite3* db, const IndexTables& tables) {
    if (!tables.meta.empty()) {
        prepare(db, tables, sql::kSetAnalyzerVersion).start(std::to_string(kAnalyzerVersion)).run();
    }
}

} // namespace sijill::search
