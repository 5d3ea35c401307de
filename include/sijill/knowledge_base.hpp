#pragma once

#include "sijill/api.h"
#include "sijill/knowledge_types.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

namespace kb {
class Connection;
}

/// The knowledge base: one SQLite file (or image) with sources, statements, evidence and the search
/// index.
///
/// Movable, not copyable; owns its connection. Use one object from one thread at a time; several
/// objects on one file are fine. Every call throws Error(database) where the file cannot be read or
/// written; further codes are named below.
class SIJILL_API KnowledgeBase {
public:
    enum class Access { read_only, read_write };

    /// Makes a new file with schema, views and vocabulary, and opens it for writing. The file must
    /// not exist.
    static KnowledgeBase create(const std::filesystem::path& file);

    /// Opens a file that create() made. Under read_write an older schema is migrated; under
    /// read_only it is refused with the way out, as is a file of a newer schema or one that is not
    /// ours.
    static KnowledgeBase open(const std::filesystem::path& file, Access access);

    /// Opens an image of such a file in memory, read-only. The bytes are not copied and must
    /// outlive the object.
    static KnowledgeBase open_image(std::string_view image);

    KnowledgeBase(KnowledgeBase&&) noexcept;
    KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
    ~KnowledgeBase();

    /// The base as it stood on a day (ISO date): a copy in memory without what was recorded later,
    /// and with what was retracted or superseded later still in force. Throws Error(usage) where it
    /// is not a date.
    [[nodiscard]] KnowledgeBase as_of(std::string_view date) const;

    /// Adds a source: a folder with article.txt and statements.toml (a pack), or a plain text file,
    /// which becomes a source without statements. All or nothing. Throws Error(bad_input) with a
    /// line for every fault found, each with file and line.
    PackSummary add(const std::filesystem::path& path);

    /// Adds the packs that are built into the library (seeds/).
    std::vector<PackSummary> add_seeds();

    /// Puts the canned reports into the file, in place of those it has.
    void store_reports(const std::vector<StoredReport>& reports);

    /// Merges the index into one segment and rewrites the file without gaps; the content stays.
    void compact();

    /// The statements that make the base's schema: tables, indexes, triggers, views, each by name,
    /// without what SQLite makes by itself.
    [[nodiscard]] std::string schema_sql() const;

    /// Passages for a question; see SearchIndex::search. Names of entities in the question, in any
    /// script or spelling, also find the passages that mention the entity under another name.
    /// Throws Error(not_found) for an unknown entity or source in the options.
    [[nodiscard]] PassageResult search(std::string_view question,
                                       const PassageOptions& options) const;

    /// The entity with this slug or name, in any script or spelling. Throws Error(not_found) with
    /// the nearest names, and Error(usage) with the candidates where several entities have the
    /// name.
    [[nodiscard]] Entity resolve(std::string_view name) const;

    /// Whether another version's analyzer made the index: searches may then miss words, and
    /// reindex() helps.
    [[nodiscard]] bool needs_reindex() const;

    /// Everything that is wrong: the file, references, index and vocabulary, evidence, coverage,
    /// names, mentions, and rows changed by other tools. Empty means sound. Reads only. Throws
    /// Error(database) only where a watch() ended it.
    [[nodiscard]] std::vector<Fault> check() const;

    /// Makes words, index, vocabulary, stems, name words and mentions anew with this version's
    /// analyzer.
    void reindex();

    /// Takes the present content as meant, so that check() no longer reports it as changed by other
    /// tools.
    void accept_changes();

    /// Calls `look` now and then while the base works, on the thread that does: to show that it
    /// does, or to stop it. Where it returns false the work ends, nothing of it is kept, and the
    /// call throws Error. An empty function ends the watching. `look` must not use the base.
    void watch(std::function<bool()> look);

    /// Runs a change made through connection(), all or nothing: in a transaction, sealed as the
    /// library's own. What it throws undoes it and is passed on.
    void write(const std::function<void()>& change);

    /// The connection, for the floors above; it stays the base's own.
    [[nodiscard]] kb::Connection& connection() const noexcept;

private:
    explicit KnowledgeBase(std::unique_ptr<kb::Connection> connection);

    std::unique_ptr<kb::Connection> connection_;
};

} // namespace sijill
