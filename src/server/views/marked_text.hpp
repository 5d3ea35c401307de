#pragma once

#include "reports/run/cards.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

/// Words of a sentence that the same statements quote.
struct TextPiece {
    std::string text;                     ///< UTF-8
    std::vector<std::int64_t> statements; ///< ascending; none: nobody quotes them
};

struct TextSentence {
    std::int64_t number = 0;       ///< in the source, from 1
    std::vector<TextPiece> pieces; ///< together the sentence, to the letter
    std::string behind;            ///< what stands between it and the next of its paragraph
};

struct TextParagraph {
    std::int64_t number = 0; ///< in the source, from 1
    std::vector<TextSentence> sentences;
};

/// Returns the sentences of a card cut where quotations begin and end. `text` is the whole text of
/// the source: source_text(). Takes time linear in the text, and in the number of quotations of
/// each sentence squared.
[[nodiscard]] std::vector<TextParagraph> marked_paragraphs(const SourceCard& card,
                                                           std::string_view text);

} // namespace sijill::server
