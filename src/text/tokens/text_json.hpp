#pragma once

#include "sijill/analyzer.hpp"

#include <span>
#include <string>
#include <string_view>

namespace sijill {

/// The stems of a folded word as a JSON object, each with its rule; see explain_stems().
[[nodiscard]] std::string stems_json(std::string_view word);

/// Spans as a JSON array of pairs of code points: [[begin, end], …].
[[nodiscard]] std::string spans_json(std::span<const TextSpan> spans);

} // namespace sijill
