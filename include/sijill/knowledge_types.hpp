#pragma once

#include "sijill/api.h"
#include "sijill/error.hpp"
#include "sijill/message.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// An entity: what statements are about.
struct Entity {
    std::int64_t id = 0;
    std::string slug;
    std::string kind;
};

struct PassageOptions {
    QueryMode mode = QueryMode::any;
    std::size_t limit = 10;
    std::size_t offset = 0;
    std::optional<std::string> entity; ///< only passages that mention it; a slug or any name of it
    std::optional<std::string> source; ///< only passages of the source with this slug
    std::optional<std::string> thesaurus; ///< path of a file with concepts beside the built-in ones
                                          ///< (docs/cli/search.md#thesaurus)
    bool explain = false;                 ///< fill in PassageHit::why
    /// Return the hits source by source, that of the best hit first. limit and offset then count
    /// sources; for the cost see SearchOptions::group_by.
    bool by_source = false;
    std::size_t per_source = 3; ///< most hits of a source, its best; 0: only their number
};

/// A sentence that a search found.
struct PassageHit {
    std::int64_t id = 0;        ///< sentence.id
    std::string source;         ///< slug
    std::int64_t paragraph = 0; ///< number in the source, from 1
    std::int64_t sentence = 0;  ///< number in the source, from 1
    std::string text;
    std::vector<TextSpan> spans; ///< what matched, in `text`, ascending
    double score = 0;
    std::vector<std::string> entities; ///< slugs of those it mentions, in order of first mention
    std::optional<Explanation> why;    ///< why it is a hit, if PassageOptions::explain is set
};

struct PassageResult {
    std::vector<PassageHit> hits;
    std::size_t total = 0; ///< all hits, before limit and offset
    std::vector<QuestionWord> words;
    std::vector<HitGroup>
        sources; ///< `value` is the slug; in the order of the hits; only with by_source
    std::size_t source_count = 0; ///< all sources with a hit, before limit and offset
};

/// What adding a source wrote.
struct PackSummary {
    enum class Outcome {
        added,
        extended, ///< the base had the text, and has new statements, names or details of it now
        replaced, ///< it took the place of a source, which is in the archive (AddOptions::replace)
        known,    ///< the base had all of it, and nothing was written
    };

    std::string source; ///< slug
    Outcome outcome = Outcome::added;
    std::size_t sentences = 0;
    std::size_t entities = 0;
    std::size_t statements = 0;
    /// Statements of the pack that were left out, since they are drafts (docs/packs.md#drafts).
    std::size_t drafts = 0;
    /// References to statements that a replaced source had and this one lacks, of other sources and
    /// of its own statements that were kept, as "source/key → source/key"; they are in the archive.
    std::vector<std::string> untied = {};
    /// Statements, as "source/key", that were in force for a replaced text and that the new text
    /// does not prove; they are in the archive.
    std::vector<std::string> lost = {};
    /// What AddOptions::details gives of a known source and the base has otherwise, as the options
    /// of `sijill add` are called: "title", "published". Only AddOptions::replace stores it.
    std::vector<std::string> not_stored = {};
    /// True if it was written, nothing tells its day, and times in it count from today.
    bool undated = false;
    /// Statements, as "source/key", that were retracted and are in force again, since the pack that
    /// replaced their source states them otherwise.
    std::vector<std::string> in_force_again = {};
    /// Statements, as "source/key", that were kept with a time that counts from the day of their
    /// source, which has another day now.
    std::vector<std::string> of_other_day = {};
    std::string replaced = {};   ///< slug of the source that was replaced, which may be another
    std::string known_from = {}; ///< the day from which it counts as known, if that is yet to come
};

/// Returns the name of an outcome as in the enumeration; static storage.
[[nodiscard]] SIJILL_API std::string_view name_of(PackSummary::Outcome outcome) noexcept;

/// What is known of one text or page that is added; it counts more than what a page says of itself.
/// Days are YYYY-MM-DD.
struct DocumentDetails {
    std::optional<std::string> slug, title, published_on, known_on, publisher, author, url;
    std::optional<std::string> language, licence; ///< a language tag such as "ar"; a licence's name
};

/// How KnowledgeBase::add() reads documents and writes sources (docs/sources.md).
struct AddOptions {
    enum class OnError {
        stop, ///< a bad document ends the call
        skip, ///< a bad document is told of and passed over
    };

    OnError on_error = OnError::stop;
    bool replace = false;                ///< put a document in the place of the source of its slug
    bool dry_run = false;                ///< do everything but the writing
    std::optional<std::string> encoding; ///< of texts and pages that do not tell theirs
    bool candidates = true;    ///< look for what each sentence seems to state (docs/drafts.md)
    bool html_as_text = false; ///< take all visible text of a page, not that of its article alone
    DocumentDetails details;   ///< only where there is one text or page
    /// What the path "-" reads; nullptr: there is no such document. A batch ends where the buffer
    /// of the stream does not tell that more is there (in_avail()), so that others can write while
    /// it waits; std::cin can tell after std::ios::sync_with_stdio(false).
    std::istream* input = nullptr;

    /// Called for each document that is taken, before its batch is committed, with the bytes that
    /// were read since the one before, which add up to the sizes of all files; empty: not called.
    /// It must not use the base.
    std::function<void(std::size_t bytes)> taken = {};
};

/// What became of one document.
struct AddedDocument {
    std::string place;          ///< its file, or "file:line", or the folder of a pack
    PackSummary summary;        ///< where there is no fault
    std::optional<Error> fault; ///< why nothing of it was written
};

/// From which day a correction counts, and why it is made.
struct Correction {
    std::string day; ///< YYYY-MM-DD; today's (UTC) if empty. Error(usage) for one yet to come
    std::string why;
};

/// What removing a source took out of the base.
struct Removal {
    std::string source; ///< slug
    std::size_t sentences = 0;
    std::size_t statements = 0;
    std::size_t links_of_others = 0;       ///< of statements of other sources to its statements
    std::size_t superseding_of_others = 0; ///< statements of other sources that superseded its own
    std::int64_t change = 0;               ///< change.id
    /// After KnowledgeBase::purge(), the slugs of other sources that have the same text, or one
    /// that it had earlier: there it is still in the file.
    std::vector<std::string> text_stays_as = {};
};

/// A name that an entity gets or loses.
struct NameText {
    std::string text;
    std::string language; ///< BCP 47; empty: see KnowledgeBase::add_name and remove_name
    std::string role;     ///< label, alias (if empty), transliteration or misspelling
};

/// A source with its statements as the two files of a pack (docs/packs.md).
struct PackFiles {
    std::string article;       ///< article.txt: the text, byte for byte
    std::string statements;    ///< statements.toml
    std::size_t retracted = 0; ///< statements that are left out, as they are no longer in force
    std::vector<std::string> needed; ///< slugs of other sources whose statements these refer to
};

/// Something that happened to a source, a statement or a name.
struct HistoryEvent {
    std::string day;
    /// source_added, source_removed, source_replaced, source_purged, statement_added, superseded,
    /// retracted, reinstated, name_added or name_removed
    std::string event;
    std::string source;                ///< slug; empty for names
    std::optional<std::string> key;    ///< of the statement
    std::optional<std::string> entity; ///< slug, for names
    std::optional<std::string> name;
    std::optional<std::string> by; ///< the statement that superseded it, as "source/key"
    std::optional<std::string> why;
};

/// A fault that KnowledgeBase::check() found.
struct Fault {
    std::string area; ///< file, reference, index, evidence, name, mention or content
    Message message;
};

/// A report as the file keeps it.
struct StoredReport {
    std::string name, title_en, title_ar, description_en, description_ar, sql;
};

} // namespace sijill
