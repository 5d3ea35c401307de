#pragma once

#include "search/plan/matches.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sijill::search {

/// Adds up how often a passage has any form of a term. For terms of thousands of forms, whose lists
/// together are many times as long as there are passages: memory goes with the passages alone.
class FormCounts {
public:
    FormCounts();

    void add(const Doclist& form);

    /// Appends a match for each passage, in no order.
    void append_to(MatchList& matches, std::size_t term) const;

private:
    /// Of a passage that has none of the forms: all 0.
    struct Cell {
        std::int32_t count = 0;
        std::int32_t last_position = 0;
    };

    /// Passages whose ids are neighbours lie together, small enough that the processor's caches
    /// hold those of a large index.
    static constexpr std::size_t kBlock = 16;
    struct Block {
        std::uint64_t number; ///< the id of its first passage over kBlock
        std::array<Cell, kBlock> cells{};
    };

    [[nodiscard]] Block& block_of(std::uint64_t number);
    [[nodiscard]] std::uint32_t& slot_of(std::uint64_t number);
    void grow();

    std::vector<Block> blocks_;
    /// Where a block is, counted from 1; 0 is free. Open addressing, at most half of the slots
    /// taken.
    std::vector<std::uint32_t> slots_;
};

} // namespace sijill::search
