#include "text/related/derived_verbs.hpp"

#include "text/stems/affixes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sijill::text {
namespace {

constexpr Letters kAssimilated[] = {
#include "text/data/assimilated_verbs.inc"
};

constexpr Letters kHollowWithYeh[] = {
#include "text/data/hollow_verbs.inc"
};

constexpr Letters kDoubled[] = {
#include "text/data/doubled_verbs.inc"
};

constexpr char32_t kSheDid[] = {kTeh, 0};
constexpr char32_t kTheyDid[] = {kWaw, kAlef, 0};
constexpr char32_t kHer[] = {kHeh, kAlef, 0};
constexpr char32_t kHim[] = {kHeh, 0};
constexpr char32_t kTenth[] = {kAlef, kSeen, kTeh, 0}; ///< how form X begins

template <std::size_t size>
bool is_in(const Letters (&verbs)[size], Letters verb) {
    return std::find(std::begin(verbs), std::end(verbs), verb) != std::end(verbs);
}

bool is_weak(char32_t letter) {
    return is_one_of(letter, {kAlef, kWaw, kYeh});
}

/// Collects kin; the names say in which form a stem is given.
class KinList {
public:
    void noun(std::u32string stem) { kin_.push_back({std::move(stem), KinKind::noun}); }

    /// What stands behind the person of an imperfect. With teh in front only three letters are cut
    /// off by stems(), so that a longer word is its own stem.
    void imperfect(Letters behind_person) {
        kin_.push_back({std::u32string(behind_person), KinKind::verb});
        if (behind_person.size() > kRootLength) {
            noun(kTeh + std::u32string(behind_person));
        }
    }

    [[nodiscard]] std::vector<KinLetters> take() { return std::move(kin_); }

private:
    std::vector<KinLetters> kin_;
};

std::u32string insert_before_last(Letters letters, char32_t letter) {
    return std::u32string(without_last(letters, 1)) + letter + letters.back();
}

/// The word with another letter before its last: «قول» of «قال».
std::u32string with_long_vowel(Letters word, char32_t vowel) {
    return std::u32string(without_last(word, 2)) + vowel + word.back();
}

/// The verbal noun of form II: «تطوير» of «طور».
std::u32string second_noun(Letters root) {
    return {kTeh, root[0], root[1], kYeh, root[2]};
}

/// The first letter of the root in «يؤجل» is written as an alef in «أجل» and «تأجيل».
std::u32string with_alef_for_hamza(Letters behind) {
    std::u32string word(behind);
    word.front() = word.front() == kHamza ? kAlef : word.front();
    return word;
}

bool has_long_vowel(Letters word, char32_t vowel) {
    return word.size() >= kRootLength && word[word.size() - 2] == vowel;
}

void add_kin_behind_person(Letters behind, KinList& kin) {
    if (behind.back() == kYeh) {
        kin.noun(kAlef + std::u32string(behind));
        kin.noun(kAlef + std::u32string(without_last(behind, 1)) + kAlef + kHamza);
        return;
    }
    if (behind.size() == kRootLength && behind.back() == kWaw) {
        kin.noun(std::u32string(without_last(behind, 1)) + kAlef);
        return;
    }
    if (has_long_vowel(behind, kYeh) || has_long_vowel(behind, kWaw)) {
        const std::u32string perfect = with_long_vowel(behind, kAlef);
        if (behind.size() == kRootLength && is_in(kHollowWithYeh, perfect) == (behind[1] == kYeh)) {
            kin.noun(perfect);
            kin.noun({behind[0], kYeh, kAlef, behind[2]});
        }
        if (behind[behind.size() - 2] == kYeh) {
            kin.noun(kAlef + perfect);
        }
    } else if (!is_weak(behind.back())) {
        kin.noun(kAlef + std::u32string(behind));
        kin.noun(kAlef + insert_before_last(behind, kAlef));
    }
    if (behind.size() == kRootLength && behind[0] != kAlef) {
        kin.noun(second_noun(with_alef_for_hamza(behind)));
    }
    if (behind.front() == kHamza) {
        kin.noun(with_alef_for_hamza(behind));
    }
    if (behind.size() == kRootLength + 1 && behind[1] == kAlef) {
        kin.noun(kMeem + std::u32string(behind) + kHeh);
    }
}

void add_kin_of_short(Letters behind, KinList& kin) {
    if (const std::u32string perfect = kWaw + std::u32string(behind);
        is_in(kAssimilated, perfect)) {
        kin.noun(perfect);
        kin.noun(insert_before_last(perfect, kWaw));
    }
    if (is_in(kDoubled, behind)) {
        kin.noun(std::u32string(behind));
        kin.noun(kAlef + std::u32string(behind));
    }
}

/// Forms IV, VII, VIII and X begin with an alef, which the person displaces.
void add_kin_of_alef(Letters stem, KinList& kin) {
    const Letters behind = stem.substr(1);
    if (has_long_vowel(stem, kAlef) && stem.size() > kRootLength + 1) {
        const std::u32string perfect = std::u32string(without_last(stem, 2)) + stem.back();
        if (stem.back() == kHamza) {
            kin.noun(std::u32string(without_last(stem, 2)) + kYeh);
            kin.imperfect(without_last(behind, 2));
        } else {
            kin.noun(perfect);
            kin.imperfect(perfect.substr(1));
        }
    }
    if (has_long_vowel(stem, kAlef) &&
        (stem.size() == kRootLength + 1 || stem.starts_with(kTenth))) {
        kin.imperfect(with_long_vowel(behind, kYeh));
    }
    kin.imperfect(behind);
    if (stem.back() == kYeh) {
        kin.imperfect(without_last(behind, 1));
        kin.noun(std::u32string(without_last(stem, 1)) + kAlef + kHamza);
    } else if (!is_weak(stem[stem.size() - 2]) && !is_weak(stem.back())) {
        kin.noun(insert_before_last(stem, kAlef));
    }
}

void add_kin_of_root(Letters stem, KinList& kin) {
    if (stem[1] == kAlef) {
        const bool has_yeh = is_in(kHollowWithYeh, stem);
        kin.imperfect(with_long_vowel(stem, has_yeh ? kYeh : kWaw));
        kin.noun({stem[0], kYeh, kAlef, stem[2]});
    }
    if (stem[2] == kAlef || stem[2] == kWaw) {
        kin.noun(std::u32string(without_last(stem, 1)) + (stem[2] == kAlef ? kWaw : kAlef));
    }
    if (stem[1] == stem[2]) {
        kin.noun(second_noun(stem));
    }
    if (is_in(kAssimilated, stem)) {
        kin.imperfect(stem.substr(1));
        kin.noun(kYeh + std::u32string(stem.substr(1)));
        kin.noun(kTeh + std::u32string(stem.substr(1)));
        kin.noun(insert_before_last(stem, kWaw));
    }
}

/// The perfect without its person or pronoun; or the word as it is, where three letters are not
/// left.
Letters without_perfect_ending(Letters word) {
    for (const Letters ending :
         {Letters(kSheDid), Letters(kTheyDid), Letters(kHer), Letters(kHim)}) {
        if (word.size() == kRootLength + ending.size() && word.ends_with(ending)) {
            return without_last(word, ending.size());
        }
    }
    return word;
}

} // namespace

std::vector<KinLetters> kin_of_imperfect(Letters word) {
    KinList kin;
    if (word.size() < kRootLength || !is_one_of(word.front(), {kYeh, kTeh})) {
        return {};
    }
    const Letters stripped = strip_suffixes(word.substr(1));
    // A yeh at the end is the verb's own more often than a suffix («يجري»).
    const Letters behind = word.back() == kYeh ? word.substr(1) : stripped;
    if (behind.size() < kRootLength) {
        add_kin_of_short(behind, kin);
    } else if (word.front() == kYeh || behind.size() == kRootLength || behind[1] == kTeh ||
               behind[0] == kNoon) {
        add_kin_behind_person(behind, kin);
        if (word.front() == kTeh) {
            kin.imperfect(behind);
        }
    }
    return kin.take();
}

std::vector<KinLetters> kin_of_perfect(Letters word) {
    KinList kin;
    const Letters stem = without_perfect_ending(word);
    if (stem.size() == kRootLength) {
        add_kin_of_root(stem, kin);
    } else if (is_in(kDoubled, stem)) {
        kin.noun(kYeh + std::u32string(stem));
    }
    return kin.take();
}

std::vector<KinLetters> kin_of_derived(Letters stem) {
    KinList kin;
    if (stem.size() > kRootLength && stem.front() == kAlef) {
        add_kin_of_alef(stem, kin);
    }
    if (stem.size() == kRootLength + 1 && stem[0] == kWaw && stem[2] == kWaw) {
        kin.noun({stem[0], stem[1], stem[3]});
    }
    if (stem.size() == kRootLength + 2 && stem.front() == kTeh && stem[3] == kYeh) {
        const std::u32string root{stem[1], stem[2], stem[4]};
        if (stem[2] == stem[4]) {
            kin.noun(root);
        } else {
            kin.imperfect(root);
            kin.imperfect(root.front() == kAlef ? kHamza + root.substr(1) : root);
        }
    }
    if (stem.size() == kRootLength + 1 && stem[1] == kAlef) {
        kin.noun(kMeem + std::u32string(stem) + kHeh);
    }
    if (stem.size() == kRootLength + 3 && stem.front() == kMeem && stem[2] == kAlef &&
        stem.back() == kHeh) {
        kin.noun(std::u32string(without_last(stem.substr(1), 1)));
    }
    return kin.take();
}

} // namespace sijill::text
