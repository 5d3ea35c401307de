#pragma once

#include "text/related/derived_words.hpp"
#include "text/stems/affixes.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

/// What the derivation of verbs and of participles shares.
namespace sijill::text {

template <std::size_t size>
bool is_listed(const Letters (&verbs)[size], Letters verb) {
    return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

[[nodiscard]] inline bool is_weak(char32_t letter) {
    return is_one_of(letter, {kAlef, kWaw, kYeh});
}

/// Collects stems of derived words.
class VerbStems {
public:
    void add(std::u32string stem) { stems_.push_back({std::move(stem), LinkKind::any}); }

    /// Adds the stem of an imperfect, which is what stands behind its person. Behind a teh stems()
    /// mostly find a stem of three letters alone, so that another word is its own stem.
    void add_imperfect(Letters behind_person) {
        stems_.push_back({std::u32string(behind_person), LinkKind::verb});
        if (behind_person.size() != kRootLength) {
            add(kTeh + std::u32string(behind_person));
        }
        add(kNoon + std::u32string(behind_person));
    }

    /// Adds the stem for words that have the person of a verb.
    void add_verb(Letters root) { stems_.push_back({std::u32string(root), LinkKind::verb}); }

    [[nodiscard]] std::vector<DerivedStem> take() { return std::move(stems_); }

private:
    std::vector<DerivedStem> stems_;
};

[[nodiscard]] inline bool is_strong_root(Letters letters) {
    return letters.size() == kRootLength && letters.back() != kHeh &&
           std::none_of(letters.begin(), letters.end(), is_weak);
}

[[nodiscard]] inline std::u32string insert_before_last(Letters letters, char32_t letter) {
    return std::u32string(without_last(letters, 1)) + letter + letters.back();
}

/// Returns the word with another letter in place of the one before its last: «قول» of «قال».
[[nodiscard]] inline std::u32string with_long_vowel(Letters word, char32_t vowel) {
    return std::u32string(without_last(word, 2)) + vowel + word.back();
}

/// Returns what stands behind the person with an alef in place of a hamza in front: the first
/// letter of the root of «يؤجل» is written as an alef in «أجل» and «تأجيل».
[[nodiscard]] inline std::u32string with_alef_for_hamza(Letters behind) {
    std::u32string word(behind);
    word.front() = word.front() == kHamza ? kAlef : word.front();
    return word;
}

[[nodiscard]] inline bool has_long_vowel(Letters word, char32_t vowel) {
    return word.size() >= kRootLength && word[word.size() - 2] == vowel;
}

inline constexpr char32_t kTenth[] = {kAlef, kSeen, kTeh, 0}; ///< how form X begins

/// Whether a perfect may be that of form VII, VIII or X of a root whose last two letters are the
/// same: «انضم», «اهتم», «استمر».
[[nodiscard]] inline bool may_be_doubled(Letters perfect) {
    const bool is_tenth = perfect.size() == kRootLength + 2 && perfect.starts_with(kTenth);
    const bool is_short = perfect.size() == kRootLength + 1 && perfect.front() == kAlef &&
                          (perfect[1] == kNoon || is_one_of(perfect[2], {kTeh, kTah}));
    return (is_tenth || is_short) && !is_weak(perfect.back()) && !is_weak(perfect.end()[-2]);
}

/// Adds the noun of such a perfect, in which the last letter is told twice: «استمرار».
inline void add_doubled_noun(Letters perfect, VerbStems& derived) {
    if (may_be_doubled(perfect)) {
        derived.add(std::u32string(perfect) + kAlef + perfect.back());
    }
}

} // namespace sijill::text
