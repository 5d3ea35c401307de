#include "cli/shell/word_splitter.hpp"

#include "sijill/error.hpp"

namespace sijill::cli {
namespace {

constexpr std::string_view kBlanks = " \t\n\r";
constexpr std::string_view kEscaped = " \t'\"\\";

bool contains(std::string_view signs, char sign) {
    return signs.find(sign) != std::string_view::npos;
}

/// Returns true if a backslash before this sign takes its special meaning.
bool escapes(char quote, char next) {
    return quote == '\0' || (quote == '"' && contains("\"\\", next));
}

} // namespace

ShellWords split_open_words(std::string_view line) {
    ShellWords split;
    std::string word;
    bool begun = false;
    char& quote = split.open_quote;
    for (std::size_t offset = 0; offset < line.size(); ++offset) {
        const char sign = line[offset];
        if (quote == '\0' && contains(kBlanks, sign)) {
            if (begun) {
                split.words.push_back(std::move(word));
                word.clear();
            }
            begun = false;
            continue;
        }
        if (!begun) {
            begun = true;
            split.last_begin = offset;
        }
        if (sign == '\\' && offset + 1 < line.size() && escapes(quote, line[offset + 1])) {
            word += line[++offset];
        } else if (sign == quote) {
            quote = '\0';
        } else if (quote == '\0' && (sign == '\'' || sign == '"')) {
            quote = sign;
        } else {
            word += sign;
        }
    }
    split.last_begin = begun ? split.last_begin : line.size();
    split.words.push_back(std::move(word));
    return split;
}

std::vector<std::string> split_words(std::string_view line) {
    ShellWords split = split_open_words(line);
    if (split.open_quote != '\0') {
        const std::string quote(1, split.open_quote);
        throw Error(ErrorCode::usage, {"the quote {} is not closed"_text, quote},
                    {"close it, or write \\{} for {} itself"_text, quote, quote});
    }
    if (split.last_begin == line.size()) {
        split.words.pop_back();
    }
    return split.words;
}

std::string quoted_word(std::string_view word, char quote) {
    std::string typed(quote == '\0' ? 0 : 1, quote);
    for (const char sign : word) {
        if (quote == '\'' && sign == '\'') {
            typed += "'\\'";
        } else if ((quote == '\0' && contains(kEscaped, sign)) ||
                   (quote == '"' && contains("\"\\", sign))) {
            typed += '\\';
        }
        typed += sign;
    }
    return quote == '\0' ? typed : typed + quote;
}

} // namespace sijill::cli
