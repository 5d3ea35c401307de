#pragma once

#include "text/unicode/code_points.hpp"

namespace sijill::text {

/// Returns the letter that a sign of a pattern of words names: A W Y H M N T E for alef, waw, yeh,
/// hamza, meem, noon, teh and heh; 0 for a sign that stands for several letters.
[[nodiscard]] constexpr char32_t named_letter(char sign) {
    switch (sign) {
    case 'A':
        return kAlef;
    case 'W':
        return kWaw;
    case 'Y':
        return kYeh;
    case 'H':
        return kHamza;
    case 'M':
        return kMeem;
    case 'N':
        return kNoon;
    case 'T':
        return kTeh;
    case 'E':
        return kHeh;
    default:
        return 0;
    }
}

} // namespace sijill::text
