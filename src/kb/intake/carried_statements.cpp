#include "kb/intake/carried_statements.hpp"

#include "kb/packs/pack_loader.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/packs/quotes.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <utility>

namespace sijill::kb {
namespace {

std::int64_t number_of(const QuotePosition& position) {
    return static_cast<std::int64_t>(position.sentence) + 1;
}

/// Gives a quotation the sentence that has it in a new text: of several, the one nearest to where
/// it stood.
void find_anew(PackEvidence& evidence, const PackStatement& statement, std::string_view text,
               const std::vector<Sentence>& sentences) {
    const std::vector<QuotePosition> found = find_quote(text, sentences, evidence.quote);
    const std::int64_t before = evidence.sentence.value_or(1);
    const auto nearest = std::ranges::min_element(found, {}, [before](const QuotePosition& place) {
        return std::abs(number_of(place) - before);
    });
    if (nearest != found.end()) {
        evidence.sentence = number_of(*nearest);
    }
    // Whoever accepted it saw that a hedge there is about something else.
    evidence.hedges_other = statement.certainty == "certain" && !evidence.hedge;
}

/// Returns the statements of a source whose keys `sql` returns for its slug, ?1.
std::vector<PackStatement> statements_of(SQLite::Database& database, const std::string& source,
                                         const char* sql) {
    SQLite::Statement row(database, sql);
    row.bind(1, source);
    std::set<std::string> keys;
    while (row.executeStep()) {
        keys.insert(row.getColumn(0).getString());
    }
    if (keys.empty()) {
        return {};
    }
    std::vector<PackStatement> statements = load_pack(database, source).value().statements;
    std::erase_if(statements, [&keys](const PackStatement& statement) {
        return !keys.contains(statement.key);
    });
    return statements;
}

} // namespace

std::vector<PackStatement> statements_in_force(SQLite::Database& database,
                                               const std::string& source) {
    return statements_of(database, source,
                         "SELECT t.key FROM source AS o JOIN statement AS t ON t.source_id = o.id "
                         "WHERE o.slug = ?1 AND t.retracted_at IS NULL");
}

std::vector<PackStatement> accepted_statements(SQLite::Database& database,
                                               const std::string& source) {
    return statements_of(database, source,
                         "SELECT t.key FROM source AS o JOIN statement AS t ON t.source_id = o.id "
                         "WHERE o.slug = ?1 AND t.retracted_at IS NULL AND EXISTS ("
                         "SELECT 1 FROM candidate_decision AS d WHERE d.statement = t.key "
                         "AND (d.source = o.slug OR d.sha256 = o.sha256))");
}

std::vector<std::string> carry_over(SQLite::Database& database,
                                    std::vector<PackStatement> statements, Pack& pack,
                                    const std::vector<Sentence>& sentences) {
    if (statements.empty()) {
        return {};
    }
    for (PackStatement& statement : statements) {
        for (PackEvidence& evidence : statement.evidence) {
            find_anew(evidence, statement, pack.text, sentences);
        }
    }
    pack.statements = std::move(statements);
    std::vector<std::string> lost;
    // One that refers to a statement that is let go has a fault in the next round.
    for (auto faults = statement_faults(database, pack, sentences); !faults.empty();
         faults = statement_faults(database, pack, sentences)) {
        std::vector<PackStatement> kept;
        for (std::size_t index = 0; index < pack.statements.size(); ++index) {
            if (faults.contains(index)) {
                lost.push_back(std::move(pack.statements[index].key));
            } else {
                kept.push_back(std::move(pack.statements[index]));
            }
        }
        pack.statements = std::move(kept);
    }
    return lost;
}

} // namespace sijill::kb
