#include "kb/packs/evidence_rules.hpp"

#include "kb/packs/quotes.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace sijill::kb {
namespace {

class EvidenceChecker {
public:
    EvidenceChecker(const Pack& pack, const std::vector<Sentence>& sentences,
                    const PackStatement& statement, FaultList& faults)
        : pack_(pack), sentences_(sentences), statement_(statement), faults_(faults) {}

    void check(PackEvidence& evidence) {
        const bool is_certain = statement_.certainty == "certain";
        if (evidence.hedge && is_certain) {
            add(evidence.line,
                {"the evidence is hedged ('{}'), so the statement cannot be certain"_text,
                 *evidence.hedge});
        }
        if (evidence.quote.empty() || !find(evidence)) {
            return;
        }
        const std::string_view sentence = sentence_of(evidence);
        if (evidence.hedge && sentence.find(*evidence.hedge) == std::string_view::npos) {
            add(evidence.line,
                {"the hedge '{}' is not in the sentence of the quotation"_text, *evidence.hedge});
        }
        if (is_certain && !evidence.hedge && !evidence.hedges_other &&
            evidence.stance == "supports") {
            check_unnamed_hedge(evidence, sentence);
        }
    }

private:
    void add(int line, Message fault) { faults_.add(pack_.file, line, std::move(fault)); }

    [[nodiscard]] std::string_view sentence_of(const PackEvidence& evidence) const {
        const TextSpan& span = sentences_[evidence.position.sentence].span;
        return std::string_view(pack_.text)
            .substr(span.begin_byte, span.end_byte - span.begin_byte);
    }

    /// Fills in the position of a quotation. Returns false, with a fault, if it is not just one.
    bool find(PackEvidence& evidence) {
        std::vector<QuotePosition> positions = find_quote(pack_.text, sentences_, evidence.quote);
        const bool anywhere = !positions.empty();
        if (evidence.sentence) {
            std::erase_if(positions, [&](const QuotePosition& position) {
                return static_cast<std::int64_t>(position.sentence) + 1 != *evidence.sentence;
            });
        }
        if (positions.empty()) {
            add(evidence.line, missing_quote(evidence, anywhere));
            return false;
        }
        if (positions.size() > 1) {
            add(evidence.line,
                {"the quotation '{}' stands {} times, first in sentences {} and {}: quote more, or give sentence = N"_text,
                 evidence.quote, positions.size(), positions[0].sentence + 1,
                 positions[1].sentence + 1});
            return false;
        }
        evidence.position = positions.front();
        return true;
    }

    [[nodiscard]] Message missing_quote(const PackEvidence& evidence, bool anywhere) const {
        if (anywhere) {
            return {"the quotation '{}' is not in sentence {}"_text, evidence.quote,
                    *evidence.sentence};
        }
        if (pack_.text.find(evidence.quote) != std::string::npos) {
            return {
                "the quotation '{}' runs over the end of a sentence: give one evidence for each sentence"_text,
                evidence.quote};
        }
        return with_hint({"the quotation '{}' is not in the text"_text, evidence.quote},
                         nearest_passage(pack_.text, evidence.quote));
    }

    void check_unnamed_hedge(const PackEvidence& evidence, std::string_view sentence) {
        const std::size_t begin = sentences_[evidence.position.sentence].span.begin_cp;
        if (const auto hedge = hedge_of_quotation(sentence, begin, evidence.position)) {
            const TextSpan& span = hedge->span;
            const std::string_view words =
                sentence.substr(span.begin_byte, span.end_byte - span.begin_byte);
            add(evidence.line,
                {"the quotation is hedged ('{}') and {} is certain: give certainty = \"{}\" and hedge = \"{}\", or hedge = false if the hedge is about something else"_text,
                 words, statement_.key, hedge->certainty, words});
        }
    }

    const Pack& pack_;
    const std::vector<Sentence>& sentences_;
    const PackStatement& statement_;
    FaultList& faults_;
};

} // namespace

std::optional<text::Hedge> hedge_of_quotation(std::string_view sentence,
                                              std::size_t begin_of_sentence,
                                              const QuotePosition& position) {
    for (const text::Hedge& hedge : text::find_hedges(sentence)) {
        if (hedge.governs(position.start_cp - begin_of_sentence,
                          position.end_cp - begin_of_sentence)) {
            return hedge;
        }
    }
    return std::nullopt;
}

void check_evidence(const Pack& pack, const std::vector<Sentence>& sentences,
                    PackStatement& statement, FaultList& faults) {
    EvidenceChecker checker(pack, sentences, statement, faults);
    std::set<std::pair<std::size_t, std::size_t>> places;
    for (PackEvidence& evidence : statement.evidence) {
        checker.check(evidence);
        const QuotePosition& position = evidence.position;
        if (position.end_cp > 0 && // else it was not found, which is a fault already
            !places.emplace(position.start_cp, position.end_cp).second) {
            faults.add(pack.file, evidence.line,
                       {"{} cites this quotation twice"_text, statement.key});
        }
    }
    if (statement.evidence.empty()) {
        faults.add(pack.file, statement.line, {"{} has no evidence"_text, statement.key});
    }
}

} // namespace sijill::kb
