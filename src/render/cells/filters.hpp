#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::render {

/// Returns what was asked for beyond the title, in one line of text that is not made safe to show:
/// "only this developer: xAI; only this outcome: not_released". "" for nothing.
[[nodiscard]] std::string filter_line(const ResultSet& result, const RenderOptions& options);

/// Returns the title with the values that were asked for: "Model delays: xAI". "" without a title.
[[nodiscard]] std::string title_as_asked(const ResultSet& result, const RenderOptions& options);

} // namespace sijill::render
