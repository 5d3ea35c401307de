#pragma once

#include <string>
#include <string_view>

namespace sijill::render {

/// Returns a text or markup with `open` and `close` round each ISO date of a day or a month in it.
/// Within Arabic text the bidi algorithm shows a bare 2024-12-31 as 31-12-2024 (UAX #9, rules W2
/// and N1); isolated from the left it does not.
[[nodiscard]] std::string with_dates_apart(std::string_view text, std::string_view open,
                                           std::string_view close);

/// The same with LRI and PDI, for texts that take no markup.
[[nodiscard]] std::string with_isolated_dates(std::string_view text);

} // namespace sijill::render
