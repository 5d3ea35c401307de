#pragma once

#include "sijill/language.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill {
class KnowledgeBase;
}

namespace sijill::reports {

/// Returns the distinct integers of the column statement_id as a JSON array, since a parameter
/// takes one value; `[]` without the column.
[[nodiscard]] std::string statement_ids(const ResultSet& result);

/// Adds to a result with a column statement_id the evidence of its statements: those columns of
/// queries/cite/evidence.sql (quote, source, paragraph, sentence, hedge, speaker) that the result
/// lacks. They are NULL in a row whose statement_id is NULL or unknown. Leaves a result without
/// that column as it is. Runs one query for all rows.
void cite(KnowledgeBase& base, ResultSet& result, Language language);

} // namespace sijill::reports
