#pragma once

#include <string>
#include <string_view>

namespace sijill {

/// Escapes text for the content of HTML and SVG elements and for attribute values in double quotes.
/// A line break becomes `line_break`, which is markup: " " for titles and attributes, "\n" in
/// `<pre>`.
[[nodiscard]] std::string escape_html(std::string_view text, std::string_view line_break = "<br>");

} // namespace sijill
