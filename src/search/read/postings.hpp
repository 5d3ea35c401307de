#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sijill::search {

/// One occurrence of a word.
struct Posting {
    std::int64_t passage;
    std::int32_t position; ///< in words, from 0
    bool exact;            ///< the word as asked, not another of its forms
};

/// Occurrences ascending by passage, then position; no two at one place.
using PostingList = std::vector<Posting>;

/// Passage ids, ascending, each once.
using PassageIds = std::vector<std::int64_t>;

/// Puts occurrences of several words in order.
void sort_postings(PostingList& postings);

/// The part of an ordered list that lies in one passage.
[[nodiscard]] std::span<const Posting> in_passage(const PostingList& postings,
                                                  std::int64_t passage);

/// The passages of an ordered list.
[[nodiscard]] PassageIds passages_of(const PostingList& postings);

/// Where words stand side by side: the occurrences of the first list that have one of each next
/// list right behind them, in order. No lists, no places.
[[nodiscard]] PostingList phrase_places(std::span<const PostingList* const> words);

/// Calls `visit(passage, occurrences)` for every passage of an ordered list.
template <class Visit>
void for_each_passage(const PostingList& postings, Visit visit) {
    for (std::size_t begin = 0, end = 0; begin < postings.size(); begin = end) {
        while (end < postings.size() && postings[end].passage == postings[begin].passage) {
            ++end;
        }
        visit(postings[begin].passage, std::span(postings).subspan(begin, end - begin));
    }
}

} // namespace sijill::search
