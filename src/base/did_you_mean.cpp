#include "base/did_you_mean.hpp"

#include <algorithm>
#include <utility>

namespace sijill {
namespace {

std::size_t alignment_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before_last(right.size() + 1);
    std::vector<std::size_t> last(right.size() + 1);
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[right.size()];
}

} // namespace

std::vector<std::string> nearest_names(std::string_view word,
                                       const std::vector<std::string>& candidates,
                                       std::size_t limit) {
    std::vector<std::pair<std::size_t, const std::string*>> ranked;
    for (const std::string& candidate : candidates) {
        const auto [shorter, longer] = std::minmax({word.size(), candidate.size()});
        if ((longer - shorter) * 3 > longer + 1) {
            continue; // the distance is no less than the difference of the lengths
        }
        const std::size_t distance = alignment_distance(word, candidate);
        if (distance * 3 <= longer + 1) {
            ranked.emplace_back(distance, &candidate);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<std::string> found;
    for (const auto& [distance, candidate] : ranked) {
        const std::size_t best = ranked.front().first;
        if (found.size() < limit && (distance == best || distance < 2 * best) &&
            std::find(found.begin(), found.end(), *candidate) == found.end()) {
            found.push_back(*candidate);
        }
    }
    return found;
}

Message did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    return did_you_mean(nearest_names(word, candidates));
}

Message did_you_mean(const std::vector<std::string>& names) {
    return names.empty() ? Message() : Message("did you mean {}?"_text, alternatives(names));
}

Message alternatives(const std::vector<std::string>& words) {
    Message list = Message::verbatim(words.front());
    for (std::size_t index = 1; index < words.size(); ++index) {
        list = index + 1 == words.size() ? Message("{} or {}"_text, list, words[index])
                                         : Message("{}, {}"_text, list, words[index]);
    }
    return list;
}

} // namespace sijill
