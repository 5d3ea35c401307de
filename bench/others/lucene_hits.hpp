#pragma once

#include "bench/support/engine.hpp"

#include <string>
#include <vector>

namespace sijill::bench {

/// Reads what LuceneIndex.java replies to a question: pairs of a document, from 1, and its score.
/// Throws Error(database) for any other line.
[[nodiscard]] std::vector<Found> read_lucene_hits(const std::string& line);

} // namespace sijill::bench
