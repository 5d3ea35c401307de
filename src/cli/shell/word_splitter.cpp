#include "cli/shell/word_splitter.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill::cli {
namespace {

constexpr std::string_view kBlanks = " \t\n\r";
constexpr std::string_view kEscaped = " \t'\"\\";

bool contains(std::string_view signs, char sign) {
    return signs.find(sign) != std::string_view::npos;
}

/// Whether a backslash takes its meaning from the sign behind it.
bool escapes(char quote, char next) {
    return quote == '\0' || (quote == '"' && contains("\"\\", next));
}

} // namespace

ShellWords split_open_words(std::string_view line) {
    ShellWords split;
    std::string word;
    bool begun = false;
    char& quote = split.open_quote;
    for (std::size_t place = 0; place < line.size(); ++place) {
        const char sign = line[place];
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
            split.last_begin = place;
        }
        if (sign == '\\' && place + 1 < line.size() && escapes(quote, line[place + 1])) {
            word += line[++place];
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
        throw Error(ErrorCode::usage, fmt::format("the quote {} is not closed", split.open_quote),
                    fmt::format("close it, or write \\{0} for {0} itself", split.open_quote));
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
