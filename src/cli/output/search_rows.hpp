#pragma once

#include "render/render.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

#include <vector>

namespace sijill::cli {

/// Returns the hits of a search as rows: source, paragraph, sentence and highlighted text; in a
/// format for programs those of server::passage_rows().
[[nodiscard]] ResultSet passages(const PassageResult& result, render::Format format,
                                 bool explained);

/// Returns true for a format that people read, and false for one that programs read.
[[nodiscard]] bool is_for_people(render::Format format);

/// Returns what became of each word of the question, for --explain.
[[nodiscard]] ResultSet explanation(const std::vector<QuestionWord>& words);

/// Returns why each hit is one, for people: by the number of the hit on this page, which word of
/// the question matched which of the text; equal matches once. The share of a word in the score
/// stands beside its first match, so that the shares of a hit add up to its score. All hits must
/// have been searched with an explanation.
[[nodiscard]] ResultSet why_rows(const PassageResult& result, Language language);

} // namespace sijill::cli
