#pragma once

#include "sijill/analyzer.hpp"

#include <vector>

namespace sijill::search {

/// The same stretches of text in ascending order, with those that touch or overlap made one: grok
/// and 3 of «Grok3» become a single highlight.
[[nodiscard]] std::vector<TextSpan> merge_spans(std::vector<TextSpan> spans);

} // namespace sijill::search
