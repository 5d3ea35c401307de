#include "kb/pack_files/toml_keys.hpp"

#include "sijill/analyzer.hpp"
#include "text/unicode/unseen.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace sijill::kb {
namespace {

constexpr std::size_t kWidth = 100; ///< columns of a line with a list of texts

std::string escape(char32_t code) {
    const auto number = static_cast<std::uint32_t>(code);
    return number <= 0xFFFF ? fmt::format("\\u{:04X}", number) : fmt::format("\\U{:08X}", number);
}

} // namespace

std::string toml_text(std::string_view text) {
    std::string quoted = "\"";
    for (std::size_t begin = 0; begin < text.size();) {
        const auto [code, end] = text::decode_utf8(text, begin);
        switch (code) {
        case '"':
        case '\\':
            quoted += '\\';
            quoted += text[begin];
            break;
        case '\n':
            quoted += "\\n";
            break;
        case '\r':
            quoted += "\\r";
            break;
        case '\t':
            quoted += "\\t";
            break;
        default:
            quoted +=
                text::is_unseen(code) ? escape(code) : std::string(text.substr(begin, end - begin));
        }
        begin = end;
    }
    return quoted + '"';
}

std::string toml_number(double number) {
    return fmt::format("{}", number == 0 ? 0.0 : number); // no sign of a zero
}

void TomlKeys::text(std::string_view key, const std::optional<std::string>& value) {
    if (value) {
        this->value(key, toml_text(*value));
    }
}

void TomlKeys::date(std::string_view key, const std::optional<std::string>& day) {
    if (day) {
        value(key, *day);
    }
}

void TomlKeys::flag(std::string_view key, bool value) {
    if (value) {
        this->value(key, "true");
    }
}

void TomlKeys::value(std::string_view key, std::string value) {
    entries_.push_back(fmt::format("{} = {}", key, std::move(value)));
}

void TomlKeys::list(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) {
        return;
    }
    const bool are_texts =
        std::ranges::all_of(values, [](const std::string& value) { return value.front() == '"'; });
    const std::string joined = fmt::format("{}", fmt::join(values, ", "));
    const std::string line =
        are_texts ? fmt::format("[{}]", joined) : fmt::format("[ {} ]", joined);
    const bool fits =
        values.size() == 1 || (are_texts && display_width(key) + display_width(line) <= kWidth);
    value(key, fits ? line : fmt::format("[\n  {},\n]", fmt::join(values, ",\n  ")));
}

std::string TomlKeys::lines() const {
    std::string lines;
    for (const std::string& entry : entries_) {
        lines += entry + '\n';
    }
    return lines;
}

std::string TomlKeys::inline_table() const {
    return entries_.empty() ? "{}" : fmt::format("{{ {} }}", fmt::join(entries_, ", "));
}

} // namespace sijill::kb
