#pragma once

#include "kb/names/name_finder.hpp"
#include "sijill/analyzer.hpp"

#include <string_view>
#include <vector>

namespace sijill::kb {

/// Returns where a text has a name, without the conjunction and the preposition that are written
/// together with its first word: «ماسك» of «ولماسك». The article stays. `tokens` are those of
/// `text`, and `match` one that NameFinder::find() has found in them.
[[nodiscard]] TextSpan name_span(std::string_view text, const std::vector<Token>& tokens,
                                 const NameMatch& match);

} // namespace sijill::kb
