#pragma once

#include "server/call.hpp"
#include "sijill/explanation.hpp"

#include <string>
#include <vector>

/// Parts of the page of an answer; markup.
namespace sijill::server {

/// Returns what the base says to a question, with its citations, or that it does not say.
[[nodiscard]] std::string answer_section(const Call& call, const std::string& question);

/// Returns remarks on words of a question that no text has.
[[nodiscard]] std::string word_remarks(const Call& call, const std::string& question,
                                       const PassageResult& found);

/// Returns which words of a passage match which of the question, and how.
[[nodiscard]] std::string reason_list(const Call& call, const std::vector<QuestionWord>& words,
                                      const Explanation& why);

} // namespace sijill::server
