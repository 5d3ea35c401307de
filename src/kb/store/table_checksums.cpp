#include "kb/store/table_checksums.hpp"

#include "kb/store/meta.hpp"
#include "kb/store/sha256.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {
namespace {

/// A table with its rows in a fixed order. The texts of sources have a digest of their own;
/// sentences, words, stems and mentions are recomputed by check().
struct SealedTable {
    const char* name;
    const char* rows;
};

constexpr SealedTable kSealedTables[] = {
    {"sqlite_schema", "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name"},
    {"meta", "SELECT * FROM meta WHERE key NOT LIKE 'sha256.%' ORDER BY key"},
    {"migration", "SELECT * FROM migration ORDER BY version"},
    {"documentation", "SELECT * FROM documentation ORDER BY name, column_name"},
    {"entity_kind", "SELECT * FROM entity_kind ORDER BY slug"},
    {"predicate", "SELECT * FROM predicate ORDER BY slug"},
    {"predicate_subject", "SELECT * FROM predicate_subject ORDER BY predicate, entity_kind"},
    {"source", "SELECT id, slug, kind, title, publisher, author, url, language, published_on, "
               "known_on, licence, sha256 FROM source ORDER BY id"},
    {"sentence", "SELECT id, source_id, paragraph, ordinal, start_cp, end_cp FROM sentence "
                 "ORDER BY id"},
    {"entity", "SELECT * FROM entity ORDER BY id"},
    {"name", "SELECT id, entity_id, text, language, role FROM name ORDER BY id"},
    {"statement", "SELECT * FROM statement ORDER BY id"},
    {"attribution", "SELECT * FROM attribution ORDER BY statement_id, depth"},
    {"evidence", "SELECT * FROM evidence ORDER BY id"},
    {"qualifier", "SELECT * FROM qualifier ORDER BY id"},
    {"link", "SELECT * FROM link ORDER BY from_id, to_id, kind"},
    {"report", "SELECT * FROM report ORDER BY name"},
};

std::string digest_of(SQLite::Database& database, const SealedTable& table) {
    Sha256 digest;
    SQLite::Statement rows(database, table.rows);
    while (rows.executeStep()) {
        for (int column = 0; column < rows.getColumnCount(); ++column) {
            const SQLite::Column value = rows.getColumn(column);
            const std::string text = value.getString();
            // Type and length before each value, so that no two rows read alike.
            digest.add(fmt::format("{}:{}:", value.getType(), text.size()));
            digest.add(text);
        }
    }
    return digest.hex();
}

std::string meta_key(const SealedTable& table) {
    return fmt::format("sha256.{}", table.name);
}

} // namespace

void seal_content(SQLite::Database& database, const std::vector<std::string>& except) {
    for (const SealedTable& table : kSealedTables) {
        if (std::find(except.begin(), except.end(), table.name) == except.end()) {
            write_meta(database, meta_key(table), digest_of(database, table));
        }
    }
}

std::vector<std::string> broken_seals(SQLite::Database& database) {
    std::vector<std::string> broken;
    for (const SealedTable& table : kSealedTables) {
        if (read_meta(database, meta_key(table)) != digest_of(database, table)) {
            broken.emplace_back(table.name);
        }
    }
    return broken;
}

} // namespace sijill::kb
