#include "text/related/derived_participles.hpp"

namespace sijill::text {
namespace {

constexpr Letters kSecondForm[] = {
#include "text/data/second_form_verbs.inc"
};

constexpr Letters kSecondFormWithNoun[] = {
#include "text/data/second_form_with_noun.inc"
};

constexpr Letters kParticiplesApart[] = {
#include "text/data/participles_apart.inc"
};

constexpr char32_t kTenthBehindMeem[] = {kSeen, kTeh, 0}; ///< «مستخدم»

} // namespace

bool is_second_form(Letters root, bool has_ending) {
    return is_listed(kSecondForm, root) || (has_ending && is_listed(kSecondFormWithNoun, root));
}

std::u32string second_noun(Letters root) {
    return {kTeh, root[0], root[1], kYeh, root[2]};
}

std::u32string second_participle(Letters root) {
    return {kMeem, root[0] == kAlef ? kHamza : root[0], root[1], root[2]};
}

void add_participle_of(Letters stem, VerbStems& derived) {
    const Letters behind = stem.substr(1);
    const std::u32string perfect_behind =
        has_long_vowel(behind, kAlef) ? std::u32string(without_last(behind, 2)) + behind.back()
                                      : std::u32string(behind);
    const std::u32string participle = kMeem + perfect_behind;
    if (perfect_behind.size() > kRootLength && !is_listed(kParticiplesApart, participle)) {
        derived.add(participle);
    }
}

void add_of_participle(Letters stem, VerbStems& derived) {
    const Letters behind = stem.substr(1);
    if (behind.size() == kRootLength) {
        const std::u32string root = with_alef_for_hamza(behind);
        if (is_second_form(root, true)) {
            derived.add(second_noun(root));
            derived.add_imperfect(behind);
            if (is_second_form(root, false)) {
                derived.add(root);
            } else {
                derived.add_verb(root);
            }
        }
        return;
    }
    const bool is_tenth = behind.size() == kRootLength + 2 && behind.starts_with(kTenthBehindMeem);
    const bool is_short =
        behind.size() == kRootLength + 1 && (behind.front() == kNoon || behind[1] == kTeh);
    if (!(is_tenth || is_short) || is_weak(behind.back()) || behind.back() == kHeh ||
        is_listed(kParticiplesApart, stem)) {
        return;
    }
    derived.add_imperfect(behind);
    if (is_tenth && has_long_vowel(behind, kYeh)) { // «مستقيل», «استقال», «استقالة»
        derived.add(kAlef + with_long_vowel(behind, kAlef));
        derived.add(kAlef + with_long_vowel(behind, kAlef) + kHeh);
    } else if (!is_weak(behind[behind.size() - 2])) {
        derived.add(kAlef + std::u32string(behind));
        derived.add(kAlef + insert_before_last(behind, kAlef));
        add_doubled_noun(kAlef + std::u32string(behind), derived);
    }
}

} // namespace sijill::text
