// What may be wrong with the claims of a sentence, in words; for the tests and the fuzzer.
#pragma once

#include "claims/claim_finder.hpp"
#include "text/text_faults.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::test {

inline bool contains(const TextSpan& outer, const TextSpan& inner) {
    return outer.begin_byte <= inner.begin_byte && inner.end_byte <= outer.end_byte;
}

/// Empty where all is well.
inline std::string fault_in_claims(std::string_view sentence, std::optional<int> anchor) {
    const auto borders = code_point_borders(sentence);
    std::size_t last_begin = 0;
    for (const claims::Claim& claim :
         claims::find_claims(sentence, tokenize(sentence), anchor, {})) {
        const std::string rule(claim.rule);
        if (!is_sound(claim.cue, borders) || !is_sound(claim.quote, borders)) {
            return "the cue or the quote of '" + rule + "' is no span of the sentence";
        }
        for (const auto& part : {claim.subject, claim.object, claim.hedge, claim.speaker}) {
            if (part && (!is_sound(*part, borders) || part->begin_byte == part->end_byte)) {
                return "a part of '" + rule + "' is no span of the sentence";
            }
        }
        if (claim.time && !is_sound(claim.time->span, borders)) {
            return "the time of '" + rule + "' is no span of the sentence";
        }
        if (!contains(claim.quote, claim.cue)) {
            return "the quote of '" + rule + "' lacks its cue";
        }
        if ((claim.certainty == "certain") == claim.hedge.has_value()) {
            return "'" + rule + "' is certain and hedged, or neither";
        }
        if (claim.cue.begin_byte < last_begin) {
            return "the claim of '" + rule + "' is not in the order of cues";
        }
        last_begin = claim.cue.begin_byte;
    }
    return "";
}

} // namespace sijill::test
