#include "render/cells/characters.hpp"

#include "text/unicode/unseen.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

namespace sijill::render {
namespace {

constexpr char32_t kLineFeed = 0x0A;
constexpr char32_t kCarriageReturn = 0x0D;
constexpr char32_t kTab = 0x09;
constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;
constexpr std::string_view kReplacementBytes = "\uFFFD";

std::string_view visible_form(char32_t code, std::string_view bytes) {
    if (code == kLineFeed || code == kCarriageReturn || code == kLineSeparator ||
        code == kParagraphSeparator) {
        return "\n";
    }
    if (code == kTab) {
        return " ";
    }
    const bool hidden = code == text::kReplacement || text::is_unseen(code);
    return hidden ? kReplacementBytes : bytes;
}

} // namespace

std::string repaired_text(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const auto [code, end] = text::decode_utf8(text, begin);
        repaired +=
            code == text::kReplacement ? kReplacementBytes : text.substr(begin, end - begin);
        begin = end;
    }
    return repaired;
}

std::string visible_text(std::string_view text) {
    std::string visible;
    visible.reserve(text.size());
    std::size_t kept = 0; // from here on, nothing has changed that was not appended
    bool after_return = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto [code, end] = text::decode_utf8(text, begin);
        const std::string_view bytes = text.substr(begin, end - begin);
        const bool second_of_pair = after_return && code == kLineFeed;
        const std::string_view form = second_of_pair ? "" : visible_form(code, bytes);
        if (form.data() != bytes.data()) {
            visible += text.substr(kept, begin - kept);
            visible += form;
            kept = end;
        }
        after_return = code == kCarriageReturn;
        begin = end;
    }
    return visible += text.substr(kept);
}

std::string terminal_text(std::string_view text) {
    constexpr std::string_view kKept = "\t\n";
    std::string lines;
    lines.reserve(text.size());
    while (!text.empty()) {
        if (text.starts_with("\r\n")) {
            lines += text.substr(0, 2);
            text.remove_prefix(2);
            continue;
        }
        const std::size_t end = std::min(text.find_first_of("\t\r\n"), text.size());
        lines += visible_text(text.substr(0, end));
        if (end < text.size() && !text.substr(end).starts_with("\r\n")) {
            const bool stays = kKept.find(text[end]) != std::string_view::npos;
            lines += stays ? text.substr(end, 1) : kReplacementBytes;
            text.remove_prefix(end + 1);
        } else {
            text.remove_prefix(end);
        }
    }
    return lines;
}

Direction direction_of(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const auto [code, end] = text::decode_utf8(text, begin);
        begin = end;
        switch (u_charDirection(static_cast<UChar32>(code))) {
        case U_LEFT_TO_RIGHT:
            return Direction::left_to_right;
        case U_RIGHT_TO_LEFT:
        case U_RIGHT_TO_LEFT_ARABIC:
            return Direction::right_to_left;
        default:
            break;
        }
    }
    return Direction::neutral;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(text);
    return lines;
}

} // namespace sijill::render
