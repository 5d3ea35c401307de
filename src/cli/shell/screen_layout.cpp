#include "cli/shell/screen_layout.hpp"

#include "sijill/analyzer.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cwchar>

namespace sijill::cli {
namespace {

constexpr std::size_t kRowsLeft = 4;
constexpr std::size_t kWidestWord = 32;
constexpr std::size_t kGap = 2;

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t own = display_width(text);
    return text + std::string(own + kGap < width ? width - own : kGap, ' ');
}

/// Returns the beginning of a text that fits the width, cut between code points.
std::string cut(std::string text, std::size_t width) {
    while (display_width(text) > width) {
        while (!text.empty() && text::is_trail_byte(text.back())) {
            text.pop_back();
        }
        text.pop_back();
    }
    return text;
}

} // namespace

ScreenPosition position_after(std::wstring_view text, std::size_t columns) {
    ScreenPosition position;
    for (const wchar_t letter : text) {
        if (letter == L'\n') {
            position = {position.row + 1, 0};
            continue;
        }
        const auto width = static_cast<std::size_t>(std::max(wcwidth(letter), 0));
        if (position.column + width > columns) {
            position = {position.row + 1, 0};
        }
        position.column += width;
        if (position.column == columns && width > 0) {
            position = {position.row + 1, 0};
        }
    }
    return position;
}

bool has_marks(std::wstring_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](wchar_t letter) { return letter != L'\n' && wcwidth(letter) == 0; });
}

std::string candidate_list(const std::vector<Candidate>& candidates, ScreenSize size) {
    std::size_t width = 1;
    bool helped = false;
    for (const Candidate& candidate : candidates) {
        width = std::max(width, display_width(candidate.word));
        helped |= !candidate.help.empty();
    }
    width = std::min(width, kWidestWord) + kGap;
    const std::size_t in_row = helped ? 1 : std::max<std::size_t>(1, (size.columns - 1) / width);
    const std::size_t most_rows = std::max(size.rows, kRowsLeft + 1) - kRowsLeft;
    const std::size_t shown = std::min(candidates.size(), most_rows * in_row);
    std::string list;
    for (std::size_t index = 0; index < shown; ++index) {
        const Candidate& candidate = candidates[index];
        const std::string help = candidate.help.substr(0, candidate.help.find('\n'));
        const bool ends_row = (index + 1) % in_row == 0 || index + 1 == shown;
        std::string cell =
            help.empty() && ends_row ? candidate.word : padded(candidate.word, width);
        list += cut(cell + help, size.columns - 1) + (ends_row ? "\n" : "");
    }
    if (shown < candidates.size()) {
        list += fmt::format("… {} more\n", candidates.size() - shown);
    }
    return list;
}

} // namespace sijill::cli
