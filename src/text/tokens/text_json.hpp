#pragma once

#include "sijill/analyzer.hpp"

#include <span>
#include <string>
#include <string_view>

namespace sijill {

/// Returns the stems of a folded word as a JSON object from stem to rule; see explain_stems().
[[nodiscard]] std::string stems_json(std::string_view word);

/// Returns spans as a JSON array of pairs of code-point offsets: [[begin, end], …].
[[nodiscard]] std::string spans_json(std::span<const TextSpan> spans);

} // namespace sijill
