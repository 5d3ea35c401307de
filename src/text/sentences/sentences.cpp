#include "sijill/analyzer.hpp"
#include "text/sentences/sentence_repairs.hpp"
#include "text/unicode/breaks.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

namespace sijill {
namespace {

bool is_white_space(char32_t letter) {
    // Most letters lie where there is none.
    constexpr char32_t kNoBreakSpace = 0xA0;
    constexpr char32_t kOghamSpace = 0x1680;
    if (letter > kNoBreakSpace && letter < kOghamSpace) {
        return false;
    }
    return u_isUWhiteSpace(static_cast<UChar32>(letter)) != 0;
}

/// Whether UAX #29 takes the letter for the end of a paragraph.
bool ends_line(char32_t letter) {
    constexpr char32_t kLineEnds[] = {U'\n', U'\r', 0x85, 0x2028, 0x2029};
    return std::find(std::begin(kLineEnds), std::end(kLineEnds), letter) != std::end(kLineEnds);
}

/// Returns the byte offsets at which the sentences of a paragraph end.
std::vector<std::size_t> sentence_ends(std::string_view paragraph, text::Breaker& breaker) {
    const auto breaks = breaker.ends(paragraph);
    const auto quotations = text::find_quotations(paragraph);
    auto quotation = quotations.begin();
    std::size_t quoted_until = 0;
    std::size_t piece_begin = 0;
    std::size_t sentence_begin = 0;
    bool has_word = false;
    std::vector<std::size_t> ends;
    for (std::size_t index = 0; index + 1 < breaks.size(); ++index) {
        const std::size_t end = breaks[index];
        const auto before = paragraph.substr(piece_begin, end - piece_begin);
        const auto after = paragraph.substr(end, breaks[index + 1] - end);
        for (; quotation != quotations.end() && quotation->begin_byte < end; ++quotation) {
            quoted_until = std::max(quoted_until, quotation->end_byte);
        }
        has_word = has_word || text::has_real_word(before);
        piece_begin = end;
        const auto sentence = paragraph.substr(sentence_begin, end - sentence_begin);
        if (has_word && end >= quoted_until && !text::belong_together(sentence, after)) {
            ends.push_back(end);
            sentence_begin = end;
            has_word = false;
        }
    }
    ends.push_back(paragraph.size());
    return ends;
}

/// Makes spans of the parts of a text in ascending order, counting bytes and code points.
class SpanMaker {
public:
    explicit SpanMaker(std::string_view text) : text_(text) {}

    /// Returns the part from the end of the last one to `end_byte`, without white space at either
    /// end; empty if it is all white space.
    TextSpan span_to(std::size_t end_byte) {
        TextSpan span{end_byte, end_byte, 0, 0};
        for (; byte_ < end_byte; ++code_point_) {
            const auto [letter, next_byte] = text::decode_utf8(text_, byte_);
            if (!is_white_space(letter)) {
                if (span.begin_byte == end_byte) {
                    span.begin_byte = byte_;
                    span.begin_cp = code_point_;
                }
                span.end_byte = next_byte;
                span.end_cp = code_point_ + 1;
            }
            byte_ = next_byte;
        }
        return span;
    }

private:
    std::string_view text_;
    std::size_t byte_ = 0;
    std::size_t code_point_ = 0;
};

std::size_t line_end(std::string_view text, std::size_t begin_byte) {
    while (begin_byte < text.size()) {
        const auto [letter, end] = text::decode_utf8(text, begin_byte);
        begin_byte = end;
        if (ends_line(letter)) {
            break;
        }
    }
    return begin_byte;
}

} // namespace

std::vector<Sentence> split_sentences(std::string_view text) {
    // Kept, since it takes longer to make than most texts to cut.
    thread_local text::Breaker breaker(text::BreakKind::sentence);
    SpanMaker spans(text);
    std::vector<Sentence> sentences;
    int paragraph = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = line_end(text, begin);
        bool is_empty = true;
        for (const auto sentence_end : sentence_ends(text.substr(begin, end - begin), breaker)) {
            const TextSpan span = spans.span_to(begin + sentence_end);
            if (span.begin_byte == span.end_byte) {
                continue;
            }
            paragraph += is_empty ? 1 : 0;
            is_empty = false;
            sentences.push_back({paragraph, span});
        }
        begin = end;
    }
    return sentences;
}

} // namespace sijill
