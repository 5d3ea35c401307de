#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// A number with what it counts: «200 مليون دولار» is 200000000 of «دولار».
struct Amount {
    double number = 0;
    std::optional<std::string> unit; ///< as written, or "%"
};

/// Returns the number of an expression: digits, or a small number in words, times the thousands,
/// millions and so on behind it, and what is joined by «و» («19 ألفا و999»). The unit is the word
/// behind, with an adjective («جنيه إسترليني»). Nothing for an interval («بين 3 و4 مليارات»), and
/// where there is no number.
[[nodiscard]] std::optional<Amount> read_amount(std::string_view text);

} // namespace sijill::kb
