#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sijill::search {

/// Keeps copies of short strings, many in one piece of memory, which do not move and live as long
/// as the arena.
class StringArena {
public:
    [[nodiscard]] std::string_view keep(std::string_view text);

private:
    std::vector<std::unique_ptr<char[]>> pieces_;
    char* free_ = nullptr; ///< in the last piece
    std::size_t room_ = 0;
};

/// By how much the passages of each word become more or fewer through a batch of changes. A word
/// costs one look-up each time it stands in a passage, and memory only the first time: a table with
/// open addressing (Knuth, The Art of Computer Programming 6.4, algorithm L) over an arena.
class WordCounts {
public:
    struct Change {
        std::string_view word;     ///< lives as long as the counts
        std::int64_t passages = 0; ///< how many more hold it; may be negative or 0
    };

    WordCounts();

    /// Counts a passage that is added (1) or taken away (-1), each of its words once. One space
    /// separates words.
    void count(std::string_view words, int difference);

    /// All words, in the order of their bytes.
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
        std::uint32_t passage; ///< the last one that had the word
    };

    /// A free slot has entry 0; the others are counted from 1.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t entry = 0;
    };

    [[nodiscard]] Entry& entry_of(const Word& word);
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    void grow();

    StringArena arena_;
    std::vector<Slot> slots_; ///< a power of two of them, at most three quarters of them taken
    std::vector<Entry> entries_;
    std::vector<Word> words_; ///< of the passage at hand
    std::uint32_t passage_ = 0;
};

} // namespace sijill::search
