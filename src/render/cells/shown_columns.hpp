#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <vector>

namespace sijill::render {

/// Returns the indexes of the columns that people are shown, in their order, as
/// RenderOptions::columns tells. Of its keys those that the result lacks are passed over. A result
/// without rows shows the headings of all columns that no other stands for.
[[nodiscard]] std::vector<std::size_t> shown_columns(const ResultSet& result,
                                                     const RenderOptions& options);

/// Returns a result with these of its columns alone. Its chart stays, and may name columns that are
/// gone.
[[nodiscard]] ResultSet with_columns(const ResultSet& result,
                                     const std::vector<std::size_t>& columns);

} // namespace sijill::render
