#include "kb/intake/replacement.hpp"

#include "kb/corrections/removal.hpp"
#include "kb/corrections/retie_references.hpp"
#include "kb/packs/pack_batch.hpp"
#include "kb/packs/pack_loader.hpp"
#include "kb/packs/pack_merge.hpp"
#include "kb/store/write_transaction.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace sijill::kb {
namespace {

std::optional<std::string> source_where(SQLite::Database& database, const std::string& condition,
                                        const std::string& value) {
    SQLite::Statement query(database, "SELECT slug FROM source WHERE " + condition + " = ?1");
    query.bind(1, value);
    return query.executeStep() ? std::optional(query.getColumn(0).getString()) : std::nullopt;
}

auto details_of(const PackSource& source) {
    return std::tie(source.slug, source.kind, source.language, source.known_on, source.title,
                    source.publisher, source.author, source.url, source.published_on,
                    source.licence);
}

bool says_the_same(const Pack& given, const Pack& stored) {
    if (is_plain(given)) {
        return given.text == stored.text;
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

std::optional<std::string> source_to_replace(SQLite::Database& database, const FedDocument& fed) {
    const Pack& pack = fed.document.pack;
    const auto by_slug = source_where(database, "slug", pack.source.slug);
    const auto by_text = source_where(database, "sha256", fed.analyzed.sha256);
    if (by_slug && by_text && by_slug != by_text) {
        FaultList faults;
        faults.add(pack.text_file, pack.text_line,
                   {"it would replace {}, but its text is that of {}"_text, *by_slug, *by_text});
        faults.throw_if_any();
    }
    const auto slug = by_slug ? by_slug : by_text;
    return slug && says_the_same(pack, load_pack(database, *slug).value()) ? std::nullopt : slug;
}

PackSummary replace_source(Connection& connection, const std::string& slug, FedDocument fed,
                           TextAnalyzer::Candidates candidates, bool keep) {
    WriteTransaction transaction(connection);
    SQLite::Database& database = connection.database();
    const Removal removal = remove_source(database, slug, {}, RemovalKind::replace);
    PackSummary summary;
    {
        PackBatch batch(connection, candidates); // after the removal, whose triggers it turns off
        summary = batch.add(std::move(fed.document.pack), fed.document.faults);
        batch.finish();
    }
    summary.outcome = PackSummary::Outcome::replaced;
    summary.untied = retie_references(database, removal.change, summary.source);
    if (keep) {
        transaction.commit();
    }
    return summary;
}

} // namespace sijill::kb
