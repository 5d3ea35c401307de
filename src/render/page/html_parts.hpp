#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>

/// The parts of HTML pages. Texts in the arguments are data and are escaped; what is returned is
/// markup.
namespace sijill::render {

/// Returns the text in a `<bdi>` element, so that its direction does not affect its neighbours.
[[nodiscard]] std::string bdi(std::string_view text);

/// Returns the title for the browser's tab and for screen readers, where markup is not allowed.
[[nodiscard]] std::string plain_title(const ResultSet& result);

/// Returns a box that scrolls by itself, by keyboard too. Label and content are markup already.
[[nodiscard]] std::string scroll_box(std::string_view classes, std::string_view label,
                                     std::string_view content);

[[nodiscard]] std::string html_table(const ResultSet& result, const RenderOptions& options);

/// Returns the picture of a result, or "" where it has no chart, no rows, or too many of them.
[[nodiscard]] std::string html_picture(const ResultSet& result, const RenderOptions& options);

/// Returns the page from the doctype to `</head>`.
[[nodiscard]] std::string html_head(const ResultSet& result, const RenderOptions& options);

/// Returns heading, description, picture and table.
[[nodiscard]] std::string html_section(const ResultSet& result, const RenderOptions& options,
                                       int level);

} // namespace sijill::render
