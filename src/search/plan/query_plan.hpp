#pragma once

#include "search/plan/matches.hpp"
#include "search/plan/question.hpp"
#include "search/plan/word_forms.hpp"
#include "search/read/index_reader.hpp"
#include "search/read/postings.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sijill::search {

/// A word of the question with all that the index knows of it. However often it is asked, it is
/// one term; only `غرو` and `غرو*` are two.
struct QueryTerm {
    std::string word;
    bool prefix = false;
    double weight = 0;        ///< its share of the score; 0 where it only restricts
    bool may_be_near = false; ///< alike words may stand in for it
    bool near = false;        ///< they do
    bool marked = false;      ///< each of its occurrences is highlighted
    std::vector<std::string> forms;
    std::size_t passages = 0;       ///< that hold one of the forms
    std::size_t exact_passages = 0; ///< that hold the very word
};

/// Words that must, or must not, stand side by side in a passage.
struct Restriction {
    PostingList places; ///< where the first of them stands
    std::size_t words = 1;
    bool excluded = false;
    PassageIds passages; ///< those of the places, and those that count as if they had one
};

/// What is searched for; made once, then only read.
struct QueryPlan {
    std::vector<QuestionWord> words; ///< the answer's account of the question
    std::vector<QueryTerm> terms;    ///< in the order in which the question names them
    std::vector<std::optional<std::size_t>> term_of_word; ///< by word; none for one left out
    std::vector<NamedEntity> entities; ///< those that score, each as a term of its own
    MatchList matches;                 ///< of the terms and, as terms behind them, the entities
    std::vector<Restriction> restrictions;
    std::size_t postings_read = 0; ///< passages of all forms, each once for each of them
};

/// Decides what each word of a question is for, and reads the postings that this takes. Entities
/// that do not lie within the question are passed over.
[[nodiscard]] QueryPlan make_plan(const Question& question, const SearchOptions& options,
                                  IndexReader& index, Vocabulary& vocabulary);

} // namespace sijill::search
