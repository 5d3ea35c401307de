#include "text/kin.hpp"

#include "sijill/analyzer.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace sijill::text {
namespace {

constexpr std::size_t kVerbLength = 4; ///< teh and the three letters of the root

/// The verb of form V behind a stem: itself, its noun without the long vowel (tafʿīl), its
/// participle (mutafaʿʿil) without the meem; nothing where the stem has none of these shapes.
std::optional<std::u32string> verb_of(std::u32string_view stem) {
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

std::vector<std::string> kin_stems(std::string_view word) {
    const std::vector<std::string> own = stems(word);
    std::vector<std::string> kin;
    const auto add = [&](const std::u32string& letters) {
        std::string stem = to_utf8(letters);
        if (std::find(own.begin(), own.end(), stem) == own.end() &&
            std::find(kin.begin(), kin.end(), stem) == kin.end()) {
            kin.push_back(std::move(stem));
        }
    };
    for (const std::string& stem : own) {
        if (const auto verb = verb_of(to_code_points(stem))) {
            add(*verb);
            add(verb->substr(0, 3) + kYeh + verb->back());
            add(kMeem + *verb);
        }
    }
    return kin;
}

} // namespace sijill::text
