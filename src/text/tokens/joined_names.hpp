#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

/// Names that are written with and without a space. docs/text-rules.md#tokens.
namespace sijill::text {

/// Returns how many bytes of a folded word are the first of two words that are written as one
/// («عبدالله», «أبوظبي», «نورالدين», «نصرالله»); 0 if it is one word, as is one of more than 128
/// letters. `has_hamza(index)` says
/// whether the letter at this place of the word, an alef, is written with a hamza: without one, no
/// particle is taken to stand before «أبو».
[[nodiscard]] std::size_t first_of_joined_names(std::string_view word,
                                                const std::function<bool(std::size_t)>& has_hamza);

/// Whether a folded word may be the first half of a month of two words («كانون الثاني»), which is
/// one word then, since neither half is a name.
[[nodiscard]] bool may_begin_month(std::string_view word);

/// Whether two folded words are the halves of such a month; a particle may stand before the first.
[[nodiscard]] bool is_month(std::string_view first, std::string_view second);

} // namespace sijill::text
