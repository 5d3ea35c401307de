#pragma once

#include "render/options.hpp"
#include "render/page/html_parts.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::render {

/// Returns the table of the columns that people are shown, in a box that scrolls where the window
/// is too narrow. What a column identifies is a link on the cell that names it. Each cell knows its
/// heading, because style.css turns rows into records on a phone.
[[nodiscard]] std::string html_table(const ResultSet& result, const RenderOptions& options,
                                     const AddressOf& address = {});

/// Returns the picture of a result, as wide as the text, or "" where it has no chart, no rows, or
/// too many of them.
[[nodiscard]] std::string html_picture(const ResultSet& result, const RenderOptions& options);

/// Returns title, description and filters of a result. `level` is that of its heading.
[[nodiscard]] std::string html_introduction(const ResultSet& result, const RenderOptions& options,
                                            int level);

/// Returns a section of introduction, picture and table, or a word for no rows.
[[nodiscard]] std::string html_section(const ResultSet& result, const RenderOptions& options,
                                       int level, const AddressOf& address = {});

} // namespace sijill::render
