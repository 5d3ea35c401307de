#include "render/cells/escape.hpp"

#include "base/ascii.hpp"

#include <cstddef>

namespace sijill::rendering {
namespace {

constexpr std::string_view kMarkdownMarkup = "\\`*[]<>&|~";

bool is_ascii_word(char letter) {
    return is_ascii_letter(letter) || is_ascii_digit(letter);
}

bool is_inside_word(std::string_view text, std::size_t place) {
    return place > 0 && place + 1 < text.size() && is_ascii_word(text[place - 1]) &&
           is_ascii_word(text[place + 1]);
}

} // namespace

std::string escape_html(std::string_view text) {
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
            escaped += "<br>";
            break;
        default:
            escaped += letter;
        }
    }
    return escaped;
}

std::string escape_markdown(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t place = 0; place < text.size(); ++place) {
        const char letter = text[place];
        if (letter == '\n') {
            escaped += "<br>";
            continue;
        }
        const bool underscore = letter == '_' && !is_inside_word(text, place);
        if (underscore || kMarkdownMarkup.find(letter) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += letter;
    }
    return escaped;
}

} // namespace sijill::rendering
