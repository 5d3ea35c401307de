#include "kb/names/name_language.hpp"

#include "base/ascii.hpp"
#include "sijill/analyzer.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sijill::kb {

std::optional<std::string_view> language_of_name(std::string_view name) {
    const std::vector<Token> words = tokenize(name);
    if (std::ranges::any_of(words, text::is_arabic, &Token::text)) {
        return "ar";
    }
    const auto is_latin = [](const std::string& word) { return is_ascii_letter(word.front()); };
    return std::ranges::any_of(words, is_latin, &Token::text)
               ? std::optional<std::string_view>("en")
               : std::nullopt;
}

} // namespace sijill::kb
