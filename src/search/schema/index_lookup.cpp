#include "search/schema/index_lookup.hpp"

#include "base/did_you_mean.hpp"
#include "search/schema/attached_index.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/schema/schema_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sijill::search {
namespace {

/// Returns the name of the first table that does not exist; empty if there are all.
std::string missing_table(sqlite3* db, const IndexTables& tables) {
    Statement entry(db, sql::kSchemaEntry);
    for (const std::string& table : {tables.passage, tables.index, tables.posting, tables.word,
                                     tables.word_stem, tables.meta}) {
        if (!table.empty() && !entry.start(table).step()) {
            return table;
        }
    }
    return {};
}

/// Returns the index whose tables all have its name in front.
std::optional<IndexTables> find_own(sqlite3* db, std::string_view name) {
    IndexTables tables = tables_of(name);
    if (!missing_table(db, tables).empty()) {
        return std::nullopt;
    }
    tables.attached = read_attached(db, tables);
    return tables;
}

/// Returns the index of a knowledge base, whose vocabulary is the only one in its file and has no
/// name in front. `name` is that of the passages or of the FTS5 table.
std::optional<IndexTables> find_part(sqlite3* db, std::string_view name) {
    constexpr std::string_view kIndex = "_index";
    if (name.ends_with(kIndex)) {
        name.remove_suffix(kIndex.size());
    }
    IndexTables tables = tables_of(name);
    if (has_name(db, tables.word) || has_name(db, tables.word_stem) || has_name(db, tables.meta)) {
        return std::nullopt; // an index with a vocabulary of its own, in a file that has a base too
    }
    tables.word = "word";
    tables.word_stem = "word_stem";
    tables.meta = "meta";
    tables.is_part = true;
    return missing_table(db, tables).empty() ? std::optional(std::move(tables)) : std::nullopt;
}

std::optional<IndexTables> find_named(sqlite3* db, std::string_view name) {
    std::optional<IndexTables> own = find_own(db, name);
    return own ? own : find_part(db, name);
}

[[noreturn]] void throw_not_found(sqlite3* db, std::string_view name) {
    throw Error(ErrorCode::not_found,
                {"there is no index \"{}\": it has no table \"{}\""_text, name,
                 missing_table(db, tables_of(name))},
                did_you_mean(name, index_names(db)));
}

} // namespace

IndexTables require_tables(sqlite3* db, std::string_view name) {
    std::optional<IndexTables> tables = find_named(db, name);
    if (!tables) {
        throw_not_found(db, name);
    }
    return std::move(*tables);
}

IndexTables find_tables(sqlite3* db, std::string_view name) {
    if (std::optional<IndexTables> tables = find_named(db, name)) {
        return std::move(*tables);
    }
    std::vector<IndexTables> attached = indexes_attached_to(db, name);
    if (attached.empty()) {
        throw_not_found(db, name);
    }
    if (attached.size() > 1) {
        std::vector<std::string> names;
        for (const IndexTables& tables : attached) {
            names.push_back(tables.passage);
        }
        throw Error(ErrorCode::bad_input,
                    {"several columns of {} are attached to an index"_text, name},
                    {"name one of the indexes: {}"_text, alternatives(names)});
    }
    return std::move(attached.front());
}

bool is_knowledge_base(sqlite3* db) {
    return find_part(db, "sentence").has_value();
}

} // namespace sijill::search
