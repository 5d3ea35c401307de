#pragma once

#include "sijill/result_set.hpp"

#include <string>

struct sqlite3;

namespace sijill::reports {

/// The statements that the rows of a result name in a column statement_id, as a JSON array (a
/// parameter can be only one value); `[]` without the column.
[[nodiscard]] std::string statement_ids(const ResultSet& result);

/// Adds to the rows of a result with a column statement_id what their statements rest on: the
/// columns of queries/cite/evidence.sql (quote, source, paragraph, sentence, hedge, speaker) that
/// the result does not have yet. A row whose statement_id is NULL or unknown gets NULLs. Without
/// the column the result stays as it is. One question for all rows.
void cite(sqlite3* db, ResultSet& result, Language language);

} // namespace sijill::reports
