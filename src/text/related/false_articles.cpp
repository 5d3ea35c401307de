#include "text/related/false_articles.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

constexpr Letters kWords[] = {
#include "text/data/false_articles.inc"
};

/// Whether `letters` are suffixes and pronouns alone, or none.
bool is_ending(Letters letters) {
    constexpr std::size_t kLongest = 9; // a pronoun behind two suffixes; bounds the recursion
    if (letters.size() > kLongest) {
        return false;
    }
    const auto leads_on = [letters](const auto& affix) {
        return letters.ends_with(affix.ending) &&
               is_ending(without_last(letters, affix.ending.size()));
    };
    return letters.empty() || std::any_of(std::begin(kSuffixes), std::end(kSuffixes), leads_on) ||
           std::any_of(std::begin(kPronouns), std::end(kPronouns), leads_on);
}

} // namespace

bool begins_with_false_article(Letters word) {
    return word.starts_with(kArticleLetters) &&
           std::any_of(std::begin(kWords), std::end(kWords), [word](Letters known) {
               return word.starts_with(known) && is_ending(word.substr(known.size()));
           });
}

std::optional<FalseArticle> find_false_article(Letters word, std::span<const Base> bases) {
    for (const Base& reading : bases) {
        const std::size_t begin = word.size() - reading.letters.size();
        if (reading.rule == rule::kArticle && word.substr(0, begin).ends_with(kArticleLetters)) {
            const Letters whole = word.substr(begin - Letters(kArticleLetters).size());
            if (begins_with_false_article(whole)) {
                return FalseArticle{whole, true};
            }
        }
        if (begins_with_false_article(reading.letters)) {
            return FalseArticle{reading.letters, false};
        }
    }
    return std::nullopt;
}

} // namespace sijill::text
