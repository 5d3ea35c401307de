#include "search/rank/best_window.hpp"

#include <algorithm>
#include <tuple>

namespace sijill::search {

double best_window(std::vector<WindowWord> occurrences, const std::vector<double>& values,
                   std::int32_t reach) {
    std::sort(occurrences.begin(), occurrences.end(), [](const auto& left, const auto& right) {
        return std::tie(left.position, left.word) < std::tie(right.position, right.word);
    });
    std::vector<std::size_t> counts(values.size());
    double best = 0;
    double current = 0;
    std::size_t oldest = 0;
    for (const WindowWord& next : occurrences) {
        if (counts[next.word]++ == 0) {
            current += values[next.word];
        }
        for (; next.position - occurrences[oldest].position > reach; ++oldest) {
            const std::size_t leaving = occurrences[oldest].word;
            if (--counts[leaving] == 0) {
                current -= values[leaving];
            }
        }
        best = std::max(best, current);
    }
    return best;
}

} // namespace sijill::search
