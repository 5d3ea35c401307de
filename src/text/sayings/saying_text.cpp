#include "text/sayings/saying_text.hpp"

#include "text/tokens/span_of_words.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::text {

SayingText::SayingText(std::string_view text, const std::vector<Token>& tokens,
                       const std::vector<TextSpan>& actors)
    : text_(text), tokens_(tokens), actors_(actors), quotations_(find_quoted_words(text)) {
    words_.reserve(tokens.size());
    for (const Token& token : tokens) {
        words_.push_back(&saying_word(token.text));
    }
    for (std::size_t index = 0; index < tokens.size() && !quotations_.empty(); ++index) {
        quotation_at_.push_back(find_quotation_at(index));
    }
}

const QuotedWords* SayingText::find_quotation_at(std::size_t index) const {
    const TextSpan& word = tokens_[index].span;
    const std::size_t before = index == 0 ? 0 : tokens_[index - 1].span.end_byte;
    const auto first =
        std::ranges::lower_bound(quotations_, before, {}, [](const QuotedWords& quotation) {
            return quotation.span.begin_byte;
        });
    const auto end =
        std::ranges::find_if(first, quotations_.end(), [&word](const QuotedWords& quotation) {
            return quotation.span.begin_byte > word.begin_byte;
        });
    const auto found = std::ranges::find_if(first, end, [&word](const QuotedWords& quotation) {
        return quotation.words.begin_byte <= word.begin_byte &&
               quotation.words.end_byte >= word.end_byte;
    });
    return found == end ? nullptr : &*found;
}

bool SayingText::has_before(std::size_t index, std::u32string_view letters) const {
    std::size_t byte = index == 0 ? 0 : tokens_[index - 1].span.end_byte;
    const std::size_t end = index < tokens_.size() ? tokens_[index].span.begin_byte : text_.size();
    while (byte < end) {
        const auto decoded = decode_utf8(text_, byte);
        if (letters.find(decoded.value) != std::u32string_view::npos) {
            return true;
        }
        byte = decoded.end_byte;
    }
    return false;
}

bool SayingText::has_comma_before(std::size_t index) const {
    return has_before(index, U",.;!?\u060C\u061B\u061F\u2026\n");
}

bool SayingText::has_colon_before(std::size_t index) const {
    return has_before(index, U":");
}

const QuotedWords* SayingText::quotation_at(std::size_t index) const {
    return index < quotation_at_.size() ? quotation_at_[index] : nullptr;
}

WordRange SayingText::actor_at(std::size_t index) const {
    const TextSpan& word = tokens_[index].span;
    const auto actor = std::ranges::find_if(actors_, [&word](const TextSpan& each) {
        return word.begin_byte <= each.begin_byte && each.begin_byte < word.end_byte;
    });
    return actor == actors_.end() ? WordRange{} : WordRange{index, word_at(actor->end_byte)};
}

std::size_t SayingText::word_at(std::size_t byte) const {
    const auto found = std::ranges::lower_bound(
        tokens_, byte, {}, [](const Token& token) { return token.span.begin_byte; });
    return static_cast<std::size_t>(found - tokens_.begin());
}

TextSpan SayingText::span_of(WordRange range) const {
    return span_of_words(tokens_, range.first, range.end);
}

} // namespace sijill::text
