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
    return found && !says_the_same(pack, given, load_pack(database, found->slug).value())
               ? std::optional(found->slug)
               : std::nullopt;
}

Replacement replace_source(Connection& connection, const std::string& slug, FedDocument&& fed,
                           const DocumentDetails& given, TextAnalyzer::Candidates candidates,
                           bool has_all_names) {
    SQLite::Database& database = connection.database();
    std::vector<PackStatement> carried; // a pack says itself what is stated
    RetractionDays retracted;
    Replacement replacement;
    if (is_plain(fed.document.pack)) {
        Pack stored = load_pack(database, slug).value();
        if (stored.text == fed.document.pack.text) {
            replacement.keeps_day = true;
            carried = std::move(stored.statements);
            retracted = retraction_days(database, slug);
            fed.document.pack.source = with_details(std::move(stored.source), given);
            has_all_names = false; // the candidates were found with another day
        } else {
            carried = accepted_statements(database, slug);
        }
    }
    const Removal removal = remove_source(database, slug, {}, RemovalKind::replace);
    const std::vector<LostStatement> lost =
        carry_over(database, std::move(carried), fed.document.pack, fed.analyzed.sentences);
    if (replacement.keeps_day && !lost.empty()) {
        throw Error(ErrorCode::bad_input, {"{}/{} would not hold with these details: {}"_text, slug,
                                           lost[0].key, lost[0].fault});
    }
    PackSummary& summary = replacement.summary;
    {
        PackBatch batch(connection, candidates); // after the removal, whose triggers it turns off
        Document& document = fed.document;
        summary = has_all_names ? batch.add(std::move(document.pack), fed.analyzed, document.faults)
                                : batch.add(std::move(document.pack), document.faults);
        batch.finish();
        replacement.has_new_names = batch.has_new_names();
    }
    retract_again(database, summary.source, retracted);
    summary.outcome = PackSummary::Outcome::replaced;
    summary.replaced = slug;
    if (summary.source != slug) {
        move_decisions(database, slug, summary.source);
    }
    summary.untied = retie_references(database, removal.change, summary.source);
    for (const LostStatement& statement : lost) {
        summary.lost.push_back(fmt::format("{}/{}", slug, statement.key));
    }
    return replacement;
}

} // namespace sijill::kb
