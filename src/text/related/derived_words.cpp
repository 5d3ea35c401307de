#include "text/related/derived_words.hpp"

#include "text/related/derived_plurals.hpp"
#include "text/related/derived_verbs.hpp"
#include "text/related/equivalents.hpp"
#include "text/related/false_articles.hpp"
#include "text/related/protected_words.hpp"
#include "text/stems/broken_plurals.hpp"

#include <algorithm>
#include <utility>

namespace sijill::text {
namespace {

/// Collects stems, each once, and none that the word has itself.
class DerivedStems {
public:
    explicit DerivedStems(const std::vector<Stem>& own) : own_(own) {}

    void add(Letters letters, LinkKind kind) {
        add_stem(letters, kind);
        add_behind_article(letters);
    }

    /// Adds the stems that a word with a false article has where nothing stands before it.
    void add_behind_article(Letters word) {
        if (begins_with_false_article(word)) {
            const Letters rest = strip_article(word);
            add_stem(rest, LinkKind::false_article);
            add_stem(strip_suffixes(rest), LinkKind::false_article);
        }
    }

    void add(const std::vector<DerivedStem>& stems) {
        for (const auto& [letters, kind] : stems) {
            add(letters, kind);
        }
    }

    /// Adds the stem alone, as a word has it that nothing stands before.
    void add_stem(Letters letters, LinkKind kind) {
        const auto is_same = [letters](const auto& stem) { return stem.letters == letters; };
        if (std::ranges::none_of(own_, is_same) && std::ranges::none_of(stems_, is_same)) {
            stems_.push_back({std::u32string(letters), kind});
        }
    }

    /// Adds a stem that a table has, though the word may have it too: «نسخ» of «نسخة», which by its
    /// own stem would be another word.
    void add_listed(Letters letters) {
        const auto is_same = [letters](const auto& stem) { return stem.letters == letters; };
        if (std::ranges::none_of(stems_, is_same)) {
            stems_.push_back({std::u32string(letters), LinkKind::any});
        }
        add_behind_article(letters);
    }

    [[nodiscard]] std::vector<DerivedStem> take() { return std::move(stems_); }

private:
    const std::vector<Stem>& own_;
    std::vector<DerivedStem> stems_;
};

/// A teh marbuta becomes a teh before a pronoun. stems() take it off before «ها» and «ه» alone, so
/// that «حقيبة» and «حقيبتي» have no stem in common.
void add_before_pronoun(Letters stem, const std::vector<Base>& readings, DerivedStems& derived) {
    constexpr std::size_t kShortest = 3;
    if (stem.size() < kShortest) {
        return;
    }
    const std::u32string noun(without_last(stem, 1));
    const bool is_whole = std::ranges::find(readings, stem, &Base::letters) != readings.end();
    if (stem.back() == kHeh && is_whole) {
        derived.add(noun + kTeh, LinkKind::longer);
    }
    if (stem.back() == kTeh && !is_whole) {
        derived.add(noun + kHeh, LinkKind::any);
    }
}

/// Adds «ألعاب» for «لعبة». Any other plural of this pattern has the stem of its singular.
void add_plural_with_lam(Letters stem, DerivedStems& derived) {
    if (stem.size() == kRootLength && stem.front() == kLam) {
        derived.add_behind_article(std::u32string{kAlef, stem[0], stem[1], kAlef, stem[2]});
    }
}

/// Adds «إلهام» for a bare «الهام», which may mean it, and a bare «الكسندر» for «ألكسندر»: with a
/// short rest, the bare word is rather one with its article («الغاز», of «ألغاز»).
void add_with_sign_left_out(const AnalyzedWord& word, DerivedStems& derived) {
    constexpr std::size_t kShortestRest = 3;
    constexpr std::size_t kShortestRestOfBare = 4;
    const bool keeps_sign = word.kept_sign() != 0;
    for (const Base& base : word.bases) {
        const Letters before =
            Letters(word.letters).substr(0, word.letters.size() - base.letters.size());
        if (keeps_sign && base.letters.starts_with(kArticleLetters)) {
            const Letters rest = strip_article(base.letters);
            if (rest.size() >= kShortestRestOfBare) {
                derived.add_stem(rest, LinkKind::sign_left_out);
            }
        } else if (!keeps_sign && base.rule == rule::kArticle &&
                   before.ends_with(kArticleLetters) && base.letters.size() >= kShortestRest) {
            const std::u32string whole = kArticleLetters + std::u32string(base.letters);
            derived.add_stem(whole, LinkKind::sign_left_out);
            derived.add_stem(strip_suffixes(whole), LinkKind::sign_left_out);
        }
    }
}

/// Adds the other spelling of a word with a hamza at its end, which many write on the yeh before it
/// or on a yeh that is none: «شيء» and «شئ», «طوارئ» and «طوارىء».
void add_final_hamza(Letters stem, DerivedStems& derived) {
    if (stem.size() < 2 || stem.back() != kHamza) {
        return;
    }
    const Letters before = without_last(stem, 1);
    if (before.back() == kYeh) {
        derived.add(std::u32string(without_last(before, 1)) + kHamza, LinkKind::any);
    } else if (!is_one_of(before.back(), {kAlef, kWaw})) {
        derived.add(std::u32string(before) + kYeh + kHamza, LinkKind::any);
    }
}

/// Returns the stems from which others are derived: the word's own; or, if the word has lost its
/// false article, those that it has behind a real one, which are then derived stems themselves.
std::vector<Stem> whole_stems(const AnalyzedWord& word, DerivedStems& derived) {
    const auto found = find_false_article(word.letters, word.bases);
    if (!found) {
        add_with_sign_left_out(word, derived);
    }
    if (!found || !found->is_cut) {
        if (found) {
            derived.add_behind_article(found->word);
        }
        return word.stems;
    }
    std::vector<Stem> whole = stems_of(std::u32string(kArticleLetters).append(found->word));
    for (const Stem& stem : whole) {
        // «ألم», pain, is what is left of «ألمانيا», and derived from no other word.
        const bool is_short = stem.letters.size() <= kRootLength;
        const bool has_article = stem.letters.starts_with(kArticleLetters);
        derived.add(stem.letters,
                    is_short && has_article ? LinkKind::false_article : LinkKind::any);
    }
    return whole;
}

} // namespace

std::vector<DerivedStem> derived_stems(const AnalyzedWord& word) {
    const ProtectedWord* known = find_protected_word(word.bases);
    DerivedStems derived(word.stems);
    for (const Stem& whole : whole_stems(word, derived)) {
        const Letters stem = whole.letters;
        if (is_key_of_four(stem) || (known != nullptr && has_lost_letters(*known, stem))) {
            continue;
        }
        for (const Letters equivalent : equivalents_of(stem)) {
            derived.add_listed(equivalent);
        }
        derived.add(derived_plurals(stem));
        add_plural_with_lam(stem, derived);
        add_final_hamza(stem, derived);
        derived.add(derived_from_fifth_form(stem));
        add_before_pronoun(stem, word.bases, derived);
        derived.add(derived_from_stem(stem));
    }
    for (const Base& reading : word.bases) {
        const bool may_be_verb = known == nullptr || (known->trait == Trait::radical_beginning &&
                                                      !has_lost_letters(*known, reading.letters));
        if (may_be_verb && reading.rule != rule::kArticle && reading.rule != rule::kPreposition) {
            derived.add(derived_from_imperfect(reading.letters));
            derived.add(derived_from_perfect(reading.letters));
        }
    }
    return derived.take();
}

} // namespace sijill::text
