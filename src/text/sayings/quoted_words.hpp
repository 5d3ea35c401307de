#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::text {

/// What stands between quotation marks.
struct QuotedWords {
    TextSpan span;         ///< with the marks
    TextSpan words;        ///< between the marks, without white space at either end
    std::size_t depth = 0; ///< how many quotations it stands in
};

/// Returns the quotations of a text, ascending by their beginning, so that an outer one comes
/// before those inside it. Marks are «», “”, „“, ‘’ and "", of which the last do not nest. A mark
/// that opens and is never closed quotes up to the end of the text, and one that closes what was
/// opened before the text quotes from its beginning: a sentence may be cut out of a quotation.
/// An apostrophe inside a word is none, and so is what would open a quotation inside 32 others.
/// Takes time linear in the text but for sorting. Thread-safe.
[[nodiscard]] std::vector<QuotedWords> find_quoted_words(std::string_view text);

} // namespace sijill::text
