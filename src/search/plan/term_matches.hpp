#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/query_plan.hpp"
#include "search/read/index_reader.hpp"

#include <cstddef>

namespace sijill::search {

/// Reads where the forms of a term stand, and appends its matches under that number. Returns how
/// many passages were read, each once for each form.
std::size_t append_matches(MatchList& matches, const QueryTerm& term, std::size_t number,
                           IndexReader& index);

} // namespace sijill::search
