#pragma once

#include "base/fibonacci_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill {

/// Hashes eight bytes at a time by multiplication: twice as fast for short words as a hash by
/// single bytes.
[[nodiscard]] inline std::uint64_t word_hash(std::string_view word) noexcept {
    const char* bytes = word.data();
    std::size_t left = word.size();
    std::uint64_t hash = left;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * kGoldenMultiplier;
        hash ^= hash >> 32U;
    };
    const auto read = [](const char* from, auto value) -> std::uint64_t {
        std::memcpy(&value, from, sizeof value);
        return value;
    };
    for (; left > 8; bytes += 8, left -= 8) {
        mix(read(bytes, std::uint64_t{}));
    }
    if (left == 8) {
        mix(read(bytes, std::uint64_t{}));
    } else if (left >= 4) { // two reads that overlap
        mix(read(bytes, std::uint32_t{}) | read(bytes + left - 4, std::uint32_t{}) << 32U);
    } else if (left > 0) {
        mix(read(bytes, std::uint8_t{}) | read(bytes + left / 2, std::uint8_t{}) << 8U |
            read(bytes + left - 1, std::uint8_t{}) << 16U);
    }
    return hash;
}

/// A map from words that is filled once, and then asked for each word of long texts, most of which
/// it lacks. A filter of bits (Bloom 1970, of one hash) answers for those: it is small enough to
/// stay in the processor's caches. Behind it stands a hash table with open addressing (Knuth, The
/// Art of Computer Programming 6.4, algorithm L).
template <class Value>
class WordMap {
public:
    WordMap() { resize(kLeastSlots); }

    /// Returns the value of a word, which is made where there is none. A word that is added moves
    /// the values of others.
    Value& operator[](std::string_view word) {
        const std::uint64_t hash = word_hash(word);
        if (const Slot& slot = slots_[slot_of(word, hash)]; slot.entry != 0) {
            return entries_[slot.entry - 1].second;
        }
        if (2 * (entries_.size() + 1) > slots_.size()) {
            resize(2 * slots_.size());
        }
        entries_.emplace_back(word, Value());
        put(hash, entries_.size());
        return entries_.back().second;
    }

    /// Returns the value of a word; nullptr if there is none.
    [[nodiscard]] const Value* find(std::string_view word) const noexcept {
        const std::uint64_t hash = word_hash(word);
        if ((filter_[filter_word(hash)] >> filter_bit(hash) & 1U) == 0) {
            return nullptr;
        }
        const Slot& slot = slots_[slot_of(word, hash)];
        return slot.entry == 0 ? nullptr : &entries_[slot.entry - 1].second;
    }

    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }

    [[nodiscard]] bool contains(std::string_view word) const noexcept {
        return find(word) != nullptr;
    }

private:
    static constexpr std::size_t kLeastSlots = 64;
    static constexpr std::size_t kBitsOfSlot = 8;

    /// `entry` is an index in entries_ plus 1; 0 marks a free slot.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;
    };

    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }

    /// The filter goes by the upper half of a hash, the slots by the lower one.
    [[nodiscard]] std::size_t filter_word(std::uint64_t hash) const {
        return hash >> 38U & (filter_.size() - 1);
    }
    [[nodiscard]] static unsigned filter_bit(std::uint64_t hash) {
        return static_cast<unsigned>(hash >> 32U & 63U);
    }

    /// Returns the index of the slot of a word, or of the free one that it would take.
    [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint64_t hash) const {
        const auto part = static_cast<std::uint32_t>(hash);
        std::size_t index = part & mask();
        while (slots_[index].entry != 0 &&
               (slots_[index].hash != part || entries_[slots_[index].entry - 1].first != word)) {
            index = (index + 1) & mask();
        }
        return index;
    }

    void put(std::uint64_t hash, std::size_t entry) {
        const auto part = static_cast<std::uint32_t>(hash);
        std::size_t index = part & mask();
        while (slots_[index].entry != 0) {
            index = (index + 1) & mask();
        }
        slots_[index] = {part, static_cast<std::uint32_t>(entry)};
        filter_[filter_word(hash)] |= std::uint64_t{1} << filter_bit(hash);
    }

    void resize(std::size_t slots) {
        slots_.assign(slots, {});
        filter_.assign(slots * kBitsOfSlot / 64, 0);
        for (std::size_t entry = 1; entry <= entries_.size(); ++entry) {
            put(word_hash(entries_[entry - 1].first), entry);
        }
    }

    std::vector<Slot> slots_;           ///< their number is a power of two; at most half are taken
    std::vector<std::uint64_t> filter_; ///< a bit for each word
    std::vector<std::pair<std::string, Value>> entries_;
};

} // namespace sijill
