#include "server/http/head_rules.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace sijill::server {
namespace {

constexpr Refusal kNotHttp{400, "bad_request", "this is not an HTTP/1.1 request"};
constexpr Refusal kBadLine{400, "bad_request", "a line of the head ends otherwise than by CR LF"};
constexpr Refusal kBadByte{400, "bad_request", "the head has a byte that no head may have"};
constexpr Refusal kFolded{400, "bad_request", "a field of the head is folded"};
constexpr Refusal kBadField{400, "bad_request", "a field of the head has no proper name"};
constexpr Refusal kLongTarget{414, "too_long", "the address is too long"};
constexpr Refusal kLongHead{431, "too_long", "the head is too long"};
constexpr Refusal kManyFields{431, "too_long", "the head has too many fields"};

/// RFC 9110, 5.6.2: the characters of a token besides letters and digits.
constexpr std::string_view kTokenMarks = "!#$%&'*+-.^_`|~";

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char byte) {
        return is_ascii_letter(byte) || is_ascii_digit(byte) ||
               kTokenMarks.find(byte) != std::string_view::npos;
    });
}

/// Returns true for the control characters that RFC 9112 lets nobody send within a line.
bool is_forbidden(char byte) {
    return (static_cast<unsigned char>(byte) < ' ' && byte != '\t') || byte == '\x7F';
}

} // namespace

std::optional<Refusal> HeadRules::look(std::string_view bytes) {
    while (seen_ < bytes.size() && end_ == 0) {
        const char byte = bytes[seen_++];
        if (byte != '\n') {
            if (seen_ == 1 && !is_ascii_letter(byte)) {
                return kNotHttp;
            }
            if (byte != '\r' && is_forbidden(byte)) {
                return kBadByte;
            }
            if (byte != '\r' && seen_ > 1 && bytes[seen_ - 2] == '\r') {
                return kBadLine;
            }
            continue;
        }
        if (seen_ < 2 || bytes[seen_ - 2] != '\r') {
            return kBadLine;
        }
        const std::string_view line = bytes.substr(line_begin_, seen_ - 2 - line_begin_);
        line_begin_ = seen_;
        if (line.empty()) {
            end_ = seen_;
        } else if (const auto refusal = look_at_line(line)) {
            return refusal;
        }
    }
    return look_at_size(bytes);
}

std::optional<Refusal> HeadRules::look_at_size(std::string_view bytes) const {
    constexpr std::size_t kAroundTarget = 32; // the method, the version and the blanks
    const std::size_t size = end_ == 0 ? bytes.size() : end_;
    if (lines_ == 0 && size > limits_.target + kAroundTarget) {
        return kLongTarget;
    }
    return size > limits_.head ? std::optional(kLongHead) : std::nullopt;
}

std::optional<Refusal> HeadRules::look_at_line(std::string_view line) {
    if (lines_++ == 0) {
        const std::size_t begin = line.find(' ');
        const std::size_t end = line.rfind(' ');
        if (begin == std::string_view::npos || end == begin || !is_token(line.substr(0, begin)) ||
            line.find_first_of(" \t", begin + 1) != end || line.find('\t') < end) {
            return kNotHttp;
        }
        return end - begin - 1 > limits_.target ? std::optional(kLongTarget) : std::nullopt;
    }
    if (line.front() == ' ' || line.front() == '\t') {
        return kFolded;
    }
    if (lines_ - 1 > limits_.fields) {
        return kManyFields;
    }
    return is_token(line.substr(0, line.find(':'))) && line.find(':') != std::string_view::npos
               ? std::nullopt
               : std::optional(kBadField);
}

} // namespace sijill::server
