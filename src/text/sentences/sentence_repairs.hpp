#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Rules by which a break of UAX #29 does not end a sentence of Arabic prose; with examples and
/// costs in docs/text-rules.md#sentences.
namespace sijill::text {

/// The text between two breaks of UAX #29, with the white space at its end.
using Piece = std::string_view;

/// Whether the piece has a word that is no number. «1.» has none: it numbers what follows.
[[nodiscard]] bool has_real_word(Piece piece);

/// Whether no sentence ends between the sentence so far and the next piece: behind an ellipsis or
/// an abbreviation, inside a name («Claude3.Opus»), before a phrase that is_torn_phrase(), before a
/// piece without words.
[[nodiscard]] bool belong_together(Piece before, Piece after);

/// Whether the piece is a phrase of time or measure that a stray full stop has separated from its
/// sentence, as in «بحلول النهاية. لعام 2024.»: a number and otherwise only prepositions and nouns
/// of time or measure. Without subject and verb it is no sentence. A number alone is such a phrase
/// if it can be a year («2024.»); a shorter one numbers what follows («1.»).
[[nodiscard]] bool is_torn_phrase(Piece piece);

/// The byte offsets of a text in quotation marks, with both marks.
struct Quotation {
    std::size_t begin_byte;
    std::size_t end_byte;
};

/// Returns the quotations («…», “…”, "…") of a paragraph in the order of their begin. A mark
/// without its counterpart quotes nothing.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view paragraph);

} // namespace sijill::text
