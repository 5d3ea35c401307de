#pragma once

#include "base/sql_annotations.hpp"
#include "sijill/result_set.hpp"

namespace sijill::reports {

/// A @chart line, read: `bar x=model y=min_days`; the parts that each kind has stand at Chart. That
/// the columns are declared is the caller's to see. Throws Error(bad_input) that says what is wrong
/// with the line, without a place.
[[nodiscard]] Chart read_chart(const Annotation& annotation);

} // namespace sijill::reports
