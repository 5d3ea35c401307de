#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::search {

/// Where one word stands: its passages ascending, in each the positions ascending.
struct Doclist {
    struct Entry {
        std::int64_t passage;
        std::uint32_t first; ///< of its positions, in `positions`
        std::uint32_t count; ///< at least 1 in a list that is handed out
    };
    std::vector<Entry> entries;
    std::vector<std::int32_t> positions; ///< in words, from 0

    [[nodiscard]] std::span<const std::int32_t> positions_in(const Entry& entry) const {
        return std::span(positions).subspan(entry.first, entry.count);
    }
};

/// Reads a list as a segment of FTS5 has it: for each passage its id (less that of the passage
/// before, but whole where it is the first of a page), the size of what follows in bytes, doubled,
/// and the positions, each less the one before and plus two. A passage without positions says that
/// older segments are wrong about it.
class DoclistDecoder {
public:
    /// Takes the part of the list that lies on one page; a list of positions may go on over the
    /// next.
    void add(std::string_view bytes);

    [[nodiscard]] Doclist take() { return std::move(list_); }

private:
    void add_positions(std::string_view bytes);

    Doclist list_;
    std::uint64_t passage_ = 0;
    std::uint64_t left_ = 0; ///< bytes of positions to come
    std::uint32_t position_ = 0;
};

/// Both lists of a word in one; of a passage that both have, `newer` is right. Cheap where all
/// passages of `newer` come behind, as they do where passages were only added.
[[nodiscard]] Doclist merge_doclists(const Doclist& newer, Doclist older);

/// Forgets the passages without positions.
void drop_deleted(Doclist& list);

} // namespace sijill::search
