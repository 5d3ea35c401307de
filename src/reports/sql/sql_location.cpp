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

std::optional<std::size_t> find_word(std::string_view sql, std::string_view word) {
    const auto same = [](char left, char right) { return ascii_lower(left) == ascii_lower(right); };
    auto from = sql.begin();
    while (!word.empty()) {
        const auto found = std::search(from, sql.end(), word.begin(), word.end(), same);
        if (found == sql.end()) {
            break;
        }
        const auto end = found + static_cast<std::ptrdiff_t>(word.size());
        const bool begins = found == sql.begin() || !is_name_byte(*(found - 1));
        if (begins && (end == sql.end() || !is_name_byte(*end))) {
            return static_cast<std::size_t>(found - sql.begin());
        }
        from = found + 1;
    }
    return std::nullopt;
}

} // namespace sijill::reports
