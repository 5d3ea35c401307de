#pragma once

#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// The words of an index: which of them stand for a word of a question. All words are folded, all
/// answers hold words that some passage has, each once. Throws Error(database) as Statement does.
class Vocabulary {
public:
    Vocabulary(sqlite3* db, const IndexTables& tables, const RankingParameters& ranking = {});

    /// The word itself, where it is known, and all words that share one of its stems, as far as
    /// `forms` and `kin` of the ranking say so; in the order of the stems.
    [[nodiscard]] std::vector<std::string> forms_of(const std::string& word);

    /// The words that begin with these letters, in alphabetical order.
    [[nodiscard]] std::vector<std::string> words_with_prefix(const std::string& prefix);

    /// See SearchIndex::near_words. Words less than a quarter or more than four times as long as
    /// the word cannot be like it and are not looked at.
    [[nodiscard]] std::vector<std::string> near_words(std::string_view word, std::size_t limit);

private:
    RankingParameters ranking_;
    Statement word_;
    Statement words_of_stem_;
    Statement words_between_;
    Statement words_of_letters_;
};

} // namespace sijill::search
