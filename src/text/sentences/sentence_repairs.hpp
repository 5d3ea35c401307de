#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

/// Why a break that UAX #29 allows does not end a sentence of Arabic prose. Each rule has examples
/// and its cost in docs/text-rules.md#sentences.
namespace sijill::text {

/// A stretch between two breaks of UAX #29, white space at its end included.
using Piece = std::string_view;

/// Whether the piece has a word that is more than a number. «1.» has none: it numbers what follows.
[[nodiscard]] bool has_real_word(Piece piece);

/// Whether no sentence ends between two neighbouring pieces: after an ellipsis or an abbreviation,
/// inside a name («Claude3.Opus»), before a torn-off phrase, before what has no words at all.
[[nodiscard]] bool belong_together(Piece before, Piece after);

/// Whether the words are a phrase of time or measure that a stray full stop tore off, as in
/// «بحلول النهاية. لعام 2024.»: a number, and else only prepositions and nouns of time or measure.
/// Such a phrase has neither subject nor verb, so that it is no sentence of its own. A number alone
/// is one where it can be a year («2024.»); a shorter one numbers what follows («1.»).
[[nodiscard]] bool is_torn_phrase(Piece piece);

/// A stretch of bytes in quotation marks, both marks included.
struct Quotation {
    std::size_t begin_byte;
    std::size_t end_byte;
};

/// The quotations («…», “…”, "…") of a paragraph by their begin. A mark without its partner quotes
/// nothing.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view paragraph);

} // namespace sijill::text
