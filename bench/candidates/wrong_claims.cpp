#include "bench/candidates/wrong_claims.hpp"

#include "bench/support/program.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <string>

namespace sijill::bench {

namespace {

using claims::Claim;

std::string words(const FramedSentence& sentence, const std::optional<TextSpan>& span) {
    return span ? sentence.text.substr(span->begin_byte, span->end_byte - span->begin_byte) : "";
}

std::string signed_kind(claims::Kind kind, bool denied) {
    return std::string(claims::name_of(kind)) + (denied ? " -" : "");
}

std::vector<Value> claim_row(const std::string& what, const FramedSentence& sentence,
                             const Claim& claim) {
    return {what,
            sentence.id,
            signed_kind(claim.kind, claim.denied),
            words(sentence, claim.subject),
            words(sentence, claim.object),
            std::string(claim.certainty),
            claim.time ? words(sentence, claim.time->span) : "",
            words(sentence, claim.cue),
            std::string(claim.rule),
            sentence.text};
}

std::vector<Value> missed_row(const FramedSentence& sentence, const Frame& frame) {
    const auto first = [](const std::vector<std::string>& texts) {
        return texts.empty() ? std::string() : texts.front();
    };
    return {"missed",
            sentence.id,
            signed_kind(frame.kind, frame.denied),
            first(frame.subjects),
            first(frame.objects),
            frame.certainty,
            "",
            "",
            "",
            sentence.text};
}

ResultSet claim_table(const std::string& name, const std::string& title) {
    ResultSet table;
    table.name = name;
    table.title = title;
    table.columns = columns({"what", "id", "kind", "subject", "object", "certainty", "time", "cue",
                             "rule", "sentence"});
    return table;
}

} // namespace

ResultSet wrong_frames(const std::vector<FramedSentence>& sentences, const Claims& claims) {
    ResultSet table = claim_table("wrong", "What is missed, wrong, or of another certainty");
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const FramedSentence& sentence = sentences[index];
        const Pairing pairing = pair_up(claims[index], sentence);
        for (std::size_t claim = 0; claim < claims[index].size(); ++claim) {
            if (!pairing.is_right[claim]) {
                table.rows.push_back(claim_row("wrong", sentence, claims[index][claim]));
            }
        }
        for (std::size_t frame = 0; frame < sentence.frames.size(); ++frame) {
            const Frame& wanted = sentence.frames[frame];
            const auto& found = pairing.claim_of_frame[frame];
            if (!found) {
                table.rows.push_back(missed_row(sentence, wanted));
            } else if (claims[index][*found].certainty != wanted.certainty) {
                table.rows.push_back(
                    claim_row("not " + wanted.certainty, sentence, claims[index][*found]));
            }
        }
    }
    return table;
}

ResultSet rule_scores(const std::vector<FramedSentence>& sentences, const Claims& claims) {
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> rules;
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const Pairing pairing = pair_up(claims[index], sentences[index]);
        for (std::size_t claim = 0; claim < claims[index].size(); ++claim) {
            auto& [count, right] = rules[std::string(claims[index][claim].rule)];
            ++count;
            right += pairing.is_right[claim] ? 1 : 0;
        }
    }
    ResultSet table;
    table.name = "rules";
    table.title = "Claims of each rule";
    table.columns = columns({"rule", "claims", "right"});
    for (const auto& [rule, counts] : rules) {
        table.rows.push_back({rule, counts.first, counts.second});
    }
    return table;
}

ResultSet wrong_delays(const std::vector<FramedSentence>& sentences, const Claims& claims) {
    ResultSet table = claim_table("wrong", "Sentences that are taken for the other kind");
    for (std::size_t index = 0; index < sentences.size(); ++index) {
        const FramedSentence& sentence = sentences[index];
        if (!sentence.says_delay || *sentence.says_delay == says_delay(claims[index])) {
            continue;
        }
        if (*sentence.says_delay) {
            table.rows.push_back(
                {"missed", sentence.id, "", "", "", "", "", "", "", sentence.text});
        }
        for (const Claim& claim : claims[index]) {
            table.rows.push_back(
                claim_row(*sentence.says_delay ? "beside" : "wrong", sentence, claim));
        }
    }
    return table;
}

ResultSet drawn_claims(const std::vector<FramedSentence>& sentences, const Claims& claims,
                       std::size_t count, unsigned seed) {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        for (std::size_t claim = 0; claim < claims[index].size(); ++claim) {
            all.emplace_back(index, claim);
        }
    }
    std::mt19937 random(seed);
    std::ranges::shuffle(all, random);
    all.resize(std::min(all.size(), count));
    ResultSet table = claim_table("claims", "Claims, drawn at random");
    for (const auto& [index, claim] : all) {
        table.rows.push_back(claim_row("claim", sentences[index], claims[index][claim]));
    }
    return table;
}

} // namespace sijill::bench
