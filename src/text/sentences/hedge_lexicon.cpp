#include "text/sentences/hedge_lexicon.hpp"

#include "base/split.hpp"
#include "base/word_map.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sijill::text {
namespace {

const std::vector<HedgeEntry>& hedge_entries() {
    constexpr std::string_view kCertain = "certain";
    constexpr std::string_view kProbable = "probable";
    constexpr std::string_view kPossible = "possible";
    constexpr std::string_view kUnknown = "unknown";
    using enum HedgeScope;
    using enum HedgeCondition;
    static const std::vector<HedgeEntry> entries{
#include "text/data/hedges.inc"
    };
    return entries;
}

HedgeWords folded_hedge_forms(std::string_view forms) {
    HedgeWords folded;
    for (const std::string_view form : split(forms, '/')) {
        folded.insert(folded_words(form));
    }
    return folded;
}

/// The lexicon by first words, with a conjunction or without, the longest hedges first.
class HedgeLexicon {
public:
    HedgeLexicon() {
        for (const HedgeEntry& entry : hedge_entries()) {
            HedgePattern pattern{{}, &entry};
            for (const std::string_view forms : split(entry.words, ' ')) {
                pattern.words.push_back(folded_hedge_forms(forms));
            }
            patterns_.push_back(std::move(pattern));
        }
        std::ranges::stable_sort(patterns_, std::ranges::greater{},
                                 [](const HedgePattern& pattern) { return pattern.words.size(); });
        for (const HedgePattern& pattern : patterns_) {
            for (const std::string& form : pattern.words.front()) {
                by_first_word_[form].push_back(&pattern);
                by_first_word_[to_utf8({&kWaw, 1}) + form].push_back(&pattern);
                by_first_word_[to_utf8({&kFeh, 1}) + form].push_back(&pattern);
            }
        }
    }

    /// Returns the hedges that may begin with a folded word.
    [[nodiscard]] const std::vector<const HedgePattern*>&
    beginning_with(std::string_view word) const {
        static const std::vector<const HedgePattern*> none;
        const auto* found = by_first_word_.find(word);
        return found == nullptr ? none : *found;
    }

private:
    std::vector<HedgePattern> patterns_;
    WordMap<std::vector<const HedgePattern*>> by_first_word_;
};

} // namespace

const std::vector<const HedgePattern*>& hedges_beginning_with(std::string_view word) {
    static const HedgeLexicon lexicon;
    return lexicon.beginning_with(word);
}

} // namespace sijill::text
