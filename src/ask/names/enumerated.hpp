#pragma once

#include "ask/names/named.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::ask {

/// Whether nothing but a conjunction or a comma stands between two names.
[[nodiscard]] bool is_enumerated(const QuestionPatterns& patterns, const Reading& reading,
                                 const Named& left, const Named& right);

/// Returns a question for each thing of one that names several of one kind and nothing else, with
/// "and" or «و»: "When was A released?" and "When was B released?" for "When were A and B
/// released?". Empty for any other question. `names` are those of `reading`, which is that of
/// `question`.
[[nodiscard]] std::vector<std::string> questions_of_each(const QuestionPatterns& patterns,
                                                         std::string_view question,
                                                         const Reading& reading,
                                                         const std::vector<Named>& names);

} // namespace sijill::ask
