#include "render/cells/escape.hpp"

#include "base/ascii.hpp"

#include <cstddef>

namespace sijill::render {
namespace {

constexpr std::string_view kMarkdownMarkup = "\\`*[]<>&|~";

bool is_ascii_word(char letter) {
    return is_ascii_letter(letter) || is_ascii_digit(letter);
}

bool is_inside_word(std::string_view text, std::size_t offset) {
    return offset > 0 && offset + 1 < text.size() && is_ascii_word(text[offset - 1]) &&
           is_ascii_word(text[offset + 1]);
}

} // namespace

std::string escape_markdown(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const char letter = text[offset];
        if (letter == '\n') {
            escaped += "<br>";
            continue;
        }
        const bool underscore = letter == '_' && !is_inside_word(text, offset);
        if (underscore || kMarkdownMarkup.find(letter) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += letter;
    }
    return escaped;
}

} // namespace sijill::render
