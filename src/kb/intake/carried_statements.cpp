#include "kb/intake/carried_statements.hpp"

#include "kb/packs/pack_rules.hpp"
#include "kb/packs/quotes.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace sijill::kb {
namespace {

std::int64_t number_of(const QuotePosition& position) {
    return static_cast<std::int64_t>(position.sentence) + 1;
}

/// A text and its sentences.
struct SplitText {
    std::string_view text;
    const std::vector<Sentence>& sentences;

    /// Returns the words of a sentence, by its number from 1; none where there is none.
    [[nodiscard]] std::string_view words_of(std::int64_t number) const {
        if (number < 1 || static_cast<std::size_t>(number) > sentences.size()) {
            return {};
        }
        const TextSpan& span = sentences[static_cast<std::size_t>(number - 1)].span;
        return text.substr(span.begin_byte, span.end_byte - span.begin_byte);
    }
};

/// Gives a quotation the sentence that has it in a new text: of several, the one that is word for
/// word the old one, else the one nearest to where that stood. Returns false where there is none.
bool find_anew(PackEvidence& evidence, const PackStatement& statement, const SplitText& before,
               const SplitText& now) {
    const std::vector<QuotePosition> found = find_quote(now.text, now.sentences, evidence.quote);
    if (found.empty()) {
        return false;
    }
    const std::vector<QuotePosition> old =
        find_quote(before.text, before.sentences, evidence.quote);
    const std::int64_t old_number =
        evidence.sentence.value_or(old.empty() ? 1 : number_of(old.front()));
    const std::string_view old_words = before.words_of(old_number);
    const auto nearest = std::ranges::min_element(found, {}, [&](const QuotePosition& place) {
        const std::int64_t number = number_of(place);
        return std::pair(now.words_of(number) != old_words, std::abs(number - old_number));
    });
    evidence.sentence = number_of(*nearest);
    // Whoever stated it saw that a hedge there is about something else.
    evidence.hedges_other = statement.certainty == "certain" && !evidence.hedge;
    return true;
}

/// Returns why a text does not prove a statement, or finds its quotations there.
std::optional<Message> fault_of_quotations(PackStatement& statement, const SplitText& before,
                                           const SplitText& now) {
    for (PackEvidence& evidence : statement.evidence) {
        if (!find_anew(evidence, statement, before, now)) {
            return Message("the quotation '{}' is not in the text"_text, evidence.quote);
        }
    }
    return std::nullopt;
}

/// Takes out what statements of a source say of others of it that are not there, and adds it to
/// `untied`.
void untie(std::vector<PackStatement>& statements,
           std::vector<std::pair<std::string, std::string>>& untied) {
    std::set<std::string> keys;
    for (const PackStatement& statement : statements) {
        keys.insert(statement.key);
    }
    const auto is_lacking = [&keys](const std::string& key) {
        return key.find('/') == std::string::npos && !keys.contains(key);
    };
    for (PackStatement& statement : statements) {
        std::erase_if(statement.links, [&](const PackLink& link) {
            for (const std::string& end : {link.to, link.claim.value_or(link.to)}) {
                if (is_lacking(end)) {
                    untied.emplace_back(statement.key, end);
                    return true;
                }
            }
            return false;
        });
        if (statement.supersedes && is_lacking(*statement.supersedes)) {
            untied.emplace_back(statement.key, *statement.supersedes);
            statement.supersedes.reset();
        }
    }
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

Carried carry_over(SQLite::Database& database, std::vector<PackStatement> statements,
                   std::string_view old_text, Pack& pack, const std::vector<Sentence>& sentences) {
    Carried carried;
    if (statements.empty()) {
        return carried;
    }
    const std::vector<Sentence> old_sentences = split_sentences(old_text);
    const SplitText before{old_text, old_sentences};
    const SplitText now{pack.text, sentences};
    for (PackStatement& statement : statements) {
        if (auto fault = fault_of_quotations(statement, before, now)) {
            carried.lost.push_back({std::move(statement.key), std::move(*fault)});
        } else {
            pack.statements.push_back(std::move(statement));
        }
    }
    untie(pack.statements, carried.untied);
    // What one says of another that is let go counts no more in the next round.
    for (auto faults = statement_faults(database, pack, sentences); !faults.empty();
         faults = statement_faults(database, pack, sentences)) {
        std::vector<PackStatement> kept;
        for (std::size_t index = 0; index < pack.statements.size(); ++index) {
            if (const auto fault = faults.find(index); fault != faults.end()) {
                carried.lost.push_back({std::move(pack.statements[index].key), fault->second});
            } else {
                kept.push_back(std::move(pack.statements[index]));
            }
        }
        pack.statements = std::move(kept);
        untie(pack.statements, carried.untied);
    }
    // A statement of which something was taken out may have been let go later.
    std::erase_if(carried.untied, [&carried](const auto& reference) {
        return std::ranges::find(carried.lost, reference.first, &LostStatement::key) !=
               carried.lost.end();
    });
    return carried;
}

} // namespace sijill::kb
