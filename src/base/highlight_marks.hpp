#pragma once

#include <string_view>

namespace sijill {

/// Private-use code points before and after each part of a cell that is to be highlighted, in
/// columns with Column::highlighted; in other columns they are ordinary data. They do not nest.
/// Code that adds them first removes those that the source text has of itself.
inline constexpr std::string_view kHighlightBegin = "\uE001";
inline constexpr std::string_view kHighlightEnd = "\uE002";

} // namespace sijill
