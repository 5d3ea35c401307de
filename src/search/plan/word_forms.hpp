#pragma once

#include "search/plan/kept_forms.hpp"
#include "search/plan/kept_lexicon.hpp"
#include "search/schema/late_statement.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// What an index knows of its words, once it was asked for them.
struct KeptWords {
    KeptForms forms;
    KeptLexicon lexicon;
};

/// Returns the beginning of a word that is asked for as `word*`, folded, and, for a bare «ال»,
/// those of words whose alef keeps its sign. Thread-safe.
[[nodiscard]] std::vector<std::string> spellings_of_beginning(const std::string& beginning);

/// Finds the words of an index that stand for a word of a question. Words are folded; what is
/// returned are words that some passage has, each once. Throws Error(database) as Statement does.
class WordForms {
public:
    WordForms(sqlite3* db, const IndexTables& tables, const RankingParameters& ranking = {},
              std::shared_ptr<KeptWords> kept = std::make_shared<KeptWords>());

    /// Returns what stands for a word.
    [[nodiscard]] Forms find(const std::string& word);

    /// Returns the words of find(): the word itself, if the index has it, and all words that share
    /// one of its stems or of the stems of its derived words, as RankingParameters::forms and ::kin
    /// allow; in the order of the stems.
    [[nodiscard]] std::vector<std::string> forms_of(const std::string& word);

    /// Returns the words that begin with these letters, in the order of their bytes; behind them,
    /// for a bare «ال», those that begin with «آل» and «أل».
    [[nodiscard]] std::vector<std::string> words_with_prefix(const std::string& prefix);

    /// See SearchIndex::near_words(). Looks at every word that is not a number, whatever its
    /// length; they are read once.
    [[nodiscard]] std::vector<std::string> near_words(std::string_view word, std::size_t limit);

private:
    [[nodiscard]] Forms read(const std::string& word);

    sqlite3* db_;
    IndexTables tables_;
    RankingParameters ranking_;
    Statement reading_; ///< stays open, so that all that is read is of one state of the database
    std::optional<std::uint32_t> version_; ///< of the data; see data_version()
    Statement word_;
    Statement words_of_stem_;
    LateStatement words_between_;
    std::shared_ptr<KeptWords> kept_;
    std::shared_ptr<const Lexicon> lexicon_; ///< once words that look alike were asked for
};

} // namespace sijill::search
