#pragma once

#include "text/times/calendar.hpp"
#include "text/times/time_text.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::text {

/// The days of a feast in each year of its calendar.
struct Feast {
    std::string_view names; ///< with «/» between
    Calendar calendar;
    int month;
    int day;
    int days; ///< kToEndOfMonth: up to the end of the month
};

inline constexpr int kToEndOfMonth = 0;

/// Returns all feasts.
[[nodiscard]] std::span<const Feast> feasts();

/// Returns the first words of their names, folded.
[[nodiscard]] std::vector<std::string_view> first_words_of_feasts();

/// Returns the feast whose name begins at a word, as its number in feasts().
[[nodiscard]] std::optional<Read<std::size_t>> read_feast(const TimeText& text, std::size_t index);

} // namespace sijill::text
