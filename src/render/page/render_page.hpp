#pragma once

#include "render/options.hpp"
#include "render/page/html_parts.hpp"
#include "sijill/report_page.hpp"
#include "sijill/result_set.hpp"

#include <span>
#include <string>
#include <vector>

namespace sijill::render {

/// Returns a page in one file: title, description, picture, table, every quotation marked in its
/// paragraph, the sources and the SQL. It loads nothing from outside. UTF-8; the same bytes for the
/// same input. Thread-safe.
[[nodiscard]] std::string render_page(const ReportPage& page, const RenderOptions& options);

/// Returns the same parts without what stands round them, for a page of a site. Without addresses,
/// a statement leads to its quotation on the page itself.
[[nodiscard]] std::string report_parts(const ReportPage& page, const RenderOptions& options,
                                       const AddressOf& address = {});

/// Several reports under one title. Plain data.
struct Briefing {
    std::string title; ///< in words of the caller; may be empty
    std::vector<ReportPage> pages;
};

/// Returns a page in one file: title, contents, each report with picture, table and quotations,
/// then the sources of all and their SQL. As render_page() otherwise.
[[nodiscard]] std::string render_briefing(const Briefing& briefing, const RenderOptions& options);

/// Returns results as one page, Format::html; see render/render.hpp.
[[nodiscard]] std::string render_html(std::span<const ResultSet> results,
                                      const RenderOptions& options);

} // namespace sijill::render
