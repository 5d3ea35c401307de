#pragma once

#include "sijill/api.h"
#include "sijill/knowledge_types.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

class KnowledgeBase;

namespace kb {
class Connection;
Connection& connection_of(const KnowledgeBase& base) noexcept;
KnowledgeBase temporary_copy(const KnowledgeBase& base);
} // namespace kb

/// A knowledge base: one SQLite file, or an image of one, with sources, statements, evidence and
/// the search index.
///
/// Movable, not copyable; owns its connection. Use one object from one thread at a time; several
/// objects on one file are fine. Every call throws Error(database) where the file cannot be read or
/// written; further codes are named below.
class SIJILL_API KnowledgeBase {
public:
    enum class Access {
        read_only,
        read_write,
        inspect, ///< read_only, but for check() alone: also a file whose tables or views are not
                 ///< ours
    };

    /// Makes a new file with schema, views and vocabulary, and opens it for writing. Throws
    /// Error(exists) where there is such a file.
    static KnowledgeBase create(const std::filesystem::path& file);

    /// Opens a file that create() made. Under read_write an older schema is migrated, and views
    /// that are not those of this program are made anew. Throws Error(no_file) where there is no
    /// such file, Error(database) for a newer schema, an older one under read_only, and what is not
    /// a base, Error(refused) for writing to the file of a node of a cluster, and
    /// Error(check_failed) for other tables, triggers or views than this program makes: nothing of
    /// such a file is believed. Views and tables under names of their own may be there.
    static KnowledgeBase open(const std::filesystem::path& file, Access access);

    /// Opens the bytes of such a file, read-only. They are not copied and must outlive the object.
    static KnowledgeBase open_image(std::string_view image);

    KnowledgeBase(KnowledgeBase&&) noexcept;
    KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
    ~KnowledgeBase();

    /// Returns the base as it stood on a day (YYYY-MM-DD): a copy in memory without what was
    /// recorded later, in which what was retracted, superseded, removed or replaced later is still
    /// in force. Names are those of that day as far as add_name() and remove_name() changed them.
    /// Throws Error(usage) where `date` is not a date.
    [[nodiscard]] KnowledgeBase as_of(std::string_view date) const;

    /// Adds the only document at a path: a pack (a folder with article.txt and statements.toml), a
    /// text, or an HTML page; texts and pages become sources without statements (docs/sources.md).
    /// Throws Error(bad_input) with a line "file:line: fault" for every fault, and then adds
    /// nothing.
    PackSummary add(const std::filesystem::path& path);

    /// Adds all documents at some paths: as above, folders of them, JSON Lines, and "-" for what
    /// options.input gives. They are written in batches, each in a transaction of its own, and
    /// `told` is called for each document of a batch once that is committed; it must not use the
    /// base. Under OnError::stop a bad document throws Error(bad_input) as above, and nothing of
    /// its batch is written. Throws Error(usage) for options that do not fit the documents.
    void add(const std::vector<std::filesystem::path>& paths, const AddOptions& options,
             const std::function<void(const AddedDocument&)>& told);

    /// Adds the packs that are built into the library, those of seeds/.
    std::vector<PackSummary> add_seeds();

    /// Takes a source out of the base, with its sentences and statements, and what statements of
    /// other sources say of these. as_of() puts all that back for earlier days. Entities and names
    /// stay. Throws Error(not_found) for an unknown source, and Error(bad_input) for a day before
    /// it was known or last changed.
    Removal remove(std::string_view source, const Correction& correction);

    /// Removes a source so that no byte of its text stays in the file, neither for as_of() nor in
    /// the reasons of earlier changes; that it was purged, and why, stays told. Its earlier texts
    /// go too, also those under slugs that it had before. What another source has now of the same
    /// text stays, and Removal::text_stays_as names that source. Also for a source that was removed
    /// before. Rewrites the file. Throws as remove() does. Where the file could not be rewritten,
    /// Error(database) says so and check() tells it: the same call again, or compact(), finishes
    /// the work.
    Removal purge(std::string_view source, const Correction& correction);

    /// Ends the force of a statement, given as "source/key" or by its number; as_of() keeps it for
    /// earlier days. Throws Error(not_found) for an unknown statement, Error(usage) without a
    /// reason, and Error(bad_input) for one that is retracted, and for a day before it was
    /// recorded.
    void retract(std::string_view statement, const Correction& correction);

    /// Puts a retracted statement in force again; as_of() keeps it retracted for the days between.
    /// Throws as retract() does, but needs no reason, and Error(bad_input) for a statement that is
    /// not retracted, or was on no earlier day.
    void reinstate(std::string_view statement, const Correction& correction);

    /// Gives an entity (a slug or any name of it) a further name, and finds it in all sentences.
    /// Without a language, a name with an Arabic letter is Arabic, and another with a Latin one
    /// English. A label takes the place of the one of its language, which stays as an alias and is
    /// returned; a name that the entity has in another role may become the label. Throws
    /// Error(usage) for a name without such letters, Error(bad_input) for another name that the
    /// entity has, a text without words, and a day before the last change of the name or, for a
    /// label, of another label of the entity; and as resolve().
    std::optional<std::string> add_name(std::string_view entity, const NameText& name,
                                        const Correction& correction);

    /// Takes a name from an entity. Throws Error(not_found) where it has no such name, Error(usage)
    /// where it has it in several languages and none is given, Error(bad_input) for its last label
    /// and for a day as add_name(), and as resolve().
    void remove_name(std::string_view entity, const NameText& name, const Correction& correction);

    /// Returns what happened to a source (by its slug, also one that is no longer there), a
    /// statement ("source/key", or its number) or an entity and the statements about it; by day,
    /// what was added on a day before what was corrected. A word that could mean several of these
    /// means the first. Without one, what happened to all sources, and which statements were
    /// superseded or retracted. Throws Error(not_found) for what is none of these.
    [[nodiscard]] std::vector<HistoryEvent> history(std::string_view about = {}) const;

    /// Returns a source as a pack, which makes the same source of a base that has only those in
    /// PackFiles::needed: with all entities that it speaks of, and without statements that were
    /// retracted. A base made of it returns the same bytes. Throws Error(not_found) for an unknown
    /// source.
    [[nodiscard]] PackFiles pack(std::string_view source) const;

    /// Replaces the reports that the file keeps.
    void store_reports(const std::vector<StoredReport>& reports);

    /// Merges the search index into one segment and rewrites the file without unused pages. The
    /// content stays the same.
    void compact();

    /// Returns the SQL statements of the base's schema: tables, indexes, triggers and views, each
    /// of them by name, without what SQLite makes by itself.
    [[nodiscard]] std::string schema_sql() const;

    /// Returns the sentences that answer a question best; see SearchIndex::search. The name of an
    /// entity in the question, in any script or spelling, also finds the sentences that mention the
    /// entity under another name. Throws Error(not_found) for an unknown entity or source in the
    /// options.
    [[nodiscard]] PassageResult search(std::string_view question,
                                       const PassageOptions& options) const;

    /// Returns the entity with this slug or name, in any script or spelling. Throws
    /// Error(not_found) with the nearest names, and Error(usage) where several entities have the
    /// name.
    [[nodiscard]] Entity resolve(std::string_view name) const;

    /// Returns true if the analyzer of another version made the index. Searches may then miss
    /// words; reindex() mends it.
    [[nodiscard]] bool needs_reindex() const;

    /// Returns every fault found in the file, references, index and vocabulary, evidence,
    /// names and mentions, and the tables whose rows other tools changed; nothing for a sound base.
    /// Changes nothing. Throws Error(database) only where a watch() interrupted it.
    [[nodiscard]] std::vector<Fault> check() const;

    /// Returns the number of sentences that no statement in force cites, without those of sources
    /// that have no statement at all. The report coverage lists them.
    [[nodiscard]] std::size_t uncited_sentences() const;

    /// Makes all that the analyzer makes anew: the words of sentences and names, index, vocabulary,
    /// stems and mentions.
    void reindex();

    /// Accepts the present content, so that check() no longer reports it as changed by other tools.
    void accept_changes();

    /// Sets a function that a working call calls every few milliseconds, on its own thread, to show
    /// progress or to interrupt it: where `look` returns false, the call throws Error(database) and
    /// nothing of its work is kept. An empty function sets none. `look` must not use the base.
    void watch(std::function<bool()> look);

private:
    friend kb::Connection& kb::connection_of(const KnowledgeBase& base) noexcept;
    friend KnowledgeBase kb::temporary_copy(const KnowledgeBase& base);

    explicit KnowledgeBase(std::unique_ptr<kb::Connection> connection);

    std::unique_ptr<kb::Connection> connection_;
};

} // namespace sijill
