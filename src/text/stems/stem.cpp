#include "text/stems/stem.hpp"

#include "sijill/analyzer.hpp"
#include "text/letters/letter_fold.hpp"
#include "text/stems/broken_plurals.hpp"
#include "text/stems/irregular_plurals.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sijill::text {
namespace {

std::u32string as_stems_have_them(Letters written) {
    std::u32string letters(written);
    if (!is_distinct_by_maddah(written)) {
        std::ranges::transform(letters, letters.begin(), without_kept_sign);
    }
    return letters;
}

bool is_conjunction(char32_t letter) {
    return letter == kWaw || letter == kFeh;
}

bool is_preposition(char32_t letter) {
    return is_one_of(letter, {kBeh, kLam, kKaf});
}

/// Whether the word has a future sign before its person: «سيقرر»، «ستقرر»، «سنقرر»، «سأقرر».
bool has_future_sign(Letters word) {
    return word.size() >= 5 && word[0] == kSeen && is_one_of(word[1], {kYeh, kTeh, kNoon, kAlef});
}

/// Collects stems in the order in which they are found, each once.
class StemList {
public:
    void add(Letters stem, std::string_view rule) {
        if (std::ranges::find(stems_, stem, &Stem::letters) == stems_.end()) {
            stems_.push_back({std::u32string(stem), rule});
        }
    }

    template <class Stems>
    void add_all(const Stems& stems, std::string_view rule) {
        for (const auto& stem : stems) {
            add(stem, rule);
        }
    }

    [[nodiscard]] std::vector<Stem> take() { return std::move(stems_); }

private:
    std::vector<Stem> stems_;
};

void add_irregular(Letters base, Letters stem, StemList& stems) {
    auto singulars = irregular_singulars(base);
    if (singulars.empty()) {
        singulars = irregular_singulars(stem);
    }
    stems.add_all(singulars, rule::kIrregularPlural);
}

/// Adds «وزير» for «وزراء» and «عالم» for «علماء». The table of broken plurals does not have this
/// pattern, since a pronoun may follow it.
void add_hamza_plural(Letters base, StemList& stems) {
    if (base.size() < 5 || base[3] != kAlef || base[4] != kHamza) {
        return;
    }
    stems.add(std::u32string{base[0], base[1], kYeh, base[2]}, rule::kBrokenPlural);
    stems.add(std::u32string{base[0], kAlef, base[1], base[2]}, rule::kBrokenPlural);
}

void add_stems_of(const Base& base, StemList& stems) {
    constexpr std::size_t kShortestIrregular = 3;
    constexpr std::size_t kShortestBroken = 4;
    const Letters stem = strip_suffixes(base.letters);
    stems.add(stem, stem == base.letters ? base.rule : rule::kSuffix);
    stems.add(base.letters, base.rule);
    if (const Letters whole = with_own_ending(base.letters); !whole.empty()) {
        stems.add(whole, rule::kSuffix);
    }
    if (base.letters.size() >= kShortestIrregular) {
        add_irregular(base.letters, stem, stems);
    }
    if (base.letters.size() >= kShortestBroken) {
        stems.add_all(broken_plural_stems(stem), rule::kBrokenPlural);
        stems.add_all(broken_plural_stems(base.letters), rule::kBrokenPlural);
        add_hamza_plural(base.letters, stems);
    }
}

std::vector<Stem> stems_of(Letters word, const std::vector<Base>& bases) {
    StemList stems;
    for (const Base& base : bases) {
        add_stems_of(base, stems);
    }
    for (const Letters stem : verb_stems(word)) {
        stems.add(as_stems_have_them(stem), rule::kVerb);
    }
    return stems.take();
}

} // namespace

std::vector<Base> bases(Letters word) {
    const Letters bare = strip_article(word);
    if (bare.size() != word.size()) {
        std::vector<Base> bases{{bare, rule::kArticle}};
        const std::size_t begin = word.size() - bare.size();
        if (word[begin - 1] == kLam && word[begin - 2] == kLam) {
            bases.push_back({word.substr(begin - 1), rule::kArticle});
        }
        return bases;
    }
    constexpr std::size_t kShortest = 4;
    std::vector<Base> bases{{word, rule::kWord}};
    if (word.size() >= kShortest && is_conjunction(word.front())) {
        word.remove_prefix(1);
        bases.push_back({word, rule::kConjunction});
        if (const Letters inner = strip_article(word); inner.size() != word.size()) {
            bases.push_back({inner, rule::kArticle});
        }
    }
    if (word.size() >= kShortest && is_preposition(word.front())) {
        bases.push_back({word.substr(1), rule::kPreposition});
    }
    if (has_future_sign(word)) {
        bases.push_back({word.substr(1), rule::kFuture});
    }
    return bases;
}

std::vector<std::string> without_proclitics(std::string_view word) {
    std::vector<std::string> readings{std::string(word)};
    const std::u32string letters = to_code_points(word);
    const auto add = [&](Letters reading) {
        if (std::string text = to_utf8(reading); text != word) {
            readings.push_back(std::move(text));
        }
    };
    for (const Base& base : bases(letters)) {
        add(base.letters);
        if (base.rule == rule::kArticle) {
            // What stood before the article went with it: wa-al-sharika is al-sharika too.
            add(std::u32string(kArticleLetters).append(base.letters));
        }
    }
    return readings;
}

std::vector<Letters> verb_stems(Letters word) {
    if (strip_article(word).size() != word.size()) {
        return {};
    }
    if (word.size() >= 5 && is_conjunction(word.front())) {
        word.remove_prefix(1);
    }
    if (has_future_sign(word)) {
        word.remove_prefix(1);
    }
    if (word.size() < 4) {
        return {};
    }
    std::vector<Letters> stems;
    const Letters behind_person = strip_suffixes(word.substr(1));
    // «ت» begins many nouns («تقرير»): behind it only a root of three letters is taken for a verb,
    // and a form that begins with «ت» itself («تتأخر»), before which «ن» stands too («نتأخر»).
    const bool is_reflexive = behind_person.size() > kRootLength && behind_person.front() == kTeh;
    if (word.front() == kYeh ||
        (word.front() == kTeh && (is_reflexive || behind_person.size() == kRootLength)) ||
        (word.front() == kNoon && is_reflexive)) {
        stems.push_back(behind_person);
    }
    if (word.back() == kTeh) {
        stems.push_back(without_last(word, 1));
    }
    return stems;
}

std::vector<Stem> stems_of(Letters word) {
    return stems_of(word, bases(word));
}

WordLetters::WordLetters(std::string_view word)
    : written(to_code_points(word)), letters(as_stems_have_them(written)),
      bases(text::bases(written)) {
    for (Base& base : bases) {
        base.letters = Letters(letters).substr(letters.size() - base.letters.size());
    }
}

char32_t WordLetters::kept_sign() const {
    const auto [kept, bare] = std::ranges::mismatch(written, letters);
    return kept == written.end() ? (is_distinct_by_maddah(written) ? written.front() : 0) : *kept;
}

AnalyzedWord::AnalyzedWord(std::string_view word) : WordLetters(word), text(word) {
    if (is_arabic(word)) {
        stems = stems_of(written, bases);
    } else if (!word.empty()) {
        stems.push_back({letters, rule::kWord});
    }
}

} // namespace sijill::text

namespace sijill {

std::vector<StemReason> explain_stems(std::string_view word) {
    if (word.empty()) {
        return {};
    }
    if (!text::is_arabic(word)) {
        return {{std::string(word), text::rule::kWord}};
    }
    std::vector<StemReason> reasons;
    for (const auto& [letters, rule] : text::AnalyzedWord(word).stems) {
        reasons.push_back({text::to_utf8(letters), rule});
    }
    return reasons;
}

std::vector<std::string> stems(std::string_view word) {
    std::vector<std::string> stems;
    for (StemReason& reason : explain_stems(word)) {
        stems.push_back(std::move(reason.stem));
    }
    return stems;
}

} // namespace sijill
