#include "kb/store/legacy_checksums.hpp"

#include "kb/rows/sha256.hpp"
#include "kb/store/meta.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace sijill::kb {
namespace {

/// A table, and the query of its rows in a fixed order.
struct LegacyTable {
    const char* name;
    const char* rows;
};

constexpr LegacyTable kLegacyTables[] = {
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

std::string checksum_of(SQLite::Database& database, const LegacyTable& table) {
    Sha256 sha256;
    SQLite::Statement rows(database, table.rows);
    while (rows.executeStep()) {
        for (int column = 0; column < rows.getColumnCount(); ++column) {
            const SQLite::Column value = rows.getColumn(column);
            const std::string text = value.getString();
            // With its type and length, so that different rows never make the same bytes.
            sha256.add(fmt::format("{}:{}:", value.getType(), text.size()));
            sha256.add(text);
        }
    }
    return sha256.hex();
}

} // namespace

std::vector<std::string> tables_changed_before_0006(SQLite::Database& database) {
    std::vector<std::string> changed;
    for (const LegacyTable& table : kLegacyTables) {
        if (read_meta(database, fmt::format("sha256.{}", table.name)) !=
            checksum_of(database, table)) {
            changed.emplace_back(table.name);
        }
    }
    return changed;
}

} // namespace sijill::kb
