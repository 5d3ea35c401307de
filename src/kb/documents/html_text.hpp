#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// The article of a page, and what the page says about it.
struct HtmlPage {
    std::string text; ///< paragraphs parted by an empty line; "" if the page has none
    std::optional<std::string> title;
    std::optional<std::string> published_on; ///< YYYY-MM-DD
    std::optional<std::string> url;          ///< http or https
    std::optional<std::string> author;
    std::optional<std::string> publisher;
    std::optional<std::string> language; ///< a tag such as "ar" or "ar-EG"
};

/// Reads a page, in UTF-8. Its white space is collapsed as HTML demands; else its text is kept to
/// the letter. With `all_text` the text is all that can be seen on the page; otherwise that of
///
/// 1. the <article> with most words, if it has at least half of those in all of them, and a quarter
///    of those of the page;
/// 2. else <main>, or the element with the role main;
/// 3. else the blocks that the shallow features of Kohlschütter, Fankhauser and Nejdl (2010) tell
///    from navigation: number of words and share of links, of a block and of its neighbours;
/// 4. else the articleBody of its JSON-LD;
/// 5. else all text that is not in navigation, headers, footers, asides, forms and the like.
///
/// In none of them are scripts, hidden parts, and blocks of links alone.
///
/// Throws Error(bad_input), which calls it `file`, for a page that is nested too deep or has too
/// many elements (html_tree.hpp).
[[nodiscard]] HtmlPage read_html(const std::string& file, std::string_view page, bool all_text);

} // namespace sijill::kb
