#pragma once

#include "base/ascii.hpp"
#include "text/unicode/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sijill::text {

/// Whether a folded word begins with a digit. Such a word is compared as a whole, without trigrams:
/// 2024 and 2025 are not alike.
[[nodiscard]] constexpr bool is_number(std::string_view word) {
    return !word.empty() && is_ascii_digit(word.front());
}

/// Calls `visit(gram)` for each trigram of letters of a folded word that is no number, padded with
/// one '_' on either side, as often as it stands. A gram is its three code points in one integer,
/// 21 bits each, so that it is made and compared without a string.
template <class Visit>
void for_each_packed_trigram(std::string_view word, Visit visit) {
    constexpr unsigned kBits = 21;
    constexpr std::uint64_t kGramMask = (std::uint64_t{1} << (3 * kBits)) - 1;
    std::uint64_t gram = U'_';
    bool full = false; // a gram is, once it has two letters behind its first
    for (std::size_t offset = 0; offset < word.size();) {
        const auto [letter, end] = decode_utf8(word, offset);
        gram = (gram << kBits | letter) & kGramMask;
        if (full) {
            visit(gram);
        }
        full = true;
        offset = end;
    }
    if (full) {
        visit((gram << kBits | U'_') & kGramMask);
    }
}

} // namespace sijill::text
