#pragma once

#include "sijill/language.hpp"
#include "sijill/report.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>

/// What a base has of one source and of one statement, for whoever shows them: entity_card() of
/// sijill/report.hpp is the third of them. The limits hold for each of the results; their `skip`
/// and `max_rows` count sentences in a source and nothing in a statement.
namespace sijill {

/// A source, or some of its sentences. Plain data.
struct SourceCard {
    ResultSet source;     ///< one row: queries/source/1-source.sql
    ResultSet sentences;  ///< queries/source/2-sentences.sql
    ResultSet quotations; ///< on these sentences, by their places: queries/source/3-quotations.sql
    ResultSet statements; ///< that have these quotations: queries/source/4-statements.sql
};

/// Returns the source with this slug. Throws Error(not_found) with the nearest slugs;
/// Error(limit_time) and Error(limit_memory).
[[nodiscard]] SourceCard source_card(KnowledgeBase& base, std::string_view slug, Language language,
                                     const ReadLimits& limits = {});

/// Returns the text of a source as it was published. Throws as source_card() does.
[[nodiscard]] std::string source_text(KnowledgeBase& base, std::string_view slug,
                                      const ReadLimits& limits = {});

/// Returns the sources of the base, the newest first: queries/sources/sources.sql. Throws
/// Error(limit_time) and Error(limit_memory).
[[nodiscard]] ResultSet list_sources(KnowledgeBase& base, Language language,
                                     const ReadLimits& limits = {});

/// Returns the entities of whose names a word begins like the words of a text, in the order of how
/// well they suit a search field: queries/suggest/names.sql. None for a text without words. Throws
/// as list_sources() does.
[[nodiscard]] ResultSet suggest_names(KnowledgeBase& base, std::string_view text, Language language,
                                      const ReadLimits& limits = {});

/// A statement. Plain data.
struct StatementCard {
    ResultSet statement;  ///< one row: queries/statement/1-statement.sql
    ResultSet speakers;   ///< queries/statement/2-speakers.sql
    ResultSet quotations; ///< each within its paragraph: queries/statement/3-quotations.sql
    ResultSet qualifiers; ///< queries/statement/4-qualifiers.sql
    ResultSet links;      ///< queries/statement/5-links.sql
    std::string address;  ///< "source/key", for KnowledgeBase::history()
};

/// Returns the statement with this number or "source/key", also one that is no longer in force.
/// Throws Error(not_found) with the nearest; Error(limit_time) and Error(limit_memory).
[[nodiscard]] StatementCard statement_card(KnowledgeBase& base, std::string_view statement,
                                           Language language, const ReadLimits& limits = {});

} // namespace sijill
