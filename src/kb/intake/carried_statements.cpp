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

} // namespace

RetractionDays retraction_days(SQLite::Database& database, const std::string& source) {
    SQLite::Statement row(database,
                          "SELECT t.key, t.retracted_at FROM source AS o JOIN statement AS t "
                          "ON t.source_id = o.id WHERE o.slug = ?1 AND t.retracted_at IS NOT NULL");
    row.bind(1, source);
    RetractionDays days;
    while (row.executeStep()) {
        days[row.getColumn(0).getString()] = row.getColumn(1).getString();
    }
    return days;
}

void retract_again(SQLite::Database& database, const std::string& source,
                   const RetractionDays& days) {
    SQLite::Statement update(database,
                             "UPDATE statement SET retracted_at = max(?3, recorded_at) WHERE key = "
                             "?2 AND source_id = (SELECT id FROM source WHERE slug = ?1)");
    for (const auto& [key, day] : days) {
        update.reset();
        update.bind(1, source);
        update.bind(2, key);
        update.bind(3, day);
        update.exec();
    }
}

std::vector<PackStatement> accepted_statements(SQLite::Database& database,
                                               const std::string& source) {
    SQLite::Statement row(database,
                          "SELECT t.key FROM source AS o JOIN statement AS t ON t.source_id = o.id "
                          "WHERE o.slug = ?1 AND t.retracted_at IS NULL AND EXISTS ("
                          "SELECT 1 FROM candidate_decision AS d WHERE d.statement = t.key "
                          "AND (d.source = o.slug OR d.sha256 = o.sha256))");
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

std::vector<LostStatement> carry_over(SQLite::Database& database,
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
    std::vector<LostStatement> lost;
    // One that refers to a statement that is let go has a fault in the next round.
    for (auto faults = statement_faults(database, pack, sentences); !faults.empty();
         faults = statement_faults(database, pack, sentences)) {
        std::vector<PackStatement> kept;
        for (std::size_t index = 0; index < pack.statements.size(); ++index) {
            if (const auto fault = faults.find(index); fault != faults.end()) {
                lost.push_back({std::move(pack.statements[index].key), fault->second});
            } else {
                kept.push_back(std::move(pack.statements[index]));
            }
        }
        pack.statements = std::move(kept);
    }
    return lost;
}

} // namespace sijill::kb
