#pragma once

#include "search/read/index_reader.hpp"
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
    bool are_kin_alone = false; ///< no form of the word itself is among the forms
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
    std::int32_t count;         ///< number of occurrences
    std::int32_t last_position; ///< in words, from 0: the passage is longer than that
    std::uint32_t term; ///< index of the term in QueryPlan::terms; entities follow the terms
    bool exact;         ///< of the word as asked, not of another of its forms
};

/// Ascending by passage; those of one passage ascending by term.
using MatchList = std::vector<Match>;

/// Append the passages of a form of a term, or of an entity: an id once for each mention.
void append_matches(MatchList& matches, const Doclist& form, std::size_t term, bool exact);
void append_matches(MatchList& matches, std::span<const std::int64_t> mentions, std::size_t term);

/// Reads the occurrences of all forms of a term and appends its matches; `number` is its index in
/// QueryPlan::terms. Returns the number of passages read, each counted once for each form.
std::size_t append_matches(MatchList& matches, const QueryTerm& term, std::size_t number,
                           IndexReader& index);

/// Sorts matches that were appended term by term. Takes time linear in their number: a radix sort
/// by the bits in which their passages differ.
void sort_matches(MatchList& matches);

/// Calls `visit(matches)` for the matches of each passage.
template <class Visit>
void for_each_matching(const MatchList& matches, Visit visit) {
    for (std::size_t begin = 0, end = 0; begin < matches.size(); begin = end) {
        while (end < matches.size() && matches[end].passage == matches[begin].passage) {
            ++end;
        }
        visit(std::span(matches).subspan(begin, end - begin));
    }
}

/// The number of occurrences of a term in a passage.
struct TermCount {
    std::size_t term;
    double any_form;
    double exact;
};

/// Calls `visit(term_count)` for each term among the matches of one passage.
template <class Visit>
void for_each_term(std::span<const Match> of_passage, Visit visit) {
    for (std::size_t index = 0; index < of_passage.size();) {
        const std::uint32_t term = of_passage[index].term;
        std::int32_t any_form = 0;
        std::int32_t exact = 0;
        for (; index < of_passage.size() && of_passage[index].term == term; ++index) {
            any_form += of_passage[index].count;
            exact += of_passage[index].exact ? of_passage[index].count : 0;
        }
        visit(TermCount{term, static_cast<double>(any_form), static_cast<double>(exact)});
    }
}

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

private:
    const std::vector<Restriction>& restrictions_;
    const std::optional<PassageIds>& among_;
};

} // namespace sijill::search
