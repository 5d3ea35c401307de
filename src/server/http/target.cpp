#include "server/http/target.hpp"

#include "base/ascii.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::server {
namespace {

constexpr std::size_t kMostFields = 100;

int hex_value(char byte) {
    if (is_ascii_digit(byte)) {
        return byte - '0';
    }
    const char lower = ascii_lower(byte);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

enum class Plus { plus, blank };

/// Returns the bytes; nothing where a percent sign has no two digits.
std::optional<std::string> decoded_bytes(std::string_view text, Plus plus) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] == '+' && plus == Plus::blank) {
            bytes += ' ';
        } else if (text[index] != '%') {
            bytes += text[index];
        } else {
            const int high = index + 2 < text.size() ? hex_value(text[index + 1]) : -1;
            const int low = index + 2 < text.size() ? hex_value(text[index + 2]) : -1;
            if (high < 0 || low < 0) {
                return std::nullopt;
            }
            bytes += static_cast<char>(high * 16 + low);
            index += 2;
        }
    }
    return bytes;
}

bool is_control(char byte) {
    return static_cast<unsigned char>(byte) < ' ' || byte == '\x7F';
}

std::optional<std::string> decoded_text(std::string_view text) {
    auto bytes = decoded_bytes(text, Plus::blank);
    const auto is_bad = [](char byte) {
        return is_control(byte) && byte != '\n' && byte != '\r' && byte != '\t';
    };
    if (!bytes || std::ranges::any_of(*bytes, is_bad) || text::find_ill_formed(*bytes)) {
        return std::nullopt;
    }
    return bytes;
}

} // namespace

std::optional<std::string> percent_decoded(std::string_view text) {
    auto bytes = decoded_bytes(text, Plus::plus);
    if (!bytes || std::ranges::any_of(*bytes, is_control) || text::find_ill_formed(*bytes)) {
        return std::nullopt;
    }
    return bytes;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view kPlain = "-._~/";
    std::string encoded;
    for (const char byte : text) {
        if (is_ascii_letter(byte) || is_ascii_digit(byte) ||
            kPlain.find(byte) != std::string_view::npos) {
            encoded += byte;
        } else {
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
        }
    }
    return encoded;
}

std::optional<Fields> form_fields(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty()) {
            continue;
        }
        const std::size_t equals = pair.find('=');
        auto name = decoded_text(pair.substr(0, equals));
        auto value = decoded_text(equals == std::string_view::npos ? std::string_view()
                                                                   : pair.substr(equals + 1));
        if (!name || !value || fields.size() == kMostFields) {
            return std::nullopt;
        }
        fields.emplace_back(std::move(*name), std::move(*value));
    }
    return fields;
}

std::string_view path_of(std::string_view target) noexcept {
    return target.substr(0, target.find('?'));
}

std::string_view query_of(std::string_view target) noexcept {
    const std::size_t mark = target.find('?');
    return mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
}

std::optional<std::string_view> path_below(std::string_view path,
                                           std::string_view prefix) noexcept {
    if (!path.starts_with(prefix)) {
        return std::nullopt;
    }
    path.remove_prefix(prefix.size());
    if (path.empty()) {
        return "/";
    }
    return path.front() == '/' ? std::optional(path) : std::nullopt;
}

} // namespace sijill::server
