#pragma once

#include "sijill/result_set.hpp"

namespace sijill::reports {

/// Marks the columns of a result that have the name of a column of an Arabic view and nothing but
/// such values as Column::coded or as flags, as the word behind its meanings says, so that tables
/// and pages show words. The English views are for programs as well as for people, and keep what
/// their conditions are written with.
void mark_columns_of_views(ResultSet& result);

} // namespace sijill::reports
