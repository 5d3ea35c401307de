#include "kb/corrections/purge.hpp"

#include "kb/corrections/source_versions.hpp"
#include "kb/corrections/unfinished_purge.hpp"
#include "kb/store/next_id.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::kb {
namespace {

void execute(SQLite::Database& database, const std::string& sql, const std::string& value) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, value);
    statement.exec();
}

/// Forgets what was decided of texts. A source that has another text now keeps the decisions that
/// came with it, without the reasons, which may cite the old text.
void purge_decisions(SQLite::Database& database, const std::string& slug,
                     const std::vector<std::string>& texts) {
    execute(database,
            "DELETE FROM candidate_decision WHERE source = ?1 AND sha256 NOT IN "
            "(SELECT sha256 FROM source WHERE slug <> ?1)",
            slug);
    for (const std::string& text : texts) {
        execute(database,
                "DELETE FROM candidate_decision WHERE sha256 = ?1 AND source NOT IN "
                "(SELECT slug FROM source WHERE sha256 <> ?1)",
                text);
        execute(database,
                "UPDATE candidate_decision SET why = NULL WHERE sha256 = ?1 AND why IS NOT NULL",
                text);
    }
}

} // namespace

std::vector<std::string> purge_archive(SQLite::Database& database, ArchiveWriter& archive,
                                       const std::string& slug) {
    for (const char* table : {"source", "sentence", "statement", "evidence", "qualifier"}) {
        archive.purges(table, next_id(database, table) - 1);
    }
    const VersionsOfSource found = SourceVersions(database).of(slug);
    purge_decisions(database, slug, found.texts);
    const std::string changes = fmt::format("[{}]", fmt::join(found.changes, ", "));
    execute(database,
            "UPDATE change SET why = NULL WHERE kind <> 'purge' AND id IN "
            "(SELECT value FROM json_each(?1))",
            changes);
    execute(database,
            "DELETE FROM archived_row WHERE fate <> 'purged' AND change_id IN "
            "(SELECT value FROM json_each(?1))",
            changes);
    return found.others;
}

void purge_words(SQLite::Database& database) {
    database.exec("DELETE FROM word WHERE passages = 0;"
                  "DELETE FROM word_stem WHERE word NOT IN (SELECT word FROM word);"
                  "INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')");
}

bool is_left_in_file(SQLite::Database& database, const std::string& slug) {
    SQLite::Statement purged(database,
                             "SELECT kind = 'purge' AND NOT EXISTS (SELECT 1 FROM source WHERE "
                             "slug = ?1) FROM change WHERE source = ?1 ORDER BY id DESC LIMIT 1");
    purged.bind(1, slug);
    const std::vector<std::string> unfinished = unfinished_purges(database);
    return std::ranges::find(unfinished, slug) != unfinished.end() && purged.executeStep() &&
           purged.getColumn(0).getInt() != 0;
}

} // namespace sijill::kb
