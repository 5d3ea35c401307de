#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::render {

/// Returns a result as Format::table; see render/render.hpp.
[[nodiscard]] std::string render_table(const ResultSet& result, const RenderOptions& options);

} // namespace sijill::render
