#include "base/escape_html.hpp"

namespace sijill {

std::string escape_html(std::string_view text, std::string_view line_break) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        case '\n':
            escaped += line_break;
            break;
        default:
            escaped += letter;
        }
    }
    return escaped;
}

} // namespace sijill
