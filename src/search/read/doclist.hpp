#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::search {

/// The occurrences of one word: the passages that hold it, ascending, and in each its positions,
/// ascending.
struct Doclist {
    struct Entry {
        std::int64_t passage;
        std::uint32_t first; ///< index in `positions` of the first of its positions
        std::uint32_t count; ///< number of its positions; at least 1 once drop_deleted() was called
    };
    std::vector<Entry> entries;
    std::vector<std::int32_t> positions; ///< in words, from 0

    [[nodiscard]] std::span<const std::int32_t> positions_in(const Entry& entry) const {
        return std::span(positions).subspan(entry.first, entry.count);
    }
};

/// Decodes the list of a word in a segment of FTS5. For each passage the list has its id (minus the
/// id of the passage before, unless it is the first on a page), twice the size in bytes of what
/// follows, and its positions (each minus the one before, plus 2). A passage without positions was
/// deleted: what older segments have about it no longer holds.
class DoclistDecoder {
public:
    /// Adds the part of the list that lies on one page. The positions of a passage may continue on
    /// the next page.
    void add(std::string_view bytes);

    [[nodiscard]] Doclist take() { return std::move(list_); }

private:
    void add_positions(std::string_view bytes);

    Doclist list_;
    std::uint64_t passage_ = 0;
    std::uint64_t left_ = 0; ///< bytes of positions of the passage that were not read yet
    std::uint32_t position_ = 0;
};

/// Merges two lists of a word; where both have a passage, that of `newer` is taken. Costs only a
/// copy of `newer` if all its passages come after those of `older`, as they do if passages were
/// only added.
[[nodiscard]] Doclist merge_doclists(const Doclist& newer, Doclist older);

/// Removes the passages without positions.
void drop_deleted(Doclist& list);

} // namespace sijill::search
