#pragma once

#include "text/times/time_phrase.hpp"
#include "text/times/time_text.hpp"

#include <cstddef>
#include <optional>

namespace sijill::text {

/// Reads an expression of time that begins at a word: a phrase alone, a range, or a phrase behind
/// «منذ», «حتى», «قبل» and the like. `is_behind_year` says that the expression before ends with a
/// year, so that another may follow: «عام 2015 و2016».
[[nodiscard]] std::optional<ParsedTime> read_expression(const TimeText& text, std::size_t index,
                                                        bool is_behind_year);

} // namespace sijill::text
