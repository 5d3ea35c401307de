#pragma once

#include "sijill/result_set.hpp"

struct sqlite3;

namespace sijill::reports {

/// Adds to the rows of a result with a column statement_id what their statements rest on: the
/// columns of queries/cite/evidence.sql (quote, source, paragraph, sentence, hedge, speaker) that
/// the result does not have yet. A row whose statement_id is NULL or unknown gets NULLs. Without
/// the column the result stays as it is. One question for all rows.
void cite(sqlite3* db, ResultSet& result, bool arabic);

} // namespace sijill::reports
