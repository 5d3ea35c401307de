#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::kb {

/// The most elements of a page that are open at once; a page that is nested deeper is refused,
/// since the parser's time for each end tag grows with them.
inline constexpr std::size_t kDeepestElement = 1000;
/// The most elements of a page.
inline constexpr std::size_t kMostElements = 500'000;

/// An element of a page, or a text.
struct HtmlNode {
    std::string name; ///< in lower case; empty for a text
    std::string text; ///< of a text, with entities resolved; of a script, its source
    std::vector<std::pair<std::string, std::string>> attributes; ///< names in lower case
    std::vector<std::unique_ptr<HtmlNode>> children;
    std::size_t words = 0; ///< in all texts below, but for those that are never seen

    [[nodiscard]] bool is_text() const noexcept { return name.empty(); }

    /// Returns an attribute's value; "" if there is none.
    [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
    [[nodiscard]] bool has_attribute(std::string_view wanted) const;
};

/// Parses a page by libxml2's HTML parser, which mends broken markup, from memory alone: it opens
/// no file and no connection, and resolves no entity but those of HTML. `page` is UTF-8, whatever
/// encoding it declares. Returns a nameless element with all others in it. Thread-safe.
///
/// Throws Error(bad_input) for a page that is nested too deep or has too many elements; `file`
/// names it there.
[[nodiscard]] std::unique_ptr<HtmlNode> parse_html(const std::string& file, std::string_view page);

/// Calls `visit(node)` for the node and all that are below it, in their order in the page, except
/// those below a node for which it returns false.
template <class Visit>
void for_each_node(const HtmlNode& node, Visit&& visit) {
    if (visit(node)) {
        for (const auto& child : node.children) {
            for_each_node(*child, visit);
        }
    }
}

} // namespace sijill::kb
