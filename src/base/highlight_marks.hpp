#pragma once

#include <string_view>

namespace sijill {

/// How a lower floor tells a renderer which stretches of a cell to highlight: two private-use code
/// points round each stretch, in columns with Column::highlighted. They do not nest. Whoever sets
/// them takes any that stand in the source text away first; in other columns they are ordinary
/// data.
inline constexpr std::string_view kHighlightBegin = "\uE001";
inline constexpr std::string_view kHighlightEnd = "\uE002";

} // namespace sijill
