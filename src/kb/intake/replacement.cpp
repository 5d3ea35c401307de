#include "kb/intake/replacement.hpp"

#include "kb/corrections/decided_sources.hpp"
#include "kb/corrections/removal.hpp"
#include "kb/corrections/retie_references.hpp"
#include "kb/intake/carried_statements.hpp"
#include "kb/intake/given_details.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/packs/pack_loader.hpp"
#include "kb/packs/pack_merge.hpp"
#include "kb/store/source_finder.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace sijill::kb {
namespace {

auto details_of(const PackSource& source) {
    return std::tie(source.slug, source.kind, source.language, source.known_on, source.title,
                    source.publisher, source.author, source.url, source.published_on,
                    source.licence);
}

bool says_the_same(const Pack& given, const DocumentDetails& details, const Pack& stored) {
    if (is_plain(given)) {
        return given.text == stored.text && differing_details(details, stored.source).empty();
    }
    if (given.text != stored.text || details_of(given.source) != details_of(stored.source) ||
        given.statements.size() != stored.statements.size()) {
        return false;
    }
    return std::ranges::all_of(given.statements, [&](const PackStatement& statement) {
        const auto same = std::ranges::find(stored.statements, statement.key, &PackStatement::key);
        return same != stored.statements.end() && differing_keys(statement, *same).empty();
    });
}

/// Takes out the days of the statements that a pack states otherwise than they are stored, and
/// returns their keys: what was retracted is another statement.
std::vector<std::string> take_restated(RetractionDays& retracted, const Pack& given,
                                       const Pack& stored) {
    std::vector<std::string> keys;
    for (const PackStatement& statement : given.statements) {
        const auto day = retracted.find(statement.key);
        const auto same = std::ranges::find(stored.statements, statement.key, &PackStatement::key);
        if (day != retracted.end() && same != stored.statements.end() &&
            !differing_keys(statement, *same).empty()) {
            keys.push_back(statement.key);
            retracted.erase(day);
        }
    }
    return keys;
}

/// Returns the keys of the statements whose time was worked out from the day of their source.
std::vector<std::string> keys_of_inferred(const std::vector<PackStatement>& statements) {
    std::vector<std::string> keys;
    for (const PackStatement& statement : statements) {
        if (statement.time && statement.time->inferred) {
            keys.push_back(statement.key);
        }
    }
    return keys;
}

std::vector<std::string> addresses(const std::string& source, std::vector<std::string> keys) {
    for (std::string& key : keys) {
        key.insert(0, source + '/');
    }
    return keys;
}

/// What a document that takes the place of a source leaves of it.
struct Kept {
    std::vector<PackStatement>
        statements;   ///< to be carried over; a pack says itself what is stated
    std::string text; ///< that they rest on
    RetractionDays retracted;
    std::vector<std::string> in_force_again; ///< keys, see PackSummary
    bool is_plain = false;                   ///< a text that keeps details and statements
    bool is_known_text = false;              ///< the same text with other details
    bool has_other_day = false;              ///< than the source had
};

/// Returns what stays of a source, before it is removed. A text without statements gets the details
/// of the source that are not given anew.
Kept what_stays(SQLite::Database& database, const std::string& slug, FedDocument& fed,
                const DocumentDetails& given) {
    Pack& pack = fed.document.pack;
    Pack stored = load_pack(database, slug).value();
    RetractionDays retracted = retraction_days(database, slug);
    Kept kept;
    kept.is_plain = is_plain(pack);
    if (!kept.is_plain) {
        kept.in_force_again = take_restated(retracted, pack, stored);
        kept.retracted = std::move(retracted);
        return kept;
    }
    kept.is_known_text = stored.text == pack.text;
    kept.statements = std::move(stored.statements);
    kept.text = std::move(stored.text);
    if (kept.is_known_text) {
        kept.retracted = std::move(retracted);
    } else {
        std::erase_if(kept.statements, [&retracted](const PackStatement& statement) {
            return retracted.contains(statement.key);
        });
    }
    if (is_of_folder(pack)) {
        stored.source.kind = pack.source.kind;
    }
    const auto day = day_of(stored.source);
    const DocumentDetails own = own_details(fed.document);
    pack.source = with_details(std::move(stored.source), details_for(slug, own, given));
    kept.has_other_day = day_of(pack.source) != day;
    return kept;
}

} // namespace

std::optional<std::string> source_to_replace(SQLite::Database& database, const FedDocument& fed,
                                             const DocumentDetails& given) {
    const Pack& pack = fed.document.pack;
    SourceFinder sources(database);
    const auto by_slug = sources.by_slug(pack.source.slug);
    const auto by_text = sources.by_text(fed.analyzed.sha256);
    if (by_slug && by_text && by_slug->id != by_text->id) {
        FaultList faults;
        faults.add(
            pack.text_file, pack.text_line,
            {"it would replace {}, but its text is that of {}"_text, by_slug->slug, by_text->slug});
        faults.throw_if_any();
    }
    const auto& found = by_slug ? by_slug : by_text;
    const DocumentDetails own = own_details(fed.document);
    return found && !says_the_same(pack, details_for(found->slug, own, given),
                                   load_pack(database, found->slug).value())
               ? std::optional(found->slug)
               : std::nullopt;
}

Replacement replace_source(Connection& connection, const std::string& slug, FedDocument&& fed,
                           const DocumentDetails& given, TextAnalyzer::Candidates candidates,
                           bool has_all_names) {
    SQLite::Database& database = connection.database();
    Replacement replacement;
    Pack& pack = fed.document.pack;
    const auto analyzed_for = day_of(pack.source);
    Kept kept = what_stays(database, slug, fed, given);
    replacement.keeps_day = kept.is_plain;
    has_all_names = has_all_names && day_of(pack.source) == analyzed_for;
    const Removal removal = remove_source(database, slug, {}, RemovalKind::replace);
    const Carried carried =
        carry_over(database, std::move(kept.statements), kept.text, pack, fed.analyzed.sentences);
    if (kept.is_known_text && !carried.lost.empty()) {
        const LostStatement& lost = carried.lost.front();
        throw Error(ErrorCode::bad_input, {"{}/{} would not hold with these details: {}"_text, slug,
                                           lost.key, lost.fault});
    }
    const std::vector<std::string> of_other_day =
        kept.has_other_day ? keys_of_inferred(pack.statements) : std::vector<std::string>{};
    PackSummary& summary = replacement.summary;
    {
        PackBatch batch(connection, candidates); // after the removal, whose triggers it turns off
        FaultList& faults = fed.document.faults;
        summary = has_all_names ? batch.add(std::move(pack), fed.analyzed, faults)
                                : batch.add(std::move(pack), faults);
        batch.finish();
        replacement.has_new_names = batch.has_new_names();
    }
    retract_again(database, summary.source, kept.retracted);
    summary.outcome = PackSummary::Outcome::replaced;
    summary.replaced = slug;
    if (summary.source != slug) {
        move_decisions(database, slug, summary.source);
    }
    summary.untied = retie_references(database, removal.change, summary.source);
    for (const auto& [from, to] : carried.untied) {
        summary.untied.push_back(fmt::format("{0}/{1} → {0}/{2}", summary.source, from, to));
    }
    for (const LostStatement& statement : carried.lost) {
        summary.lost.push_back(fmt::format("{}/{}", slug, statement.key));
    }
    summary.in_force_again = addresses(summary.source, kept.in_force_again);
    summary.of_other_day = addresses(summary.source, of_other_day);
    return replacement;
}

} // namespace sijill::kb
