#include "kb/documents/html_text.hpp"

#include "kb/documents/html_article.hpp"
#include "kb/documents/html_blocks.hpp"
#include "kb/documents/html_details.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::kb {

HtmlPage read_html(const std::string& file, std::string_view page, bool all_text) {
    if (page.starts_with(text::kByteOrderMark)) {
        page.remove_prefix(text::kByteOrderMark.size());
    }
    const auto tree = parse_html(file, page);
    count_words(*tree);
    const LinkedData data = read_linked_data(*tree);
    HtmlPage result = read_details(*tree, data);
    result.text = all_text ? join_blocks(text_blocks(*tree, HtmlScope::visible))
                           : article_text(*tree, data.article_body.value_or(""));
    return result;
}

} // namespace sijill::kb
