#include "reports/sql/sql_location.hpp"

#include "base/ascii.hpp"
#include "reports/sql/sql_tokens.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

namespace sijill::reports {
namespace {

constexpr std::size_t kWidestCaretLine = 100;
constexpr std::string_view kReplacementBytes = "\xEF\xBF\xBD";

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

std::size_t line_begin(std::string_view sql, std::size_t offset) {
    const auto before = offset == 0 ? std::string_view::npos : sql.rfind('\n', offset - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Returns the name that a token is, without its quotation marks; empty for what is no name.
std::string_view name_in(const SqlToken& token) {
    switch (token.kind) {
    case SqlTokenKind::word:
        return token.text;
    case SqlTokenKind::quoted:
    case SqlTokenKind::literal:
        return token.text.substr(1, token.text.size() - (token.closed ? 2 : 1));
    default:
        return {};
    }
}

} // namespace

std::string location_text(std::string_view label, std::string_view sql, std::size_t offset) {
    offset = std::min(offset, sql.size());
    const std::size_t begin = line_begin(sql, offset);
    const auto lines_before = std::ranges::count(sql.substr(0, begin), '\n');
    const std::size_t letters_before = text::count_code_points(sql.substr(begin, offset - begin));
    return fmt::format("{}:{}:{}", label, lines_before + 1, letters_before + 1);
}

Message fault_in_line(std::string_view file, int line, const Message& fault) {
    return {"{}: {}"_text, fmt::format("{}:{}", file, line), fault};
}

std::string caret_text(std::string_view sql, std::size_t offset) {
    offset = std::min(offset, sql.size());
    const std::size_t begin = line_begin(sql, offset);
    const std::string_view line = sql.substr(begin, sql.find('\n', begin) - begin);
    const std::size_t column = offset - begin;
    const bool controls = std::any_of(line.begin(), line.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
    });
    if (line.size() > kWidestCaretLine || controls || !is_ascii(line.substr(0, column))) {
        return {};
    }
    return fmt::format("  {}\n  {:>{}}", line, '^', column + 1);
}

std::size_t statement_begin(std::string_view sql, std::size_t offset) {
    while (offset < sql.size()) {
        const SqlToken token = sql_token(sql, offset);
        if (token.kind != SqlTokenKind::blank && token.kind != SqlTokenKind::comment &&
            token.text != ";") {
            break;
        }
        offset += token.text.size();
    }
    return std::min(offset, sql.size());
}

std::optional<std::size_t> statement_end(std::string_view sql, std::size_t from) {
    for (auto semicolon = sql.find(';', from); semicolon != std::string_view::npos;
         semicolon = sql.find(';', semicolon + 1)) {
        if (sqlite3_complete(std::string(sql.substr(0, semicolon + 1)).c_str()) == 1) {
            return semicolon + 1;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> find_not_text(std::string_view sql) {
    for (std::size_t offset = 0; offset < sql.size();) {
        const auto decoded = text::decode_utf8(sql, offset);
        const std::string_view bytes = sql.substr(offset, decoded.end_byte - offset);
        if (decoded.value == 0 ||
            (decoded.value == text::kReplacement && bytes != kReplacementBytes)) {
            return offset;
        }
        offset = decoded.end_byte;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_name(std::string_view sql, std::string_view name) {
    const std::string wanted = ascii_lower(name);
    std::optional<std::size_t> in_literal;
    bool gets_name = false; // behind AS stands a new name, not one that is looked up
    for (std::size_t offset = 0; offset < sql.size() && !name.empty();) {
        const SqlToken token = sql_token(sql, offset);
        const bool is_wanted = !gets_name && ascii_lower(name_in(token)) == wanted;
        if (is_wanted && token.kind == SqlTokenKind::literal) {
            in_literal = in_literal.value_or(offset);
        } else if (is_wanted) {
            return offset;
        }
        if (token.kind != SqlTokenKind::blank && token.kind != SqlTokenKind::comment) {
            gets_name = token.kind == SqlTokenKind::word && ascii_lower(token.text) == "as";
        }
        offset += token.text.size();
    }
    return in_literal;
}

} // namespace sijill::reports
