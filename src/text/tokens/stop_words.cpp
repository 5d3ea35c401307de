#include "sijill/analyzer.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace sijill {
namespace {

constexpr std::string_view kStopWordFamilies[] = {
#include "text/data/stop_words.inc"
};

constexpr std::string_view kSoftWordFamilies[] = {
#include "text/data/soft_words.inc"
};

template <std::size_t size>
constexpr std::array<std::string_view, size> sorted(const std::string_view (&words)[size]) {
    std::array<std::string_view, size> table{};
    std::copy(std::begin(words), std::end(words), table.begin());
    std::sort(table.begin(), table.end());
    return table;
}

constexpr auto kStopWords = sorted(kStopWordFamilies);
constexpr auto kSoftWords = sorted(kSoftWordFamilies);

} // namespace

bool is_stop_word(std::string_view word) {
    return std::binary_search(kStopWords.begin(), kStopWords.end(), word);
}

bool is_soft_word(std::string_view word) {
    return std::binary_search(kSoftWords.begin(), kSoftWords.end(), word);
}

} // namespace sijill
