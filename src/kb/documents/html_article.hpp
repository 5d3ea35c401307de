#pragma once

#include "kb/documents/html_blocks.hpp"

#include <string>
#include <vector>

namespace sijill::kb {

/// Returns the text of the article of a page by the steps of read_html(); `declared` is the text
/// that its JSON-LD gives, or "".
[[nodiscard]] std::string article_text(const HtmlNode& page, const std::string& declared);

/// Returns those blocks of a page that are of its main text, by the number of words and the share
/// of linked words of each block, of the one before and of the one behind: the decision tree of
/// C. Kohlschütter, P. Fankhauser, W. Nejdl, "Boilerplate Detection using Shallow Text Features"
/// (WSDM 2010), which they learnt from 621 pages of news. A heading right before such a block is
/// taken along.
[[nodiscard]] std::vector<TextBlock> main_blocks(const std::vector<TextBlock>& blocks);

} // namespace sijill::kb
