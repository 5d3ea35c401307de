#include "claims/match/fit.hpp"

#include <algorithm>

namespace sijill::claims {

Fit fit(const Sentence& sentence, const Phrase& phrase, const RoleDemand& demand) {
    constexpr std::size_t kFirstWords = 2;
    constexpr std::size_t kWordsAmong = 3;
    std::size_t words = 0;
    bool is_among = demand.among.empty() ||
                    (demand.may_be_name &&
                     (sentence.is_latin(phrase.first) || sentence.is_quoted(phrase.first)));
    for (std::size_t index = phrase.first; index <= phrase.last; ++index) {
        const auto is_of = [&](SetId set) { return sentence.is_noun_of(index, set); };
        words += sentence.is_counting(index) ? 0U : 1U;
        if (words <= kFirstWords && std::ranges::any_of(demand.not_among, is_of)) {
            return Fit::never;
        }
        const bool is_far = phrase.ends_at_cue
                                ? index > phrase.first && index + kWordsAmong <= phrase.last
                                : words > kWordsAmong;
        if (is_far) {
            continue;
        }
        is_among = is_among || std::ranges::any_of(demand.among, is_of) ||
                   (demand.may_be_name && sentence.name_at(index) != nullptr);
    }
    return is_among ? Fit::good : Fit::poor;
}

} // namespace sijill::claims
