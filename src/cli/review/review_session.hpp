#pragma once

#include "cli/arguments/global_options.hpp"
#include "kb/candidates/candidate_list.hpp"
#include "kb/review/decisions.hpp"
#include "sijill/knowledge_base.hpp"

namespace sijill::cli {

/// Shows the candidates that a filter lets through at the terminal, one after the other, and
/// decides on each by a key: a accepts, e edits, r refuses, s skips, u takes the last decision
/// back, q ends; the same keys of an Arabic keyboard do the same. Each decision is written at once.
/// Returns the exit code. Throws as list_candidates(), and Error(database).
int review_candidates(const GlobalOptions& options, KnowledgeBase& base,
                      const kb::CandidateFilter& filter, const kb::Decision& decision);

} // namespace sijill::cli
