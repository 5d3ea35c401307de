#include "kb/corrections/removal.hpp"

#include "kb/corrections/archive.hpp"
#include "kb/corrections/purge.hpp"
#include "kb/corrections/source_rows.hpp"
#include "kb/corrections/unfinished_purge.hpp"
#include "kb/store/unknown_source.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace sijill::kb {
namespace {

constexpr const char* kOfSource = "IN (SELECT id FROM statement WHERE source_id = ?1)";

/// A source of the live tables (with its number) or of the archive alone.
struct KnownSource {
    std::optional<std::int64_t> id;
    std::string first_day; ///< from which it may be corrected
};

KnownSource find_source(SQLite::Database& database, const std::string& slug, RemovalKind kind) {
    SQLite::Statement live(
        database, fmt::format("SELECT s.id, max(s.known_on, ifnull((SELECT max(c.day) FROM "
                              "change AS c WHERE c.source = s.slug), ''), {}) "
                              "FROM source AS s WHERE s.slug = ?1",
                              kLastDayOfText));
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

std::size_t count(SQLite::Database& database, const char* table, std::int64_t source) {
    SQLite::Statement rows(database,
                           fmt::format("SELECT count(*) FROM {} WHERE source_id = ?1", table));
    rows.bind(1, source);
    rows.executeStep();
    return static_cast<std::size_t>(rows.getColumn(0).getInt64());
}

} // namespace

Removal remove_source(SQLite::Database& database, const std::string& slug,
                      const Correction& correction, RemovalKind kind) {
    if (kind == RemovalKind::purge && is_left_in_file(database, slug)) {
        return Removal{slug};
    }
    const KnownSource source = find_source(database, slug, kind);
    std::string day = correction_day(correction.day, source.first_day);
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
        removal.text_stays_as = purge_archive(database, archive, slug);
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
