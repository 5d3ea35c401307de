#include "search/upkeep/expected_index.hpp"

#include "base/split.hpp"
#include "search/read/index_reader.hpp"

#include <algorithm>
#include <vector>

namespace sijill::search {
namespace {

/// FNV-1a, 64 bits.
std::uint64_t mix(std::uint64_t hash, unsigned char byte) {
    constexpr std::uint64_t kPrime = 0x100000001B3;
    return (hash ^ byte) * kPrime;
}

} // namespace

void PassageDigest::add(std::string_view word, std::int64_t position) {
    constexpr std::uint64_t kOffsetBasis = 0xCBF29CE484222325;
    std::uint64_t hash = kOffsetBasis;
    for (const char letter : word.substr(0, kLongestIndexedWord)) {
        hash = mix(hash, static_cast<unsigned char>(letter));
    }
    for (auto rest = static_cast<std::uint64_t>(position); rest > 0; rest >>= 8U) {
        hash = mix(hash, static_cast<unsigned char>(rest & 0xFFU));
    }
    sum += hash;
    ++words;
}

void ExpectedIndex::add(const Passage& passage) {
    PassageDigest& digest = passages[passage.id];
    std::vector<std::string_view> distinct;
    for_each_part(passage.words, ' ', [&](std::string_view word) {
        digest.add(word, digest.words);
        distinct.push_back(word);
    });
    words += digest.words;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    for (const std::string_view word : distinct) {
        auto found = vocabulary.find(word);
        if (found == vocabulary.end()) {
            found = vocabulary.emplace(word, 0).first;
        }
        ++found->second;
    }
}

} // namespace sijill::search
