#pragma once

#include "base/ascii.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

/// What the rules of sentences ask about words.
namespace sijill::text {

inline constexpr std::string_view kPrepositions[] = {
#include "text/data/prepositions.inc"
};

inline constexpr std::string_view kBlank = " \t\r\n";

template <class Table>
[[nodiscard]] bool is_in(std::string_view word, const Table& table) {
    return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

[[nodiscard]] inline bool is_number(const Token& token) {
    return is_ascii_digit(token.text[0]);
}

} // namespace sijill::text
