#pragma once

#include "base/sql_annotations.hpp"
#include "sijill/result_set.hpp"

namespace sijill::reports {

/// Reads a @chart line such as `bar x=model y=min_days`; Chart says which parts each kind has. Does
/// not check that the columns are declared. Throws Error(bad_input) that says what is wrong with
/// the line, without its location.
[[nodiscard]] Chart read_chart(const Annotation& annotation);

} // namespace sijill::reports
