#pragma once

#include "search/read/postings.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sijill::search {

/// A word of the question with all that the index knows of it. A word that is asked several times
/// is one term; only a word and the same word with `*` are two.
struct QueryTerm {
    std::string word;
    bool prefix = false;
    double weight = 0;          ///< its share of the score; 0 if it only restricts what is found
    bool may_be_near = false;   ///< words that look alike may stand for it
    bool near = false;          ///< words that look alike alone stand for it
    bool are_kin_alone = false; ///< all forms are derived; see Forms
    bool marked = false;        ///< each of its occurrences is highlighted
    std::optional<std::size_t> synonym_of = {}; ///< the word of the question for which a thesaurus
                                                ///< has the forms; `word` is empty then
    std::size_t synonym_words = 0; ///< how many words of the question these forms stand for
    std::vector<std::string> forms;
    std::size_t passages = 0;       ///< number of passages with one of the forms
    std::size_t exact_passages = 0; ///< number of passages with the word itself
};

/// Says that a passage has a form of one of the question's words, or mentions an entity that the
/// question names.
struct Match {
    std::int64_t passage;
    std::uint32_t count;        ///< number of occurrences of any form, or of mentions
    std::uint32_t exact;        ///< of these, occurrences of the word as asked
    std::int32_t last_position; ///< in words, from 0: the passage is longer than that
};

/// The matches of one term or entity, ascending by passage, each passage once.
using MatchList = std::vector<Match>;

/// Returns the matches of an entity, from ascending ids, one for each mention.
[[nodiscard]] MatchList matches_of_mentions(std::span<const std::int64_t> mentions);

/// Returns the passages of a list.
[[nodiscard]] PassageIds passages_of(const MatchList& matches);

/// The number of occurrences of a term in a passage.
struct TermCount {
    std::size_t term;
    double any_form;
    double exact;
};

/// What is known of a passage before its length is read.
struct PassageCounts {
    std::vector<TermCount> terms;    ///< ascending by term, without those that it does not have
    std::int32_t last_position = -1; ///< greatest of any term, in words: the passage is longer
};

/// Counts the terms of a passage into `counts`, in place of what was there. `matches` has a list
/// for each term.
void count_terms(std::int64_t passage, std::span<const MatchList> matches, PassageCounts& counts);

/// Words that must, or must not, stand side by side in a passage.
struct Restriction {
    PostingList positions; ///< of the first of the words
    std::size_t words = 1;
    bool excluded = false;
    PassageIds passages; ///< those of the positions, and those that count as if they had one
};

/// Decides which passages may be hits at all. Refers to its arguments, which must outlive it.
class PassageFilter {
public:
    PassageFilter(const std::vector<Restriction>& restrictions,
                  const std::optional<PassageIds>& among)
        : restrictions_(restrictions), among_(among) {}

    [[nodiscard]] bool admits(std::int64_t passage) const;

    [[nodiscard]] bool admits_all() const { return !among_ && restrictions_.empty(); }

    /// Returns the shortest list outside of which no passage is a hit; null if there is none.
    [[nodiscard]] const PassageIds* fewest() const;

private:
    const std::vector<Restriction>& restrictions_;
    const std::optional<PassageIds>& among_;
};

} // namespace sijill::search
