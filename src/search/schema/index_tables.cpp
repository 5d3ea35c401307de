#include "search/schema/index_tables.hpp"

#include "base/did_you_mean.hpp"
#include "base/embedded_files.hpp"
#include "base/sql_identifier.hpp"
#include "search/schema/attached_index.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/schema_change.hpp"
#include "search/sqlite/sqlite_api.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::search {
namespace {

/// The endings that search_index.sql, attached_rows.sql and FTS5 append to the name of an index.
constexpr std::array<std::string_view, 19> kSuffixes{"",
                                                     "_index",
                                                     "_index_data",
                                                     "_index_idx",
                                                     "_index_docsize",
                                                     "_index_config",
                                                     "_posting",
                                                     "_word",
                                                     "_word_stem",
                                                     "_meta",
                                                     "_inserted",
                                                     "_deleted",
                                                     "_updated",
                                                     "_replaced",
                                                     "_row_inserting",
                                                     "_row_updating",
                                                     "_row_inserted",
                                                     "_row_updated",
                                                     "_row_deleted"};

constexpr std::array<std::string_view, 3> kOwnColumns{"id", "text", "words"};

constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kNameDigits = "0123456789";

void require_name(const Message& what, std::string_view name) {
    const bool is_plain = !name.empty() && std::ranges::all_of(name, [](char letter) {
        return letter == '_' || kLetters.find(letter) != std::string_view::npos ||
               kNameDigits.find(letter) != std::string_view::npos;
    });
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

void require_free(sqlite3* db, std::string_view name, const std::string& wanted,
                  const Message& way_out) {
    if (has_name(db, wanted)) {
        throw Error(ErrorCode::bad_input,
                    {"the index \"{}\" needs the name \"{}\", which is in use"_text, name, wanted},
                    way_out);
    }
}

std::string columns_of(const std::vector<std::string>& fields) {
    std::string columns;
    for (const std::string& field : fields) {
        columns += fmt::format(
            "\n    \"{0}\" TEXT NOT NULL DEFAULT '' CHECK (typeof(\"{0}\") = 'text'),", field);
    }
    return columns + "\n    text  TEXT NOT NULL CHECK (typeof(text) = 'text'),";
}

std::string indexes_of(std::string_view name, const std::vector<std::string>& fields) {
    std::string indexes;
    for (const std::string& field : fields) {
        indexes += fmt::format("CREATE INDEX main.\"{}\" ON \"{}\" (\"{}\");\n",
                               field_index(name, field), name, field);
    }
    return indexes;
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
    const Message way_out = "choose another name, or open the index that is there"_text;
    Savepoint savepoint(db);
    for (const std::string& field : fields) {
        require_free(db, name, field_index(name, field), way_out);
    }
    make_tables(db, name, columns_of(fields), indexes_of(name, fields), way_out, savepoint);
    savepoint.keep();
}

void make_tables(sqlite3* db, std::string_view name, std::string_view columns,
                 std::string_view indexes, const Message& way_out, Savepoint& savepoint) {
    for (const std::string_view suffix : kSuffixes) {
        require_free(db, name, fmt::format("{}{}", name, suffix), way_out);
    }
    const EmbeddedFile file = embedded_files("src/search/search_index.sql").front();
    change_schema(db,
                  fmt::format(fmt::runtime(file.content), fmt::arg("name", inside_quotes(name)),
                              fmt::arg("columns", columns), fmt::arg("field_indexes", indexes)),
                  {"the index \"{}\" cannot be created"_text, name}, savepoint);
    record_analyzer(db, tables_of(name));
}

void drop_tables(sqlite3* db, const IndexTables& tables) {
    Savepoint savepoint(db);
    std::string sql = tables.attached ? drop_row_triggers_sql(tables) : std::string();
    for (const std::string& table : {tables.posting, tables.index, tables.passage, tables.word,
                                     tables.word_stem, tables.meta}) {
        sql += fmt::format("DROP TABLE main.{};", quoted_identifier(table));
    }
    change_schema(db, sql, {"the index \"{}\" cannot be dropped"_text, tables.passage}, savepoint);
    savepoint.keep();
}

std::vector<std::string> index_names(sqlite3* db) {
    std::vector<std::string> names;
    for (Statement row(db, sql::kIndexNames); row.step();) {
        names.emplace_back(row.text(0));
    }
    return names;
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
