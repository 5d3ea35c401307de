#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>

/// What HTML pages are made of. Texts that come in are data and get escaped; what comes out is
/// markup.
namespace sijill::rendering {

/// The text, its direction kept to itself.
[[nodiscard]] std::string bdi(std::string_view text);

/// The title for the browser's tab and for screen readers, where no markup can stand.
[[nodiscard]] std::string plain_title(const ResultSet& result);

/// A box that scrolls by itself, by keyboard too; label and content are markup already.
[[nodiscard]] std::string scroll_box(std::string_view classes, std::string_view label,
                                     std::string_view content);

[[nodiscard]] std::string html_table(const ResultSet& result, const RenderOptions& options);

/// The picture of a result that has a chart and rows, and not too many; otherwise nothing.
[[nodiscard]] std::string html_picture(const ResultSet& result, const RenderOptions& options);

/// From the doctype to `</head>`.
[[nodiscard]] std::string html_head(const ResultSet& result, const RenderOptions& options);

/// Heading, description, picture and table.
[[nodiscard]] std::string html_section(const ResultSet& result, const RenderOptions& options,
                                       int level);

} // namespace sijill::rendering
