#pragma once

#include <string>
#include <string_view>

namespace sijill::render {

/// Escapes text for one cell or one paragraph of GitHub's Markdown: whatever would open markup, a
/// table column or raw HTML gets a backslash, and a line break becomes `<br>`. An underscore
/// between two ASCII letters or digits is never markup there and stays bare, which keeps slugs and
/// links readable. Takes what visible_text() gives.
[[nodiscard]] std::string escape_markdown(std::string_view text);

} // namespace sijill::render
