// For any bytes in place of a page: the article and all visible text are UTF-8 and not
// much longer than the page, and what is said about it is UTF-8 and not empty; or the page is
// refused.
#include "fuzz.hpp"
#include "kb/documents/encodings.hpp"
#include "kb/documents/html_encoding.hpp"
#include "kb/documents/html_text.hpp"
#include "sijill/error.hpp"
#include "text/unicode/utf8.hpp"

using namespace sijill;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::as_text(data, size);
    // References are longer than what they stand for, but the parser may put a paragraph round any
    // letter.
    const auto is_sound = [](const std::string& text, const std::string& page) {
        return !text::find_ill_formed(text) && text.size() <= 3 * page.size() &&
               (text.empty() || (text.front() != '\n' && text.back() != '\n'));
    };
    try {
        const std::string page = kb::decode_text("a.html", bytes, kb::declared_encoding(bytes));
        const kb::HtmlPage all = kb::read_html("a.html", page, true);
        const kb::HtmlPage article = kb::read_html("a.html", page, false);
        fuzz::require(is_sound(all.text, page), "all text is sound");
        fuzz::require(is_sound(article.text, page) || page.find("ld+json") != std::string::npos,
                      "the article is sound");
        for (const auto& detail : {article.title, article.published_on, article.url, article.author,
                                   article.publisher, article.language}) {
            fuzz::require(!detail || (!detail->empty() && !text::find_ill_formed(*detail)),
                          "a detail is UTF-8 and not empty");
        }
    } catch (const Error& error) {
        fuzz::require(error.code() == ErrorCode::bad_input, error.what());
    }
    return 0;
}
