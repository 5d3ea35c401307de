#include "render/cells/wrap.hpp"

#include "render/cells/characters.hpp"
#include "sijill/analyzer.hpp"

namespace sijill::render {
namespace {

std::string_view without_trailing_spaces(std::string_view text) {
    const auto last = text.find_last_not_of(' ');
    return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

/// Returns the parts of a piece without a space, each with its slash, as of two dates or an
/// address.
std::vector<std::string_view> parts_of(std::string_view piece) {
    std::vector<std::string_view> parts;
    while (!piece.empty()) {
        const std::size_t slash = piece.find('/');
        const std::size_t end = slash == std::string_view::npos ? piece.size() : slash + 1;
        parts.push_back(piece.substr(0, end));
        piece.remove_prefix(end);
    }
    return parts;
}

/// Makes the breaker if need be.
std::vector<std::string_view> pieces_of(std::optional<text::Breaker>& breaker, text::BreakKind kind,
                                        std::string_view text) {
    if (!breaker) {
        breaker.emplace(kind);
    }
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (const std::size_t end : breaker->ends(text)) {
        pieces.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return pieces;
}

} // namespace

std::vector<std::string_view> LineWrapper::units_of(std::string_view line, std::size_t width) {
    std::vector<std::string_view> units;
    for (const std::string_view piece : pieces_of(words_, text::BreakKind::line, line)) {
        if (display_width(without_trailing_spaces(piece)) <= width) {
            units.push_back(piece);
            continue;
        }
        for (const std::string_view part : parts_of(piece)) {
            if (display_width(without_trailing_spaces(part)) <= width) {
                units.push_back(part);
                continue;
            }
            const auto clusters = pieces_of(clusters_, text::BreakKind::grapheme, part);
            units.insert(units.end(), clusters.begin(), clusters.end());
        }
    }
    return units;
}

std::vector<std::string_view> LineWrapper::wrap(std::string_view text, std::size_t width) {
    std::vector<std::string_view> lines;
    for (std::string_view line : lines_of(text)) {
        // Most cells of a table fit, and need not be asked where they could be cut.
        if (const std::string_view whole = without_trailing_spaces(line);
            display_width(whole) <= width) {
            lines.push_back(whole);
            continue;
        }
        std::size_t taken = 0;
        std::size_t filled = 0;
        for (const std::string_view unit : units_of(line, width)) {
            const std::size_t needed = display_width(without_trailing_spaces(unit));
            if (taken > 0 && filled + needed > width) {
                lines.push_back(without_trailing_spaces(line.substr(0, taken)));
                line.remove_prefix(taken);
                taken = 0;
                filled = 0;
            }
            taken += unit.size();
            filled += display_width(unit);
        }
        lines.push_back(without_trailing_spaces(line));
    }
    return lines;
}

} // namespace sijill::render
