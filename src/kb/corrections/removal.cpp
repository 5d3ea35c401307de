#include "kb/corrections/removal.hpp"

#include "kb/corrections/archive.hpp"
#include "kb/corrections/source_rows.hpp"
#include "kb/corrections/unfinished_purge.hpp"
#include "kb/store/next_id.hpp"
#include "kb/store/unknown_source.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kOfSource = "IN (SELECT id FROM statement WHERE source_id = ?1)";

/// A source of the live tables (with its number) or of the archive alone.
struct KnownSource {
    std::optional<std::int64_t> id;
    std::string first_day; ///< from which it may be corrected
};

KnownSource find_source(SQLite::Database& database, const std::string& slug, RemovalKind kind) {
    SQLite::Statement live(database,
                           "SELECT s.id, max(s.known_on, ifnull((SELECT max(c.day) FROM change AS "
                           "c WHERE c.source = s.slug), '')) FROM source AS s WHERE s.slug = ?1");
    live.bind(1, slug);
    if (live.executeStep()) {
        return {live.getColumn(0).getInt64(), live.getColumn(1).getString()};
    }
    SQLite::Statement archived(database,
                               "SELECT max(c.day), "
                               "EXISTS (SELECT 1 FROM archived_row AS a JOIN change AS r "
                               "ON r.id = a.change_id WHERE r.source = ?1 AND a.fate = 'deleted') "
                               "FROM change AS c WHERE c.source = ?1");
    archived.bind(1, slug);
    archived.executeStep();
    if (kind == RemovalKind::purge && archived.getColumn(1).getInt() != 0) {
        return {std::nullopt, archived.getColumn(0).getString()};
    }
    if (archived.getColumn(0).isNull()) {
        throw unknown_source(database, slug);
    }
    throw Error(ErrorCode::not_found, {"the source {} is not in the base any more"_text, slug},
                {"sijill history {} tells what became of it"_text, slug});
}

/// Archives what other sources say of the statements of a source, and lets go of it.
void take_references(SQLite::Database& database, ArchiveWriter& archive, std::int64_t source,
                     RemovalKind kind, Removal& removal) {
    const std::string links =
        fmt::format("from_id NOT {0} AND (to_id {0} OR claim_id {0})", kOfSource);
    const std::string superseding = fmt::format("supersedes_id {0} AND source_id <> ?1", kOfSource);
    if (kind != RemovalKind::purge) {
        archive.deletes("link", links, source);
        archive.alters("statement", "supersedes_id", superseding, source);
    }
    const auto write = [&](const std::string& sql) {
        SQLite::Statement statement(database, sql);
        statement.bind(1, source);
        return static_cast<std::size_t>(statement.exec());
    };
    removal.links_of_others = write("DELETE FROM link WHERE " + links);
    removal.superseding_of_others =
        write("UPDATE statement SET supersedes_id = NULL WHERE " + superseding);
}

void archive_own_rows(ArchiveWriter& archive, std::int64_t source) {
    archive.deletes("source", "id = ?1", source);
    archive.deletes("sentence", "source_id = ?1", source);
    archive.deletes("statement", "source_id = ?1", source);
    for (const char* table : {"attribution", "evidence", "qualifier"}) {
        archive.deletes(table, fmt::format("statement_id {}", kOfSource), source);
    }
    archive.deletes("link", fmt::format("from_id {}", kOfSource), source);
}

/// The texts that a source of this slug has or had.
constexpr const char* kTexts =
    "WITH own (sha256) AS (SELECT sha256 FROM source WHERE slug = ?1 UNION "
    "SELECT json_extract(a.content, '$.sha256') FROM archived_row AS a "
    "JOIN change AS c ON c.id = a.change_id "
    "WHERE c.source = ?1 AND a.table_name = 'source' AND a.fate = 'deleted') ";

/// The changes that archived a source of this slug, or one of the same text under another slug.
constexpr const char* kChangesOfText =
    "SELECT id FROM change WHERE source = ?1 UNION "
    "SELECT a.change_id FROM archived_row AS a WHERE a.table_name = 'source' "
    "AND a.fate = 'deleted' AND json_extract(a.content, '$.sha256') IN (SELECT sha256 FROM own)";

/// Forgets what the archive has of a source, and what was decided of its candidates.
void purge_archive(SQLite::Database& database, ArchiveWriter& archive, const std::string& slug) {
    for (const char* table : {"source", "sentence", "statement", "evidence", "qualifier"}) {
        archive.purges(table, next_id(database, table) - 1);
    }
    for (const char* sql :
         {"DELETE FROM candidate_decision WHERE source = ?1 OR sha256 IN (SELECT sha256 FROM own)",
          "UPDATE change SET why = NULL WHERE kind <> 'purge' AND id IN ({})",
          "DELETE FROM archived_row WHERE fate <> 'purged' AND change_id IN ({})"}) {
        SQLite::Statement statement(database,
                                    kTexts + fmt::format(fmt::runtime(sql), kChangesOfText));
        statement.bind(1, slug);
        statement.exec();
    }
}

/// Forgets words that no sentence has, and writes the index anew, which may keep deleted words.
void purge_words(SQLite::Database& database) {
    database.exec("DELETE FROM word WHERE passages = 0;"
                  "DELETE FROM word_stem WHERE word NOT IN (SELECT word FROM word);"
                  "INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')");
}

std::size_t count(SQLite::Database& database, const char* table, std::int64_t source) {
    SQLite::Statement rows(database,
                           fmt::format("SELECT count(*) FROM {} WHERE source_id = ?1", table));
    rows.bind(1, source);
    rows.executeStep();
    return static_cast<std::size_t>(rows.getColumn(0).getInt64());
}

/// Returns true for a source that was purged and is not there, while bytes of it may be in the
/// file.
bool is_left_in_file(SQLite::Database& database, const std::string& slug) {
    SQLite::Statement purged(database,
                             "SELECT kind = 'purge' AND NOT EXISTS (SELECT 1 FROM source WHERE "
                             "slug = ?1) FROM change WHERE source = ?1 ORDER BY id DESC LIMIT 1");
    purged.bind(1, slug);
    const std::vector<std::string> unfinished = unfinished_purges(database);
    return std::ranges::find(unfinished, slug) != unfinished.end() && purged.executeStep() &&
           purged.getColumn(0).getInt() != 0;
}

} // namespace

Removal remove_source(SQLite::Database& database, const std::string& slug,
                      const Correction& correction, RemovalKind kind) {
    if (kind == RemovalKind::purge && is_left_in_file(database, slug)) {
        return Removal{slug};
    }
    const KnownSource source = find_source(database, slug, kind);
    std::string day = correction_day(correction.day);
    if (kind == RemovalKind::replace && correction.day.empty()) {
        day = std::max(day, source.first_day); // it may have been published on a day ahead of UTC
    }
    if (day < source.first_day) {
        throw Error(ErrorCode::bad_input,
                    {"{} cannot be removed on {}: it was known or changed on {}"_text, slug, day,
                     source.first_day},
                    "give that day or a later one by --on"_text);
    }
    constexpr const char* kKinds[] = {"remove", "replace", "purge"};
    Change change;
    change.day = day;
    change.kind = kKinds[static_cast<std::size_t>(kind)];
    change.source = slug;
    change.why = reason(correction.why);
    ArchiveWriter archive(database, change);
    Removal removal;
    removal.source = slug;
    removal.change = archive.change_id();
    if (kind == RemovalKind::purge) {
        purge_archive(database, archive, slug);
    }
    if (source.id) {
        removal.sentences = count(database, "sentence", *source.id);
        removal.statements = count(database, "statement", *source.id);
        take_references(database, archive, *source.id, kind, removal);
        if (kind != RemovalKind::purge) {
            archive_own_rows(archive, *source.id);
        }
        delete_source_rows(database, *source.id);
    }
    if (kind == RemovalKind::purge) {
        purge_words(database);
        mark_unfinished_purge(database, slug);
    }
    return removal;
}

} // namespace sijill::kb
