#pragma once

#include "ask/choose/choice.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sijill::ask {

/// Returns the place of a row among predicates, by the first that one of its statements has;
/// nothing if none has one.
[[nodiscard]] std::optional<std::size_t> place_of(const Row& row, const std::vector<Told>& told);

/// Returns which of the rows that reports gave are told, and which behind them: of those that speak
/// of all that the question names and asks, the nearest. Nothing if there are none. Neither the
/// report of the choice nor its parameters are set.
[[nodiscard]] std::optional<Choice> rows_to_tell(std::vector<Row> rows, const Asked& asked,
                                                 const Candidate& candidate, Accounts& accounts);

} // namespace sijill::ask
