#include "search/write/word_counts.hpp"

#include "base/split.hpp"
#include "base/word_map.hpp"
#include "search/write/sort_key.hpp"

#include <algorithm>
#include <utility>

namespace sijill::search {
std::string_view StringArena::keep(std::string_view text) {
    constexpr std::size_t kPiece = std::size_t{64} * 1024;
    if (text.size() > room_) {
        room_ = std::max(kPiece, text.size());
        free_ = pieces_.emplace_back(std::make_unique<char[]>(room_)).get();
    }
    const std::string_view kept(free_, text.size());
    std::copy(text.begin(), text.end(), free_);
    free_ += text.size();
    room_ -= text.size();
    return kept;
}

WordCounts::WordCounts() : slots_(1024) {
}

void WordCounts::count(std::string_view words, int difference) {
    ++passage_;
    // Nearly all time is spent waiting for memory: for the slot of a word, then for its entry, then
    // for its letters. Each step is prefetched for all words of the passage at once.
    words_.clear();
    for_each_part(words, ' ', [this](std::string_view word) {
        words_.push_back({word, static_cast<std::uint32_t>(word_hash(word))});
        __builtin_prefetch(&slots_[words_.back().hash & mask()]);
    });
    for (const Word& word : words_) {
        if (const Slot& slot = slots_[word.hash & mask()]; slot.entry != 0) {
            __builtin_prefetch(&entries_[slot.entry - 1]);
        }
    }
    for (const Word& word : words_) {
        if (const Slot& slot = slots_[word.hash & mask()]; slot.entry != 0) {
            __builtin_prefetch(entries_[slot.entry - 1].word);
        }
    }
    for (const Word& word : words_) {
        Entry& entry = entry_of(word);
        if (entry.passage != passage_) {
            entry.passage = passage_;
            entry.passages += difference;
        }
    }
}

WordCounts::Entry& WordCounts::entry_of(const Word& word) {
    std::size_t index = word.hash & mask();
    for (; slots_[index].entry != 0; index = (index + 1) & mask()) {
        if (slots_[index].hash == word.hash) {
            Entry& entry = entries_[slots_[index].entry - 1];
            if (std::string_view(entry.word, entry.size) == word.word) {
                return entry;
            }
        }
    }
    const auto size = static_cast<std::uint32_t>(word.word.size());
    entries_.push_back({arena_.keep(word.word).data(), size, 0, 0});
    slots_[index] = {word.hash, static_cast<std::uint32_t>(entries_.size())};
    if (4 * entries_.size() > 3 * slots_.size()) {
        grow();
    }
    return entries_.back();
}

void WordCounts::grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old) {
        if (slot.entry == 0) {
            continue;
        }
        std::size_t index = slot.hash & mask();
        while (slots_[index].entry != 0) {
            index = (index + 1) & mask();
        }
        slots_[index] = slot;
    }
}

std::vector<WordCounts::Change> WordCounts::sorted() const {
    std::vector<std::pair<SortKey, std::int64_t>> words;
    words.reserve(entries_.size());
    for (const Entry& entry : entries_) {
        words.emplace_back(SortKey({entry.word, entry.size}), entry.passages);
    }
    std::ranges::sort(words);
    std::vector<Change> changes;
    changes.reserve(words.size());
    for (const auto& [word, passages] : words) {
        changes.push_back({word.text(), passages});
    }
    return changes;
}

} // namespace sijill::search
