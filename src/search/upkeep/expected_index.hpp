#pragma once

#include "search/upkeep/passage_cursor.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace sijill::search {

/// The words of one passage with their positions, boiled down so that two passages can be compared
/// without keeping either, in whatever order the words come.
struct PassageDigest {
    std::uint64_t sum = 0;
    std::int64_t words = 0;

    void add(std::string_view word, std::int64_t position);
    bool operator==(const PassageDigest&) const = default;
};

/// What the index over some passages must hold, counted from their words.
struct Recount {
    std::map<std::int64_t, PassageDigest> passages;
    std::map<std::string, std::int64_t, std::less<>> vocabulary; ///< word and its passages
    std::int64_t words = 0;

    void add(const Passage& passage);
};

} // namespace sijill::search
