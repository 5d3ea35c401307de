#pragma once

#include "text/times/time_text.hpp"

#include <cstddef>
#include <cstdint>

namespace sijill::text {

enum class Tense : std::uint8_t {
    unknown,
    past,
    present, ///< an imperfect, which may be of what is to come: «يلتقي الرئيسان غدا»
    future,
};

/// Returns the tense of the verb that an expression of time goes with: the last before it in its
/// clause, else the first behind it, else the last before it in its sentence. Verbs are known by
/// their form: «س» or «أن» before an imperfect, an ending of the perfect, a list of perfects. The
/// expression is the words from `begin` to `end`, the latter not included.
[[nodiscard]] Tense tense_of(const TimeText& text, std::size_t begin, std::size_t end);

} // namespace sijill::text
