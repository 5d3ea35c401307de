#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sijill::search {

/// One occurrence of a word.
struct Posting {
    std::int64_t passage;
    std::int32_t position; ///< in words, from 0
    bool exact;            ///< of the word as asked, not of another of its forms
};

/// Occurrences, ascending by passage, then by position; no two at one position.
using PostingList = std::vector<Posting>;

/// Passage ids, ascending, each once.
using PassageIds = std::vector<std::int64_t>;

/// Sorts occurrences by passage, then by position.
void sort_postings(PostingList& postings);

/// Returns the part of an ordered list that lies in one passage.
[[nodiscard]] std::span<const Posting> in_passage(const PostingList& postings,
                                                  std::int64_t passage);

/// Returns the passages of an ordered list.
[[nodiscard]] PassageIds passages_of(const PostingList& postings);

/// Returns where words stand side by side: the occurrences of the first list that are followed by
/// one of the second list at the next position, and so on. Empty if there are no lists.
[[nodiscard]] PostingList phrase_positions(std::span<const PostingList* const> words);

} // namespace sijill::search
