#pragma once

#include "text/times/time_words.hpp"

#include <string_view>

namespace sijill::text {

/// What the tables say of a word.
struct LexiconEntry {
    WordKind kind = WordKind::none;
    NumberKind number_kind = NumberKind::none;
    Count count = Count::one;
    bool begins_feast = false;
    bool is_feminine = false;
    int value = 0;
    int number = 0;
};

/// Returns what the tables say of a folded word without particles; nullptr if they lack it.
/// Thread-safe.
[[nodiscard]] const LexiconEntry* find_time_word(std::string_view folded);

} // namespace sijill::text
