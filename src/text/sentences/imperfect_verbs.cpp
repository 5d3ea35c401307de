#include "text/sentences/imperfect_verbs.hpp"

#include "base/split.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sijill::text {
namespace {

enum class VerbKind { perfect, perfect_or_imperfect, imperfect };

std::u32string folded_letters(std::string_view word) {
    return to_code_points(folded_words(word));
}

/// Returns what the table says of a verb, if it has it.
std::optional<VerbKind> known_kind(std::u32string_view verb) {
    using VerbTable = std::map<std::u32string, VerbKind, std::less<>>;
    static const VerbTable known_verbs = [] {
        using enum VerbKind;
        struct {
            VerbKind kind;
            std::string_view verbs;
        } const rows[] = {
#include "text/data/sentences/verbs_behind_qad.inc"
        };
        VerbTable table;
        for (const auto& [kind, verbs] : rows) {
            for (const std::string_view known : split(verbs, ' ')) {
                table.emplace(folded_letters(known), kind);
            }
        }
        return table;
    }();
    const auto found = known_verbs.find(verb);
    return found == known_verbs.end() ? std::nullopt : std::optional(found->second);
}

/// Returns the readings of a verb with and without an object that is a pronoun: «نشرها», «نشر».
std::vector<std::u32string_view> without_object(std::u32string_view verb) {
    static const std::u32string objects[] = {
        {kHeh}, {kHeh, kAlef}, {kHeh, kMeem}, {kHeh, kMeem, kAlef}, {kNoon, kAlef}, {kKaf}};
    std::vector<std::u32string_view> readings{verb};
    for (const std::u32string& object : objects) {
        if (verb.ends_with(object) && verb.size() >= object.size() + 2) {
            readings.push_back(verb.substr(0, verb.size() - object.size()));
        }
    }
    return readings;
}

/// Returns the kind of a verb in any person, but only where the table or its ending tells.
std::optional<VerbKind> kind_of(std::u32string_view verb) {
    if (const auto known = known_kind(verb)) {
        return known;
    }
    if (verb.ends_with(kTeh) || verb.ends_with(std::u32string{kWaw, kAlef})) {
        return VerbKind::perfect;
    }
    const bool is_dual = verb.ends_with(kAlef);
    if (!is_dual && !verb.ends_with(kNoon)) {
        return std::nullopt;
    }
    const std::u32string_view rest = verb.substr(0, verb.size() - 1);
    return is_dual && rest.ends_with(kTeh) ? VerbKind::perfect : known_kind(rest);
}

/// Whether a word has the ending of a feminine noun, and no preposition before it.
bool may_be_feminine_subject(std::string_view written) {
    std::u32string letters = to_code_points(written);
    std::erase_if(letters, [](char32_t letter) {
        return letter == kTatweel || is_among(letter, kArabicMarks);
    });
    return !letters.starts_with(kLam) && !letters.starts_with(kBeh) &&
           (letters.ends_with(kTehMarbuta) || letters.ends_with(std::u32string{kAlef, kTeh}));
}

/// Whether the text has the vowel of the passive, or of an imperfect of another form, behind the
/// first letter: «تُطلق».
bool begins_with_damma(std::string_view written) {
    constexpr char32_t kDamma = 0x064F;
    const std::u32string letters = to_code_points(written);
    return letters.size() > 1 && letters[1] == kDamma;
}

/// Whether a verb has more letters than a perfect with «ن» as its first: «نشهد», not «نشر».
bool is_long_enough(std::u32string_view verb) {
    constexpr std::size_t kLettersOfPerfect = 3;
    return verb[0] != kNoon || verb.size() > kLettersOfPerfect;
}

} // namespace

bool is_imperfect(std::string_view written, std::string_view next) {
    const std::u32string verb = folded_letters(written);
    if (verb.empty()) {
        return false;
    }
    if (verb[0] == kYeh || verb == std::u32string{kLam, kAlef}) {
        return true;
    }
    if (verb[0] == kAlef) {
        return verb == std::u32string{kAlef, kKaf, kWaw, kNoon};
    }
    if (verb[0] != kTeh && verb[0] != kNoon) {
        return false;
    }
    for (const std::u32string_view reading : without_object(verb)) {
        if (const auto kind = kind_of(reading)) {
            return kind == VerbKind::imperfect ||
                   (kind == VerbKind::perfect_or_imperfect &&
                    (may_be_feminine_subject(next) || begins_with_damma(written)));
        }
    }
    return is_long_enough(verb);
}

} // namespace sijill::text
