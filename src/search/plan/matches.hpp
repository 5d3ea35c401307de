#pragma once

#include "search/read/doclist.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sijill::search {

/// That a passage has a form of one of the question's words, or mentions what it names.
struct Match {
    std::int64_t passage;
    std::int32_t count;         ///< how often
    std::int32_t last_position; ///< in words, from 0: the passage is longer than that
    std::uint32_t term;         ///< place of the word among the terms of the question
    bool exact;                 ///< the word as asked, not another of its forms
};

/// Ascending by passage; those of one passage ascending by term.
using MatchList = std::vector<Match>;

/// Appends the passages of a form, or of an entity: an id once for each mention.
void append_matches(MatchList& matches, const Doclist& form, std::size_t term, bool exact);
void append_matches(MatchList& matches, std::span<const std::int64_t> mentions, std::size_t term);

/// Puts matches that were appended term by term in order, in time linear in their number however
/// many lists they come from: a radix sort by the bytes in which their passages differ.
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

/// How often a term stands in a passage.
struct TermCount {
    std::size_t term;
    double any_form;
    double exact;
};

/// Calls `visit(term_count)` for each term among the matches of one passage.
template <class Visit>
void for_each_term(std::span<const Match> of_passage, Visit visit) {
    for (std::size_t place = 0; place < of_passage.size();) {
        const std::uint32_t term = of_passage[place].term;
        std::int32_t any_form = 0;
        std::int32_t exact = 0;
        for (; place < of_passage.size() && of_passage[place].term == term; ++place) {
            any_form += of_passage[place].count;
            exact += of_passage[place].exact ? of_passage[place].count : 0;
        }
        visit(TermCount{term, static_cast<double>(any_form), static_cast<double>(exact)});
    }
}

} // namespace sijill::search
