#pragma once

#include "render/options.hpp"
#include "sijill/report_page.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <string>

namespace sijill::render {

/// Returns a page in one file: title, description, picture, table, every quotation marked in its
/// paragraph, the sources and the SQL. It loads nothing from outside. UTF-8; the same bytes for the
/// same input. Thread-safe.
[[nodiscard]] std::string render_page(const ReportPage& page, const RenderOptions& options);

/// Returns results as one page, Format::html; see render/render.hpp.
[[nodiscard]] std::string render_html(std::span<const ResultSet> results,
                                      const RenderOptions& options);

} // namespace sijill::render
