#pragma once

#include "sijill/result_set.hpp"

#include <string>
#include <vector>

namespace sijill {

/// The keys of a result's columns; one that comes again gets `_2`, `_3`.
[[nodiscard]] std::vector<std::string> unique_keys(const ResultSet& result);

/// What the format json holds (see render()), without white space between values and with as
/// little memory as that takes: no tree of values is built. A column with Column::json is embedded
/// as it stands.
[[nodiscard]] std::string rows_json(const ResultSet& result);

} // namespace sijill
