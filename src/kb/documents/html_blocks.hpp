#pragma once

#include "kb/documents/html_tree.hpp"

#include <string>
#include <vector>

namespace sijill::kb {

/// A paragraph, or a line, as a reader of the page sees it.
struct TextBlock {
    std::string text;         ///< white space is collapsed, as HTML demands
    bool is_paragraph = true; ///< an empty line stands before it; false for a further line
    bool is_heading = false;  ///< h1 to h6
    std::size_t words = 0;    ///< parted by white space
    std::size_t linked_words = 0;

    [[nodiscard]] double link_density() const {
        return words == 0 ? 0 : static_cast<double>(linked_words) / static_cast<double>(words);
    }
};

/// Which parts of a page are read.
enum class HtmlScope {
    visible, ///< all but what is hidden: scripts, styles, templates, elements with `hidden`
    page,    ///< of that, no navigation, page headers and footers, asides, forms and comments of
             ///< readers
    article, ///< like `page`, but with the headings of headers, since they are the article's own
};

/// Counts the words of an element and of all below it, which is_left_out() needs.
void count_words(HtmlNode& node);

/// Returns true for an element that a scope leaves out.
[[nodiscard]] bool is_left_out(const HtmlNode& node, HtmlScope scope);

/// Returns the texts of an element, in their order. Paragraphs, headings and divisions are
/// paragraphs, items of lists and rows of tables are lines. The cells of a row are parted by a tab.
[[nodiscard]] std::vector<TextBlock> text_blocks(const HtmlNode& node, HtmlScope scope);

/// Returns all text of an element on one line, in every scope but without scripts.
[[nodiscard]] std::string text_of(const HtmlNode& node);

/// Returns a text with one space for each run of what is white space in HTML, and none at its ends.
[[nodiscard]] std::string collapsed(std::string_view text);

/// Returns the blocks as one text: an empty line before each paragraph, none at the end.
[[nodiscard]] std::string join_blocks(const std::vector<TextBlock>& blocks);

} // namespace sijill::kb
