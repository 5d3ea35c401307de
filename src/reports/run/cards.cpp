#include "reports/run/cards.hpp"

#include "kb/base_access.hpp"
#include "kb/corrections/statement_address.hpp"
#include "kb/store/unknown_source.hpp"
#include "reports/run/run_statement.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/knowledge_base.hpp"

#include <cstdint>
#include <utility>

namespace sijill {
namespace {

using reports::BoundValues;
using reports::run_built_in;

/// Returns the same limits for results that are read from their beginning.
ReadLimits from_the_beginning(ReadLimits limits, std::size_t max_rows) {
    limits.skip = 0;
    limits.max_rows = max_rows;
    return limits;
}

/// Takes the position of the file in its folder from the name of a result: "1-source".
ResultSet named(ResultSet result) {
    result.name.erase(0, result.name.find('-') + 1);
    return result;
}

void require_source(KnowledgeBase& base, std::string_view slug, const ResultSet& found) {
    if (found.rows.empty()) {
        throw kb::unknown_source(kb::connection_of(base).database(), std::string(slug));
    }
}

} // namespace

SourceCard source_card(KnowledgeBase& base, std::string_view slug, Language language,
                       const ReadLimits& limits) {
    const ReadLimits all = from_the_beginning(limits, 0);
    BoundValues values{{"source", std::string(slug)}};
    SourceCard card;
    const auto run = [&](std::string_view file, const ReadLimits& within) {
        return named(run_built_in(base, file, values, language, within));
    };
    card.source = run("queries/source/1-source.sql", all);
    require_source(base, slug, card.source);
    card.sentences = run("queries/source/2-sentences.sql", limits);
    if (!card.sentences.rows.empty()) {
        const std::size_t number = *card.sentences.column("sentence");
        values["first"] = card.sentences.rows.front()[number];
        values["last"] = card.sentences.rows.back()[number];
    }
    card.quotations = run("queries/source/3-quotations.sql", all);
    card.statements = run("queries/source/4-statements.sql", all);
    return card;
}

std::string source_text(KnowledgeBase& base, std::string_view slug, const ReadLimits& limits) {
    const ResultSet text =
        run_built_in(base, "queries/source/5-text.sql", {{"source", std::string(slug)}},
                     Language::english, {.timeout = limits.timeout});
    require_source(base, slug, text);
    return to_text(text.rows.front().front());
}

ResultSet list_sources(KnowledgeBase& base, Language language, const ReadLimits& limits) {
    return run_built_in(base, "queries/sources/sources.sql", {}, language, limits);
}

ResultSet suggest_names(KnowledgeBase& base, std::string_view text, Language language,
                        const ReadLimits& limits) {
    const std::string words = folded_words(text);
    ResultSet names =
        run_built_in(base, "queries/suggest/names.sql", {{"words", words}}, language, limits);
    if (words.empty()) {
        names.rows.clear();
    }
    return names;
}

StatementCard statement_card(KnowledgeBase& base, std::string_view statement, Language language,
                             const ReadLimits& limits) {
    StatementCard card;
    std::int64_t number = 0;
    kb::with_database_errors(kb::connection_of(base).label(), kb::Task::read, [&] {
        const kb::StatementAddress found =
            kb::find_statement(kb::connection_of(base).database(), std::string(statement));
        number = found.id;
        card.address = found.text();
    });
    const ReadLimits all = from_the_beginning(limits, limits.max_rows);
    const auto run = [&](std::string_view file) {
        return named(run_built_in(base, file, {{"statement", number}}, language, all));
    };
    card.statement = run("queries/statement/1-statement.sql");
    card.speakers = run("queries/statement/2-speakers.sql");
    card.quotations = run("queries/statement/3-quotations.sql");
    card.qualifiers = run("queries/statement/4-qualifiers.sql");
    card.links = run("queries/statement/5-links.sql");
    return card;
}

} // namespace sijill
