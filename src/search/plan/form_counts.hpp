#pragma once

#include "search/plan/matches.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sijill::search {

/// Counts, for each passage, the occurrences of all forms of a term. For terms with thousands of
/// forms, whose lists together are many times as long as the number of passages: memory grows with
/// the passages alone.
class FormCounts {
public:
    FormCounts();

    /// Adds the occurrences of one form.
    void add(const Doclist& form);

    /// Appends a match for each passage that was added, in no order.
    void append_to(MatchList& matches, std::size_t term) const;

private:
    /// What is known of a passage; count is 0 if it has none of the forms.
    struct Cell {
        std::int32_t count = 0;
        std::int32_t last_position = 0;
    };

    /// Passages with neighbouring ids are stored together. A block is so small that the processor's
    /// caches hold the blocks of a large index.
    static constexpr std::size_t kBlock = 16;
    struct Block {
        std::uint64_t number; ///< the id of its first passage divided by kBlock
        std::array<Cell, kBlock> cells{};
    };

    [[nodiscard]] Block& block_of(std::uint64_t number);
    [[nodiscard]] std::uint32_t& slot_of(std::uint64_t number);
    void grow();

    std::vector<Block> blocks_;
    /// A hash table with open addressing from numbers of blocks to their index in blocks_ plus 1; 0
    /// is a free slot. At most half of the slots are taken.
    std::vector<std::uint32_t> slots_;
};

} // namespace sijill::search
