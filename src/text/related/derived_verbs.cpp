#include "text/related/derived_verbs.hpp"

#include "text/related/derived_participles.hpp"

#include <optional>
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
void add_behind_person(Letters behind, VerbStems& derived) {
    if (behind.back() == kYeh) {
        derived.add(kAlef + std::u32string(behind));
        derived.add(kAlef + std::u32string(without_last(behind, 1)) + kAlef + kHamza);
        return;
    }
    if (behind.size() == kRootLength && behind.back() == kWaw) {
        derived.add(std::u32string(without_last(behind, 1)) + kAlef);
        return;
    }
    if (has_long_vowel(behind, kYeh) || has_long_vowel(behind, kWaw)) {
        const std::u32string perfect = with_long_vowel(behind, kAlef);
        if (behind.size() == kRootLength &&
            is_listed(kHollowWithYeh, perfect) == (behind[1] == kYeh)) {
            derived.add(perfect);
            derived.add({behind[0], kYeh, kAlef, behind[2]});
        }
        if (behind[behind.size() - 2] == kYeh) {
            derived.add(kAlef + perfect);
        }
    } else if (!is_weak(behind.back())) {
        derived.add(kAlef + std::u32string(behind));
        derived.add(kAlef + insert_before_last(behind, kAlef));
        add_doubled_noun(kAlef + std::u32string(behind), derived);
    }
    if (behind.size() == kRootLength && behind[0] != kAlef) {
        derived.add(second_noun(with_alef_for_hamza(behind)));
    }
    if (behind.front() == kHamza) {
        derived.add(with_alef_for_hamza(behind));
    }
    if (behind.size() == kRootLength + 1 && behind[1] == kAlef) {
        derived.add(kMeem + std::u32string(behind) + kHeh);
    }
}

void add_behind_person_of_two(Letters behind, VerbStems& derived) {
    if (const std::u32string perfect = kWaw + std::u32string(behind);
        is_listed(kAssimilated, perfect)) {
        derived.add(perfect);
        derived.add(insert_before_last(perfect, kWaw));
    }
    if (is_listed(kDoubled, behind)) {
        derived.add(std::u32string(behind));
        derived.add(kAlef + std::u32string(behind));
    }
}

/// Adds what belongs to a verb of form IV, VII, VIII or X. These begin with an alef, in whose stead
/// the imperfect has its person.
void add_of_alef_form(Letters stem, VerbStems& derived) {
    const Letters behind = stem.substr(1);
    add_participle_of(stem, derived);
    if (has_long_vowel(stem, kAlef) && stem.size() > kRootLength + 1) {
        const std::u32string perfect = std::u32string(without_last(stem, 2)) + stem.back();
        if (stem.back() == kHamza) {
            derived.add(std::u32string(without_last(stem, 2)) + kYeh);
            derived.add_imperfect(without_last(behind, 2));
        } else {
            derived.add(perfect);
            derived.add_imperfect(perfect.substr(1));
        }
    }
    if (const Letters perfect = without_last(stem, 2);
        has_long_vowel(stem, kAlef) && perfect.back() == stem.back() && may_be_doubled(perfect)) {
        derived.add(std::u32string(perfect));
        derived.add_imperfect(perfect.substr(1));
        derived.add(kMeem + std::u32string(perfect.substr(1)));
    }
    add_doubled_noun(stem, derived);
    if (has_long_vowel(stem, kAlef) &&
        (stem.size() == kRootLength + 1 || stem.starts_with(kTenth))) {
        derived.add_imperfect(with_long_vowel(behind, kYeh));
    }
    derived.add_imperfect(behind);
    if (stem.back() == kYeh) {
        derived.add_imperfect(without_last(behind, 1));
        derived.add(std::u32string(without_last(stem, 1)) + kAlef + kHamza);
    } else if (!is_weak(stem[stem.size() - 2]) && !is_weak(stem.back())) {
        derived.add(insert_before_last(stem, kAlef));
    }
}

void add_of_root(Letters stem, bool has_ending, VerbStems& derived) {
    if (is_strong_root(stem)) {
        derived.add(kNoon + std::u32string(stem));
        derived.add_verb(std::u32string(stem) + kNoon); // «يعملن»
    }
    if (is_second_form(stem, has_ending)) {
        derived.add(second_noun(stem));
        derived.add(second_participle(stem));
    } else if (stem[1] == stem[2]) {
        derived.add(second_noun(stem));
    }
    if (stem[1] == kAlef) {
        const bool has_yeh = is_listed(kHollowWithYeh, stem);
        derived.add_imperfect(with_long_vowel(stem, has_yeh ? kYeh : kWaw));
        derived.add({stem[0], kYeh, kAlef, stem[2]});
    }
    if (stem[2] == kAlef || stem[2] == kWaw) {
        derived.add(std::u32string(without_last(stem, 1)) + (stem[2] == kAlef ? kWaw : kAlef));
    }
    if (is_listed(kAssimilated, stem)) {
        derived.add_imperfect(stem.substr(1));
        derived.add(kYeh + std::u32string(stem.substr(1)));
        derived.add(insert_before_last(stem, kWaw));
    }
}

/// Returns the perfect without its person or pronoun if exactly three letters are left; else the
/// word itself.
Letters without_perfect_ending(Letters word) {
    for (const Letters ending :
         {Letters(kSheDid), Letters(kTheyDid), Letters(kHer), Letters(kHim)}) {
        if (word.size() == kRootLength + ending.size() && word.ends_with(ending)) {
            return without_last(word, ending.size());
        }
    }
    return word;
}

constexpr std::size_t kVerbLength = kRootLength + 1; ///< with a teh

/// Returns the verb of form V that a stem belongs to: the stem itself, a noun (tafʿīl) without its
/// long vowel, a participle (mutafaʿʿil) without its meem; nothing for a stem of another shape.
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

} // namespace

std::vector<DerivedStem> derived_from_imperfect(Letters word) {
    VerbStems derived;
    if (word.size() == kRootLength + 1 && word.front() == kNoon && is_strong_root(word.substr(1))) {
        derived.add(std::u32string(word.substr(1)));
        return derived.take();
    }
    if (word.size() < kRootLength || !is_one_of(word.front(), {kYeh, kTeh})) {
        return {};
    }
    const Letters stripped = strip_suffixes(word.substr(1));
    // A yeh at the end is mostly part of the verb and no suffix («يجري»).
    const Letters behind = word.back() == kYeh ? word.substr(1) : stripped;
    if (behind.size() < kRootLength) {
        add_behind_person_of_two(behind, derived);
    } else if (word.front() == kYeh || behind.size() == kRootLength || behind[1] == kTeh ||
               behind[0] == kNoon) {
        add_behind_person(behind, derived);
        if (word.front() == kTeh) {
            derived.add_imperfect(behind);
        }
    }
    return derived.take();
}

std::vector<DerivedStem> derived_from_perfect(Letters word) {
    VerbStems derived;
    const Letters stem = without_perfect_ending(word);
    if (stem.size() == kRootLength) {
        add_of_root(stem, stem.size() < word.size(), derived);
    } else if (is_listed(kDoubled, stem)) {
        derived.add(kYeh + std::u32string(stem));
    }
    return derived.take();
}

std::vector<DerivedStem> derived_from_stem(Letters stem) {
    VerbStems derived;
    if (stem.size() > kRootLength && stem.front() == kMeem) {
        add_of_participle(stem, derived);
    }
    if (stem.size() > kRootLength && stem.front() == kAlef) {
        add_of_alef_form(stem, derived);
    }
    if (stem.size() == kRootLength + 1 && stem[0] == kWaw && stem[2] == kWaw) {
        derived.add({stem[0], stem[1], stem[3]});
    }
    if (stem.size() == kRootLength + 2 && stem.front() == kTeh && stem[3] == kYeh) {
        const std::u32string root{stem[1], stem[2], stem[4]};
        if (stem[2] == stem[4]) {
            derived.add(root);
        } else {
            derived.add_imperfect(root);
            derived.add_imperfect(root.front() == kAlef ? kHamza + root.substr(1) : root);
        }
        if (is_second_form(root, true)) {
            derived.add(second_participle(root));
        }
    }
    if (stem.size() == kRootLength + 1 && stem[1] == kAlef) {
        derived.add(kMeem + std::u32string(stem) + kHeh);
    }
    if (stem.size() == kRootLength + 3 && stem.front() == kMeem && stem[2] == kAlef &&
        stem.back() == kHeh) {
        derived.add(std::u32string(without_last(stem.substr(1), 1)));
    }
    return derived.take();
}

std::vector<DerivedStem> derived_from_fifth_form(Letters stem) {
    VerbStems derived;
    if (const auto verb = verb_of(stem)) {
        derived.add(*verb);
        derived.add(verb->substr(0, 3) + kYeh + verb->back());
        derived.add(kMeem + *verb);
    }
    return derived.take();
}

} // namespace sijill::text
