#include "search/plan/form_counts.hpp"

#include <algorithm>
#include <bit>

namespace sijill::search {

FormCounts::FormCounts() : slots_(64) {
}

void FormCounts::add(const Doclist& form) {
    for (const Doclist::Entry& entry : form.entries) {
        const auto id = static_cast<std::uint64_t>(entry.passage);
        Cell& cell = block_of(id / kBlock).cells[id % kBlock];
        cell.count += static_cast<std::int32_t>(entry.count);
        cell.last_position = std::max(cell.last_position, form.positions_in(entry).back());
    }
}

void FormCounts::append_to(MatchList& matches, std::size_t term) const {
    for (const Block& block : blocks_) {
        for (std::size_t index = 0; index < kBlock; ++index) {
            if (const Cell& cell = block.cells[index]; cell.count > 0) {
                const auto id = static_cast<std::int64_t>(block.number * kBlock + index);
                matches.push_back(
                    {id, cell.count, cell.last_position, static_cast<std::uint32_t>(term), false});
            }
        }
    }
}

FormCounts::Block& FormCounts::block_of(std::uint64_t number) {
    std::uint32_t& slot = slot_of(number);
    if (slot != 0) {
        return blocks_[slot - 1];
    }
    blocks_.push_back({number});
    slot = static_cast<std::uint32_t>(blocks_.size());
    if (2 * blocks_.size() > slots_.size()) {
        grow();
    }
    return blocks_.back();
}

/// Returns the slot of a block, or the free slot that it is to get.
std::uint32_t& FormCounts::slot_of(std::uint64_t number) {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 6.4): the highest bits of
    // successive numbers differ, so that the first slot looked at is nearly always the right one.
    constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15; // 2^64 over the golden ratio
    const std::size_t mask = slots_.size() - 1;
    auto index = static_cast<std::size_t>(number * kMultiplier >> std::countl_zero(mask));
    while (slots_[index] != 0 && blocks_[slots_[index] - 1].number != number) {
        index = (index + 1) & mask;
    }
    return slots_[index];
}

void FormCounts::grow() {
    slots_.assign(2 * slots_.size(), 0);
    for (std::size_t index = 0; index < blocks_.size(); ++index) {
        slot_of(blocks_[index].number) = static_cast<std::uint32_t>(index + 1);
    }
}

} // namespace sijill::search
