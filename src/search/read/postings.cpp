#include "search/read/postings.hpp"

#include <algorithm>
#include <tuple>

namespace sijill::search {
namespace {

bool stands_before(const Posting& left, const Posting& right) {
    return std::tie(left.passage, left.position) < std::tie(right.passage, right.position);
}

} // namespace

void sort_postings(PostingList& postings) {
    std::sort(postings.begin(), postings.end(), stands_before);
}

std::span<const Posting> in_passage(const PostingList& postings, std::int64_t passage) {
    const auto begin =
        std::lower_bound(postings.begin(), postings.end(), passage,
                         [](const Posting& left, std::int64_t id) { return left.passage < id; });
    const auto end = std::find_if(
        begin, postings.end(), [&](const Posting& posting) { return posting.passage != passage; });
    return {begin, end};
}

PassageIds passages_of(const PostingList& postings) {
    PassageIds passages;
    for (const Posting& posting : postings) {
        if (passages.empty() || passages.back() != posting.passage) {
            passages.push_back(posting.passage);
        }
    }
    return passages;
}

PostingList phrase_positions(std::span<const PostingList* const> words) {
    if (words.empty()) {
        return {};
    }
    PostingList found = *words.front();
    for (std::size_t offset = 1; offset < words.size(); ++offset) {
        const PostingList& next = *words[offset];
        auto candidate = next.begin();
        std::erase_if(found, [&](const Posting& first) {
            Posting wanted = first;
            wanted.position += static_cast<std::int32_t>(offset);
            candidate = std::lower_bound(candidate, next.end(), wanted, stands_before);
            return candidate == next.end() || stands_before(wanted, *candidate);
        });
    }
    return found;
}

} // namespace sijill::search
