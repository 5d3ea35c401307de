#include "claims/phrases/quotations.hpp"

#include "text/unicode/straight_marks.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

/// A mark that may begin a quotation.
struct OpenMark {
    char32_t letter;
    std::size_t begin_byte, begin_cp;
};

/// The most quotations in one another that are followed, so that the time stays linear.
constexpr std::size_t kDeepest = 8;

constexpr std::u32string_view kCurlyMarks = U"“”„";

/// Whether the letter at a byte may begin a quotation. A mark behind a digit may be that of inches.
bool may_open(std::string_view text, std::size_t byte, char32_t letter) {
    if (letter == U'"') {
        return text::may_open_quotation(text, byte);
    }
    return letter == U'«' || letter == U'[' ||
           (kCurlyMarks.find(letter) != kCurlyMarks.npos &&
            !text::is_digit_before_mark(text::code_point_before(text, byte)));
}

/// Whether a mark ends what another begins. Curly marks are written either way round in Arabic.
bool closes(char32_t letter, char32_t open) {
    const bool is_curly = kCurlyMarks.find(letter) != kCurlyMarks.npos;
    return open == U'«'   ? letter == U'»'
           : open == U'[' ? letter == U']'
           : open == U'"' ? letter == U'"'
                          : is_curly && letter != open;
}

bool has_marks(std::string_view text) {
    constexpr std::string_view kMarks[] = {"\"", "«", "“", "”", "["};
    return std::ranges::any_of(kMarks, [text](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

} // namespace

Quotations::Quotations(std::string_view text, const std::vector<Token>& tokens) {
    if (!has_marks(text)) {
        return;
    }
    std::vector<OpenMark> open;
    std::size_t cp = 0;
    for (std::size_t byte = 0; byte < text.size(); ++cp) {
        const auto [letter, next] = text::decode_utf8(text, byte);
        const auto own =
            std::find_if(open.rbegin(), open.rend(), [closing = letter](const OpenMark& mark) {
                return closes(closing, mark.letter);
            });
        if (own != open.rend()) {
            const auto first =
                std::ranges::lower_bound(tokens, own->begin_byte, {},
                                         [](const Token& token) { return token.span.begin_byte; });
            const auto end = std::ranges::upper_bound(
                tokens, byte, {}, [](const Token& token) { return token.span.end_byte; });
            if (first < end) {
                all_.push_back({static_cast<std::size_t>(first - tokens.begin()),
                                static_cast<std::size_t>(end - tokens.begin()) - 1,
                                {own->begin_byte, next, own->begin_cp, cp + 1}});
            }
            open.erase(std::next(own).base(), open.end()); // and those in it that nothing ends
        } else if (may_open(text, byte, letter) && open.size() < kDeepest) {
            open.push_back({letter, byte, cp});
        }
        byte = next;
    }
}

std::optional<std::size_t> Quotations::last_of(std::size_t first) const {
    std::optional<std::size_t> last;
    for (const Quotation& quotation : all_) {
        if (quotation.first == first) {
            last = std::max(last.value_or(0), quotation.last);
        }
    }
    return last;
}

std::optional<std::size_t> Quotations::first_of(std::size_t last) const {
    std::optional<std::size_t> first;
    for (const Quotation& quotation : all_) {
        if (quotation.last == last) {
            first = std::min(first.value_or(last), quotation.first);
        }
    }
    return first;
}

TextSpan Quotations::whole(TextSpan span) const {
    for (bool is_changed = true; is_changed;) {
        is_changed = false;
        for (const Quotation& quotation : all_) {
            const TextSpan& own = quotation.span;
            const auto has = [&span](std::size_t byte) {
                return span.begin_byte <= byte && byte < span.end_byte;
            };
            if (has(own.begin_byte) != has(own.end_byte - 1)) {
                is_changed = true;
                span.begin_byte = std::min(span.begin_byte, own.begin_byte);
                span.begin_cp = std::min(span.begin_cp, own.begin_cp);
                span.end_byte = std::max(span.end_byte, own.end_byte);
                span.end_cp = std::max(span.end_cp, own.end_cp);
            }
        }
    }
    return span;
}

} // namespace sijill::claims
