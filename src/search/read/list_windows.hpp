#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace sijill::search {

/// Walks lists that ascend by passage side by side, one window of kSize neighbouring ids after the
/// other. What is summed up for a passage then lies in a table of kSize cells, which stays in the
/// processor's cache, and passages come in ascending order without a sort (the buckets of Lucene's
/// BooleanScorer). A list that does not ascend, as in a damaged file, is walked to its end as well.
///
///     for (ListWindows<Match> windows(lists); windows.next();) {
///         windows.visit([&](std::size_t list) { return [&, list](const Match& match) { … }; });
///     }
///
/// Entry has a member `passage`. The lists must outlive the object.
template <class Entry>
class ListWindows {
public:
    static constexpr unsigned kBits = 14;
    static constexpr std::size_t kSize = std::size_t{1} << kBits;

    explicit ListWindows(std::span<const std::span<const Entry>> lists) {
        for (std::size_t list = 0; list < lists.size(); ++list) {
            if (!lists[list].empty()) {
                rests_.push_back({list, &lists[list].front(), &lists[list].back() + 1});
            }
        }
    }

    /// Moves to the next window with an entry, once the one before was visited; returns false if
    /// there is none.
    [[nodiscard]] bool next() {
        if (rests_.empty()) {
            return false;
        }
        number_ = number_of(*rests_.front().at);
        for (const Rest& rest : rests_) {
            number_ = std::min(number_, number_of(*rest.at));
        }
        return true;
    }

    /// Calls `visit(list)`, by the index of the list, for each list, and what it returns for each
    /// entry that the list has in the window: what depends on the list alone is done once.
    template <class Visit>
    void visit(Visit visit) {
        bool has_ended = false;
        for (Rest& rest : rests_) {
            const Entry* at = rest.at;
            auto visit_entry = visit(rest.list);
            for (; at != rest.end && number_of(*at) == number_; ++at) {
                visit_entry(*at);
            }
            rest.at = at;
            has_ended = has_ended || at == rest.end;
        }
        if (has_ended) {
            std::erase_if(rests_, [](const Rest& rest) { return rest.at == rest.end; });
        }
    }

    /// Returns the cell of a passage of the window, from 0 to kSize - 1.
    [[nodiscard]] static std::size_t cell_of(std::int64_t passage) noexcept {
        return static_cast<std::size_t>(passage) & (kSize - 1);
    }

    /// Returns the passage of a cell.
    [[nodiscard]] std::int64_t passage_of(std::size_t cell) const noexcept {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(number_) << kBits | cell);
    }

private:
    /// What is left of a list; not empty.
    struct Rest {
        std::size_t list;
        const Entry* at;
        const Entry* end;
    };

    [[nodiscard]] static std::int64_t number_of(const Entry& entry) noexcept {
        return entry.passage >> kBits;
    }

    std::vector<Rest> rests_;
    std::int64_t number_ = 0; ///< of the window: the ids of its passages divided by kSize
};

/// A set of the cells of a window.
class CellSet {
public:
    void insert(std::size_t cell) noexcept {
        words_[cell / kBits] |= std::uint64_t{1} << cell % kBits;
    }

    /// Calls `visit(cell)` for each cell, ascending, and empties the set.
    template <class Visit>
    void drain(Visit visit) {
        for (std::size_t index = 0; index < words_.size(); ++index) {
            for (auto rest = std::exchange(words_[index], 0); rest != 0; rest &= rest - 1) {
                visit(index * kBits + static_cast<std::size_t>(std::countr_zero(rest)));
            }
        }
    }

private:
    static constexpr std::size_t kBits = 64;
    std::array<std::uint64_t, ListWindows<int>::kSize / kBits> words_{};
};

} // namespace sijill::search
