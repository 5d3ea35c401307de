#pragma once

#include <string>
#include <string_view>

namespace sijill::render {

/// Escapes text for the content of HTML and SVG elements and for attribute values in double quotes.
/// A line break becomes `line_break`, which is markup: " " for titles and attributes, "\n" in
/// `<pre>`. Takes what visible_text() gives.
[[nodiscard]] std::string escape_html(std::string_view text, std::string_view line_break = "<br>");

/// Escapes text for one cell or one paragraph of GitHub's Markdown: whatever would open markup, a
/// table column or raw HTML gets a backslash, and a line break becomes `<br>`. An underscore
/// between two ASCII letters or digits is never markup there and stays bare, which keeps slugs and
/// links readable. Takes what visible_text() gives.
[[nodiscard]] std::string escape_markdown(std::string_view text);

} // namespace sijill::render
