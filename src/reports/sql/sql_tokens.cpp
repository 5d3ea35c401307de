#include "reports/sql/sql_tokens.hpp"

#include "base/ascii.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <functional>

namespace sijill::reports {
namespace {

constexpr std::string_view kBlanks = " \t\n\f\r";
constexpr std::string_view kParameterSigns = "$@:#";

/// Returns what closes the literal or the quoted name that begins with the byte; NUL if none does.
char closing(char byte) {
    if (byte == '[') {
        return ']';
    }
    return byte == '\'' || byte == '"' || byte == '`' ? byte : '\0';
}

/// Returns the token that reaches from `offset` to behind the first `end` at or after `from`.
SqlToken token_up_to(std::string_view end, SqlTokenKind kind, std::string_view sql,
                     std::size_t offset, std::size_t from) {
    const auto found = sql.find(end, from);
    if (found == std::string_view::npos) {
        return {kind, sql.substr(offset), false};
    }
    return {kind, sql.substr(offset, found + end.size() - offset), true};
}

/// Returns the end of the bytes from `offset` on that have the property.
template <typename Property>
std::size_t run_end(std::string_view sql, std::size_t offset, Property property) {
    const auto rest = sql.substr(offset);
    return offset +
           static_cast<std::size_t>(std::ranges::find_if_not(rest, property) - rest.begin());
}

/// Returns the end of the parameter that begins at the offset.
std::size_t parameter_end(std::string_view sql, std::size_t offset) {
    const auto ends_index = [](char byte) {
        return byte == ')' || byte == '\v' || kBlanks.find(byte) != std::string_view::npos;
    };
    std::size_t end = offset + 1;
    std::size_t name_bytes = 0;
    while (end < sql.size()) {
        if (is_name_byte(sql[end])) {
            ++name_bytes;
            ++end;
        } else if (sql.substr(end, 2) == "::") {
            end += 2;
        } else {
            break;
        }
    }
    if (name_bytes > 0 && end < sql.size() && sql[end] == '(') {
        end = run_end(sql, end, std::not_fn(ends_index));
        end += end < sql.size() && sql[end] == ')' ? 1U : 0U;
    }
    return end;
}

} // namespace

bool is_name_byte(char byte) {
    return is_ascii_letter(byte) || is_ascii_digit(byte) || byte == '_' || byte == '$' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

SqlToken sql_token(std::string_view sql, std::size_t offset) {
    const std::string_view rest = sql.substr(offset);
    const char first = rest.front();
    if (rest.starts_with("--")) {
        return token_up_to("\n", SqlTokenKind::comment, sql, offset, offset + 2);
    }
    if (rest.starts_with("/*")) {
        return token_up_to("*/", SqlTokenKind::comment, sql, offset, offset + 2);
    }
    if (const char close = closing(first); close != '\0') {
        const auto kind = first == '\'' ? SqlTokenKind::literal : SqlTokenKind::quoted;
        return token_up_to(std::string_view(&close, 1), kind, sql, offset, offset + 1);
    }
    const auto up_to = [&](SqlTokenKind kind, std::size_t end) {
        return SqlToken{kind, sql.substr(offset, end - offset), true};
    };
    const auto is_blank = [](char byte) { return kBlanks.find(byte) != std::string_view::npos; };
    if (is_blank(first)) {
        return up_to(SqlTokenKind::blank, run_end(sql, offset, is_blank));
    }
    if (rest.starts_with(text::kByteOrderMark)) {
        return up_to(SqlTokenKind::blank, offset + text::kByteOrderMark.size());
    }
    if (kParameterSigns.find(first) != std::string_view::npos) {
        return up_to(SqlTokenKind::parameter, parameter_end(sql, offset));
    }
    if (is_name_byte(first)) {
        return up_to(SqlTokenKind::word, run_end(sql, offset, is_name_byte));
    }
    return {SqlTokenKind::sign, rest.substr(0, 1), true};
}

} // namespace sijill::reports
