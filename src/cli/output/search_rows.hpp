#pragma once

#include "render/render.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

#include <vector>

namespace sijill::cli {

/// The hits of a search as rows: source, paragraph, sentence, text, highlighted, score, entities. A
/// format for people shows the highlighted text alone; for programs, `explained` adds why.
[[nodiscard]] ResultSet passages(const PassageResult& result, render::Format format,
                                 bool explained);

/// Whether a format is read by people, and not by programs.
[[nodiscard]] bool is_for_people(render::Format format);

/// The sources of hits that are grouped, and how many passages of each were found.
[[nodiscard]] ResultSet sources(const PassageResult& result);

/// What became of each word of the question, for --explain.
[[nodiscard]] ResultSet explanation(const std::vector<QuestionWord>& words);

} // namespace sijill::cli
