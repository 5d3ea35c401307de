#include "text/related/false_articles.hpp"

#include "text/stems/stem.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

constexpr Letters kWords[] = {
#include "text/data/radical_articles.inc"
};

/// Whether `letters` are nothing but suffixes and a pronoun.
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

bool begins_with_radical_article(Letters word) {
    return word.starts_with(kArticleLetters) &&
           std::any_of(std::begin(kWords), std::end(kWords), [word](Letters known) {
               return word.starts_with(known) && is_ending(word.substr(known.size()));
           });
}

std::optional<RadicalArticle> radical_article(Letters word) {
    for (const Base& reading : bases(word)) {
        const std::size_t begin = word.size() - reading.letters.size();
        if (reading.rule == rule::kArticle && word.substr(0, begin).ends_with(kArticleLetters)) {
            const Letters whole = word.substr(begin - Letters(kArticleLetters).size());
            if (begins_with_radical_article(whole)) {
                return RadicalArticle{whole, true};
            }
        }
        if (begins_with_radical_article(reading.letters)) {
            return RadicalArticle{reading.letters, false};
        }
    }
    return std::nullopt;
}

} // namespace sijill::text
