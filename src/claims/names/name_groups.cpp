#include "claims/names/name_groups.hpp"

#include "claims/names/look_alikes.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace sijill::claims {
namespace {

using Words = std::vector<std::string>;

NameShape shape_of_words(const Words& words) {
    return shape_of({words.begin(), words.end()});
}

/// The spellings of all candidates, and which of them belong together.
class NameGrouper {
public:
    NameGrouper(const NameWords& words, const std::vector<NameCandidate>& names) : words_(words) {
        for (const NameCandidate& name : names) {
            add(name);
        }
    }

    std::vector<NameGroup> groups(const std::vector<std::pair<std::size_t, std::size_t>>& same) {
        for (const auto& [left, right] : same) {
            join(at_word_.at(left), at_word_.at(right));
        }
        join_alikes();
        join_last_names();
        return collect();
    }

private:
    struct Entry {
        Words words;
        NameShape shape;
        std::map<std::string_view, int> weights; ///< by kind
    };

    void add(const NameCandidate& name) {
        Words spelled;
        for (std::size_t index = name.first; index < name.end; ++index) {
            spelled.emplace_back(words_[index].folded);
        }
        spelled.front().erase(0, name.clitics * kArabicLetterBytes);
        const auto [place, is_new] = by_words_.emplace(spelled, entries_.size());
        if (is_new) {
            entries_.push_back({spelled, shape_of_words(spelled), {}});
            group_of_.push_back(group_of_.size());
        }
        if (!name.kind.empty()) {
            entries_[place->second].weights[name.kind] += name.weight;
        }
        at_word_.emplace(name.first, place->second);
    }

    std::size_t group(std::size_t entry) {
        while (group_of_[entry] != entry) {
            group_of_[entry] = group_of_[group_of_[entry]];
            entry = group_of_[entry];
        }
        return entry;
    }

    void join(std::size_t left, std::size_t right) {
        const std::size_t first = std::min(group(left), group(right));
        group_of_[std::max(group(left), group(right))] = first;
    }

    /// Compares each spelling with the first few that have its consonants.
    void join_alikes() {
        constexpr std::size_t kMostCompared = 8;
        std::unordered_map<std::string, std::vector<std::size_t>> buckets;
        for (std::size_t index = 0; index < entries_.size(); ++index) {
            const NameShape& shape = entries_[index].shape;
            std::vector<std::size_t>& bucket = buckets[shape.consonants + shape.numbers];
            for (const std::size_t other : bucket) {
                if (are_alike(shape, entries_[other].shape)) {
                    join(index, other);
                }
            }
            if (bucket.size() < kMostCompared) {
                bucket.push_back(index);
            }
        }
    }

    [[nodiscard]] std::string_view best_kind(const std::map<std::string_view, int>& weights) const {
        const auto best =
            std::ranges::max_element(weights, {}, [](const auto& entry) { return entry.second; });
        return best == weights.end() ? kind::kOrganization : best->first;
    }

    /// «ماسك» and `Musk` are «إيلون ماسك», the first of that name.
    void join_last_names() {
        std::unordered_map<std::string, std::size_t> persons; // by the consonants of the last name
        for (std::size_t index = 0; index < entries_.size(); ++index) {
            const Entry& entry = entries_[index];
            if (entry.words.size() >= 2 && best_kind(entry.weights) == kind::kPerson) {
                persons.emplace(shape_of_words({entry.words.back()}).consonants, index);
            }
        }
        for (std::size_t index = 0; index < entries_.size(); ++index) {
            const Entry& entry = entries_[index];
            if (entry.words.size() != 1) {
                continue;
            }
            const auto person = persons.find(entry.shape.consonants);
            if (person != persons.end() &&
                are_alike(entry.shape, shape_of_words({entries_[person->second].words.back()}))) {
                entries_[person->second].weights[kind::kPerson] += weight::kNoun;
                join(index, person->second);
            }
        }
    }

    std::vector<NameGroup> collect() {
        std::vector<NameGroup> groups;
        std::vector<std::map<std::string_view, int>> weights;
        std::unordered_map<std::size_t, std::size_t> place;
        for (std::size_t index = 0; index < entries_.size(); ++index) {
            const auto [at, is_new] = place.emplace(group(index), groups.size());
            if (is_new) {
                groups.emplace_back();
                weights.emplace_back();
            }
            groups[at->second].spellings.push_back(entries_[index].words);
            for (const auto& [name, weight] : entries_[index].weights) {
                weights[at->second][name] += weight;
            }
        }
        for (std::size_t index = 0; index < groups.size(); ++index) {
            groups[index].kind = best_kind(weights[index]);
        }
        return groups;
    }

    const NameWords& words_;
    std::vector<Entry> entries_;
    std::vector<std::size_t> group_of_;
    std::map<Words, std::size_t> by_words_;
    std::unordered_map<std::size_t, std::size_t> at_word_; ///< from a first word to its entry
};

} // namespace

std::vector<NameGroup> group_names(const NameWords& words, const std::vector<NameCandidate>& names,
                                   const std::vector<std::pair<std::size_t, std::size_t>>& same) {
    return NameGrouper(words, names).groups(same);
}

} // namespace sijill::claims
