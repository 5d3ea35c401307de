#include "text/related/derived_words.hpp"

#include "sijill/analyzer.hpp"
#include "text/related/derived_plurals.hpp"
#include "text/related/derived_verbs.hpp"
#include "text/related/equivalents.hpp"
#include "text/related/false_articles.hpp"
#include "text/related/protected_words.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace sijill::text {
namespace {

constexpr std::size_t kVerbLength = kRootLength + 1; ///< with a teh

/// The verb of form V behind a stem: itself, its noun without the long vowel (tafʿīl), its
/// participle (mutafaʿʿil) without the meem; nothing where the stem has none of these shapes.
std::optional<std::u32string> verb_of(Letters stem) {
    if (stem.size() == kVerbLength && stem.front() == kTeh) {
        return std::u32string(stem);
    }
    if (stem.size() == kVerbLength + 1 && stem.front() == kTeh && stem[3] == kYeh) {
        return std::u32string(stem.substr(0, 3)) + stem.back();
    }
    if (stem.size() == kVerbLength + 1 && stem.front() == kMeem && stem[1] == kTeh) {
        return std::u32string(stem.substr(1));
    }
    return std::nullopt;
}

/// Gathers kin, each stem once, and none that the word has itself.
class KinStems {
public:
    explicit KinStems(const std::vector<std::string>& own) : own_(own) {}

    void add(Letters letters, KinKind kind) {
        add_stem(letters, kind);
        add_behind_article(letters);
    }

    /// The stems that a word with a radical article has where nothing stands before it.
    void add_behind_article(Letters word) {
        if (begins_with_radical_article(word)) {
            const Letters rest = strip_article(word);
            add_stem(rest, KinKind::radical_article);
            add_stem(strip_suffixes(rest), KinKind::radical_article);
        }
    }

    void add(const std::vector<KinLetters>& kin) {
        for (const auto& [stem, kind] : kin) {
            add(stem, kind);
        }
    }

    [[nodiscard]] std::vector<KinStem> take() { return std::move(kin_); }

private:
    void add_stem(Letters letters, KinKind kind) {
        std::string stem = to_utf8(letters);
        const bool is_own = std::find(own_.begin(), own_.end(), stem) != own_.end();
        const bool is_known = std::any_of(kin_.begin(), kin_.end(),
                                          [&](const KinStem& kin) { return kin.stem == stem; });
        if (!is_own && !is_known) {
            kin_.push_back({std::move(stem), kind});
        }
    }

    const std::vector<std::string>& own_;
    std::vector<KinStem> kin_;
};

void add_fifth_form(Letters stem, KinStems& kin) {
    if (const auto verb = verb_of(stem)) {
        kin.add(*verb, KinKind::noun);
        kin.add(verb->substr(0, 3) + kYeh + verb->back(), KinKind::noun);
        kin.add(kMeem + *verb, KinKind::noun);
    }
}

/// A teh marbuta is a teh before a pronoun, which stems() know of «ها» and «ه» alone: «حقيبة»,
/// «حقيبتي».
void add_before_pronoun(Letters stem, const std::vector<Base>& readings, KinStems& kin) {
    constexpr std::size_t kShortest = 3;
    if (stem.size() < kShortest) {
        return;
    }
    const std::u32string noun(without_last(stem, 1));
    const bool is_whole = std::any_of(readings.begin(), readings.end(),
                                      [&](const Base& reading) { return reading.letters == stem; });
    if (stem.back() == kHeh && is_whole) {
        kin.add(noun + kTeh, KinKind::stub);
    }
    if (stem.back() == kTeh && !is_whole) {
        kin.add(noun + kHeh, KinKind::noun);
    }
}

/// «ألعاب» of «لعبة». Any other plural of this pattern has the stem of its singular.
void add_plural_with_lam(Letters stem, KinStems& kin) {
    if (stem.size() == kRootLength && stem.front() == kLam) {
        kin.add_behind_article(std::u32string{kAlef, stem[0], stem[1], kAlef, stem[2]});
    }
}

/// The stems to look for kin of: the word's own, or those behind an article where it has lost
/// letters that look like one; they are then kin themselves.
std::vector<std::u32string> whole_stems(Letters word, const std::vector<std::string>& own,
                                        KinStems& kin) {
    std::vector<std::u32string> whole;
    const auto radical = radical_article(word);
    if (!radical || !radical->is_cut) {
        if (radical) {
            kin.add_behind_article(radical->word);
        }
        std::transform(own.begin(), own.end(), std::back_inserter(whole), to_code_points);
        return whole;
    }
    const std::u32string with_article = std::u32string(kArticleLetters).append(radical->word);
    for (const std::string& stem : stems(to_utf8(with_article))) {
        whole.push_back(to_code_points(stem));
        // «ألم», pain, is left of «ألمانيا» and no other word's kin.
        const bool is_short = whole.back().size() <= kRootLength;
        const bool has_article = whole.back().starts_with(kArticleLetters);
        kin.add(whole.back(), is_short && has_article ? KinKind::radical_article : KinKind::noun);
    }
    return whole;
}

} // namespace

std::vector<KinStem> kin_stems(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    const std::vector<std::string> own = stems(word);
    const std::vector<Base> readings = bases(letters);
    const Lexeme* lexeme = lexeme_of(readings);
    KinStems kin(own);
    for (const std::u32string& stem : whole_stems(letters, own, kin)) {
        if (is_key_of_four(stem) || (lexeme != nullptr && cuts(*lexeme, stem))) {
            continue;
        }
        for (const Letters equivalent : equivalents_of(stem)) {
            kin.add(equivalent, KinKind::noun);
        }
        kin.add(plural_kin(stem));
        add_plural_with_lam(stem, kin);
        add_fifth_form(stem, kin);
        add_before_pronoun(stem, readings, kin);
        kin.add(kin_of_derived(stem));
    }
    for (const Base& reading : readings) {
        const bool may_be_verb = lexeme == nullptr || (lexeme->trait == Trait::radical_beginning &&
                                                       !cuts(*lexeme, reading.letters));
        if (may_be_verb && reading.rule != rule::kArticle && reading.rule != rule::kPreposition) {
            kin.add(kin_of_imperfect(reading.letters));
            kin.add(kin_of_perfect(reading.letters));
        }
    }
    return kin.take();
}

} // namespace sijill::text
