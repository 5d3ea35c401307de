#pragma once

#include "sijill/knowledge_types.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::server {

/// Returns the text of a hit with the marks of base/highlight_marks.hpp round what matched.
[[nodiscard]] std::string marked_passage(const PassageHit& hit);

/// Returns the hits of a search as rows for programs: source, paragraph, sentence, text,
/// highlighted, score, entities, and why if `explained`; all hits must have been searched with an
/// explanation then.
[[nodiscard]] ResultSet passage_rows(const PassageResult& result, bool explained);

/// Returns the sources of grouped hits, with the number of passages found in each.
[[nodiscard]] ResultSet source_rows(const PassageResult& result);

} // namespace sijill::server
