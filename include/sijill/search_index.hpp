#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill {

/// The tables of one index, by name. `passage` has the columns id (INTEGER PRIMARY KEY), text and
/// words; `index` is an FTS5 table over words with the passage table as external content; `posting`
/// an fts5vocab table of type instance over it; `word` has (word, passages) and `word_stem` (stem,
/// word). Triggers of the schema keep index and word counts in step with the passages, whoever
/// writes. The names are the schema's own and are never taken from users.
struct IndexTables {
    std::string passage;
    std::string index;
    std::string posting;
    std::string word;
    std::string word_stem;
};

/// How the words of a question bind the passages that are found.
enum class QueryMode {
    any,    ///< best passages for any of the words: the default
    all,    ///< every word that counts must be there, in some form
    phrase, ///< the words in this order, side by side, each in some form
    raw,    ///< the text is an FTS5 MATCH expression over folded words; a fault in it is
            ///< Error(bad_input)
};

/// Something that the question names and that passages are known to name, whatever the spelling.
struct NamedEntity {
    std::size_t first_word = 0;         ///< place among the question's tokens
    std::size_t word_count = 0;         ///< how many tokens the name takes
    std::vector<std::int64_t> passages; ///< a passage's id once for each mention in it, ascending
};

struct SearchOptions {
    QueryMode mode = QueryMode::any;
    std::size_t limit = 10;
    std::size_t offset = 0;
    std::vector<NamedEntity> entities;              ///< ascending by first_word, not overlapping
    std::optional<std::vector<std::int64_t>> among; ///< only these passages; ascending ids
};

/// One passage found.
struct Hit {
    std::int64_t id = 0;
    double score = 0;
    std::vector<TextSpan> spans; ///< what matched, in the passage's text, ascending
};

/// What became of one word of the question.
struct QuestionWord {
    std::string word; ///< folded
    TextSpan span;    ///< in the question
    enum class Role { word, soft, stop, excluded, prefix, phrase, entity } role = Role::word;
    std::vector<std::string> forms; ///< words of the vocabulary that stand for it
    bool near = false;        ///< the forms are only alike: the vocabulary has none of its own
    std::size_t passages = 0; ///< passages that hold one of the forms
};

struct SearchResult {
    std::vector<Hit> hits;           ///< best first; equal scores by ascending id
    std::size_t total = 0;           ///< passages that matched, before limit and offset
    std::vector<QuestionWord> words; ///< in the order of the question
};

/// Search over one index (see docs/adr/0003). Holds the handle, not the database: the caller keeps
/// the connection open and uses an index from one thread at a time. Nothing is cached between
/// calls: writes are seen at once.
class SearchIndex {
public:
    SearchIndex(sqlite3* db, IndexTables tables);

    /// Answers a question in words. Any text is accepted; words are all that tokenize() finds in
    /// it, and these signs restrict what is found:
    /// - `"…"`, `“…”` and `«…»`: the words side by side in this order, each in any form. In a text
    ///   that ends with a question mark and has words outside them, quotation marks only quote.
    /// - `word*`: a word that begins so, as it is written.
    /// - `-word` and `-"…"`, at the start or after white space: no form of the word, not the
    ///   phrase.
    ///
    /// Everything else separates words; an empty question finds nothing. The ranking does not
    /// depend on the order in which passages were added, nor on limit and offset. Throws
    /// Error(bad_input) in mode raw only, Error(database) where the tables cannot be read.
    [[nodiscard]] SearchResult search(std::string_view question,
                                      const SearchOptions& options) const;

    /// Gives every word of the vocabulary its stems where it has none yet; to be called, in the
    /// same transaction, after passages were added. Returns the number of words that got them.
    std::size_t learn_stems();

    /// Makes `words` of every passage, the index, the vocabulary and the stems anew from the texts,
    /// in a transaction of its own (or inside the caller's).
    void reindex();

    /// What is wrong with the index, a line for each fault; reads only. Finds passages whose words
    /// are not those the analyzer makes of their text, index rows missing, superfluous or
    /// different, vocabulary words or counts that are missing or wrong, and stems that differ from
    /// the analyzer's.
    [[nodiscard]] std::vector<std::string> check() const;

    /// Up to `limit` words of the vocabulary most like a folded word (trigram Dice of at least .4),
    /// the most alike first, equals in alphabetical order.
    [[nodiscard]] std::vector<std::string> near_words(std::string_view word,
                                                      std::size_t limit) const;

private:
    sqlite3* db_;
    IndexTables tables_;
};

} // namespace sijill
