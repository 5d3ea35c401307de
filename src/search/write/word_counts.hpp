#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sijill::search {

/// Stores copies of short strings, many in one piece of memory. Copies do not move, and live as
/// long as the arena.
class StringArena {
public:
    [[nodiscard]] std::string_view keep(std::string_view text);

private:
    std::vector<std::unique_ptr<char[]>> pieces_;
    char* free_ = nullptr; ///< in the last piece
    std::size_t room_ = 0; ///< bytes from free_ to the end of the last piece
};

/// Counts how a batch of changes changes the number of passages of each word. An occurrence of a
/// word costs one look-up, and only the first one costs memory: a hash table with open addressing
/// (Knuth, The Art of Computer Programming 6.4, algorithm L) over an arena.
class WordCounts {
public:
    struct Change {
        std::string_view word;     ///< lives as long as the counts
        std::int64_t passages = 0; ///< change of the number of passages; may be negative or 0
    };

    WordCounts();

    /// Counts each word of a passage once, for a passage that is added (`difference` 1) or removed
    /// (-1). One space separates words.
    void count(std::string_view words, int difference);

    /// Returns all words that were counted, in the order of their bytes.
    [[nodiscard]] std::vector<Change> sorted() const;

private:
    struct Word {
        std::string_view word;
        std::uint32_t hash;
    };

    struct Entry {
        const char* word;
        std::uint32_t size;
        std::int32_t passages;
        std::uint32_t passage; ///< number of the last passage that had the word
    };

    /// `entry` is an index in entries_ plus 1; 0 marks a free slot.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;
    };

    [[nodiscard]] Entry& entry_of(const Word& word);
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    void grow();

    StringArena arena_;
    std::vector<Slot> slots_; ///< their number is a power of two; at most three quarters are taken
    std::vector<Entry> entries_;
    std::vector<Word> words_;   ///< of the current passage
    std::uint32_t passage_ = 0; ///< number of the current passage
};

} // namespace sijill::search
