#include "base/sql_annotations.hpp"

#include "sijill/error.hpp"

#include <algorithm>

namespace sijill {
namespace {

// A line with a parameter of a report reads some five hundred lines here.
// std::string_view::find_first_of would call memchr for each letter.
bool is_blank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r';
}

/// Whether a letter of an argument stands for itself: within quotes blanks do, too.
bool is_plain(char letter, bool quoted) {
    return (quoted || static_cast<unsigned char>(letter) > ' ') && letter != '"' && letter != '\\';
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Reads one argument from the front of `rest` and takes it away; quotes may stand anywhere in it.
/// Returns false where a quote stays open.
bool take_argument(std::string_view& rest, std::string& argument) {
    bool quoted = false;
    std::size_t offset = 0;
    for (; offset < rest.size(); ++offset) {
        const std::size_t begin = offset;
        while (offset < rest.size() && is_plain(rest[offset], quoted)) {
            ++offset;
        }
        argument.append(rest, begin, offset - begin);
        if (offset == rest.size()) {
            break;
        }
        const char letter = rest[offset];
        if (letter == '"') {
            quoted = !quoted;
        } else if (quoted && letter == '\\' && offset + 1 < rest.size()) {
            argument += rest[++offset];
        } else if (!quoted && is_blank(letter)) {
            break;
        } else {
            argument += letter;
        }
    }
    rest = trim(rest.substr(offset));
    return !quoted;
}

/// Returns the offset at which the first annotation of `text` ends: before an '@' that stands
/// behind two spaces and outside quotes, or at the end.
std::size_t annotation_end(std::string_view text) {
    if (text.find('@', 1) ==
        std::string_view::npos) { // most lines: the first letter is the only '@'
        return text.size();
    }
    bool quoted = false;
    for (std::size_t offset = 1; offset < text.size(); ++offset) {
        if (text[offset] == '"' && text[offset - 1] != '\\') {
            quoted = !quoted;
        } else if (!quoted && text[offset] == '@' && offset >= 2 && text[offset - 1] == ' ' &&
                   text[offset - 2] == ' ') {
            return offset;
        }
    }
    return text.size();
}

Annotation read_annotation(std::string_view file_name, int line, std::string_view text) {
    Annotation annotation{line, {}, {}, {}};
    const auto* const key_end = std::find_if(text.begin(), text.end(), is_blank);
    annotation.key.assign(text.begin() + 1, key_end);
    std::string_view rest = trim(text.substr(static_cast<std::size_t>(key_end - text.begin())));
    annotation.text = rest;
    while (!rest.empty()) {
        std::string argument;
        if (!take_argument(rest, argument)) {
            throw Error(ErrorCode::bad_input,
                        {"{}:{}: a quotation mark in @{} is never closed"_text, file_name, line,
                         annotation.key},
                        "close it with \"; a quotation mark inside is written \\\""_text);
        }
        annotation.arguments.push_back(std::move(argument));
    }
    return annotation;
}

constexpr char kNothing = '\0';
constexpr char kComment = '*';

/// Returns what closes a literal, a quoted name or a comment that begins with `letter`; kNothing if
/// nothing begins with it.
char closing(char letter, char next) {
    if (letter == '\'' || letter == '"' || letter == '`') {
        return letter;
    }
    if (letter == '[') {
        return ']';
    }
    return letter == '/' && next == '*' ? kComment : kNothing;
}

/// Returns what is open after a line of SQL if `open` was open before it: the closing quotation
/// mark or bracket that is awaited, kComment or kNothing. A doubled mark closes and opens again.
char open_behind(std::string_view line, char open) {
    for (std::size_t offset = 0; offset < line.size(); ++offset) {
        const char next = offset + 1 < line.size() ? line[offset + 1] : kNothing;
        if (open == kNothing && line[offset] == '-' && next == '-') {
            break;
        }
        if (open == kNothing) {
            open = closing(line[offset], next);
            offset += open == kComment ? 1 : 0;
        } else if (line[offset] == open && (open != kComment || next == '/')) {
            offset += open == kComment ? 1 : 0;
            open = kNothing;
        }
    }
    return open;
}

} // namespace

std::vector<Annotation> read_annotations(std::string_view file_name, std::string_view sql) {
    std::vector<Annotation> annotations;
    const std::size_t last = sql.rfind('@');
    if (last == std::string_view::npos) {
        return annotations;
    }
    sql = sql.substr(0, sql.find('\n', last)); // what follows, mostly the statement, is not read
    int line_number = 0;
    char open = kNothing;
    while (!sql.empty()) {
        const auto line_end = std::min(sql.find('\n'), sql.size());
        std::string_view line = trim(sql.substr(0, line_end));
        sql.remove_prefix(std::min(line_end + 1, sql.size()));
        ++line_number;
        if (open != kNothing || !line.starts_with("--")) {
            open = open_behind(line, open);
            continue;
        }
        line = trim(line.substr(2));
        while (line.starts_with('@')) {
            const auto end = annotation_end(line);
            annotations.push_back(
                read_annotation(file_name, line_number, trim(line.substr(0, end))));
            line.remove_prefix(end);
        }
    }
    return annotations;
}

NamedArgument split_named(std::string_view argument) {
    const auto equals = argument.find('=');
    if (equals == std::string_view::npos) {
        return {std::string(argument), {}};
    }
    return {std::string(argument.substr(0, equals)), std::string(argument.substr(equals + 1))};
}

} // namespace sijill
