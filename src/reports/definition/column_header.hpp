#pragma once

#include "base/sql_annotations.hpp"
#include "sijill/result_set.hpp"

namespace sijill::reports {

/// Returns the column of a `@column NAME "heading" "Arabic heading" [KIND [as=COLUMN]]`, where the
/// kind says what the values are (Column::Kind), and `as` which column names what this one
/// identifies (Column::seen_as). Throws Error(bad_input) with what is wrong with it.
[[nodiscard]] Column read_column(const Annotation& annotation);

} // namespace sijill::reports
