#include "text/stems/irregular_plurals.hpp"

#include "text/letters/letter_fold.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace sijill::text {
namespace {

struct PluralAndSingular {
    Letters plural;
    Letters singular;
};

constexpr PluralAndSingular kDictionary[] = {
#include "text/data/irregular_plurals.inc"
};

/// A folded word of the dictionary. A word with more letters does not compile.
struct ShortWord {
    std::array<char32_t, 8> letters{};
    std::size_t size = 0;

    [[nodiscard]] constexpr Letters view() const { return {letters.data(), size}; }
};

constexpr ShortWord fold_word(Letters word) {
    ShortWord folded;
    for (const char32_t letter : word) {
        folded.letters.at(folded.size++) = fold_letter(letter);
    }
    return folded;
}

constexpr ShortWord stem_word(Letters word) {
    ShortWord stem = fold_word(word);
    stem.size = strip_suffixes(stem.view()).size();
    return stem;
}

struct IrregularPlural {
    ShortWord plural;
    ShortWord singular_stem;
    std::size_t line;
};

constexpr auto kIrregularPlurals = [] {
    std::array<IrregularPlural, std::size(kDictionary)> table{};
    for (std::size_t line = 0; line < table.size(); ++line) {
        const auto& [plural, singular] = kDictionary[line];
        table[line] = {fold_word(plural), stem_word(singular), line};
    }
    std::sort(table.begin(), table.end(),
              [](const IrregularPlural& one, const IrregularPlural& other) {
                  const int order = one.plural.view().compare(other.plural.view());
                  return order != 0 ? order < 0 : one.line < other.line;
              });
    return table;
}();

} // namespace

std::vector<Letters> irregular_singulars(Letters word) {
    auto entry = std::lower_bound(kIrregularPlurals.begin(), kIrregularPlurals.end(), word,
                                  [](const IrregularPlural& plural, Letters wanted) {
                                      return plural.plural.view() < wanted;
                                  });
    std::vector<Letters> singulars;
    for (; entry != kIrregularPlurals.end() && entry->plural.view() == word; ++entry) {
        singulars.push_back(entry->singular_stem.view());
    }
    return singulars;
}

} // namespace sijill::text
