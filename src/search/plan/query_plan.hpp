#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/question.hpp"
#include "search/plan/word_forms.hpp"
#include "search/read/index_reader.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace sijill::search {

/// What a search looks for; made once, then only read.
struct QueryPlan {
    std::vector<QuestionWord> words; ///< becomes SearchResult::words
    std::vector<QueryTerm> terms;    ///< in the order in which the question names them
    std::vector<std::optional<std::size_t>> term_of_word; ///< by word; none if it is left out
    std::vector<NamedEntity> entities;                    ///< those that score, each like a term
    std::vector<MatchList> matches;                       ///< of each term, then of each entity
    std::vector<Restriction> restrictions;
    std::size_t postings_read = 0; ///< number of passages read, each once for each form
};

/// Decides the role of each word of a question, and reads the matches. Entities that do not lie
/// within the question are ignored.
[[nodiscard]] QueryPlan make_plan(const Question& question, const SearchOptions& options,
                                  IndexReader& index, WordForms& word_forms);

} // namespace sijill::search
