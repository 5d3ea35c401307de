#pragma once

#include "search/upkeep/passage_cursor.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace sijill::search {

/// A checksum of the words of one passage and their positions, by which two passages are compared
/// without their words in memory. The order in which words are added makes no difference.
struct PassageDigest {
    std::uint64_t sum = 0;
    std::int64_t words = 0;

    void add(std::string_view word, std::int64_t position);
    bool operator==(const PassageDigest&) const = default;
};

/// What the index over some passages must contain, counted from their words.
struct ExpectedIndex {
    std::map<std::int64_t, PassageDigest> passages;
    std::map<std::string, std::int64_t, std::less<>>
        vocabulary; ///< word and its number of passages
    std::int64_t words = 0;

    void add(const Passage& passage);
};

} // namespace sijill::search
