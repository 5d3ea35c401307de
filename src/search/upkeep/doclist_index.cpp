#include "search/upkeep/doclist_index.hpp"

#include "search/upkeep/page_words.hpp"

#include <string>

namespace sijill::search {
namespace {

constexpr int kHeightShift = 31;
constexpr int kFlagShift = 36;
constexpr std::int64_t kMostLevels = 32;

std::int64_t row_of(const Segment& segment, std::int64_t height, std::int64_t page) {
    return segment.row_of(page) + (std::int64_t{1} << kFlagShift) + (height << kHeightShift);
}

/// Returns the bytes of a row of `_data`; nothing if there is no such row.
std::optional<std::string> read_block(Statement& blocks, std::int64_t row) {
    std::optional<std::string> block;
    if (blocks.start(row).step()) {
        block = blocks.text(0);
    }
    blocks.reset();
    return block;
}

/// Decodes a page of the tree: 0 for the root and 1 for others, the number of a page, the first
/// passage on it, and for each page that follows the distance of its first passage from the one
/// before, or 0 where no passage begins on it. Appends to `pages`; returns false for other bytes.
bool decode_tree_page(std::string_view block, bool is_root, std::vector<DoclistPage>& pages) {
    StrictReader reader(block);
    const auto flag = reader.next();
    const auto page = reader.next();
    const auto passage = page ? reader.next() : std::nullopt;
    if (!passage || *flag != (is_root ? 0U : 1U)) {
        return false;
    }
    DoclistPage last{static_cast<std::int64_t>(*page), static_cast<std::int64_t>(*passage)};
    pages.push_back(last);
    while (!reader.empty()) {
        const auto distance = reader.next();
        if (!distance) {
            return false;
        }
        ++last.page;
        if (*distance > 0) {
            last.passage =
                static_cast<std::int64_t>(static_cast<std::uint64_t>(last.passage) + *distance);
            pages.push_back(last);
        }
    }
    return true;
}

} // namespace

std::optional<std::vector<DoclistPage>> read_doclist_index(Statement& blocks,
                                                           const Segment& segment,
                                                           std::int64_t page,
                                                           std::set<std::int64_t>& rows) {
    std::int64_t height = 0;
    while (height + 1 < kMostLevels && read_block(blocks, row_of(segment, height + 1, page))) {
        ++height;
    }
    // Of the level above, each entry names a page of this one and the first passage in it.
    std::vector<DoclistPage> above{{page, 0}};
    for (bool is_root = true; height >= 0; --height, is_root = false) {
        std::vector<DoclistPage> level;
        for (const DoclistPage& wanted : above) {
            const std::int64_t row = row_of(segment, height, wanted.page);
            const auto block = read_block(blocks, row);
            const std::size_t before = level.size();
            if (!block || !decode_tree_page(*block, is_root, level) ||
                (!is_root && level[before].passage != wanted.passage)) {
                return std::nullopt;
            }
            rows.insert(row);
        }
        above = std::move(level);
    }
    return above;
}

bool is_left_doclist_index(std::int64_t row, const Segment& segment) noexcept {
    for (std::int64_t height = 0; height < kMostLevels; ++height) {
        if (row >= row_of(segment, height, 0) &&
            row < row_of(segment, height, segment.first_page)) {
            return true;
        }
    }
    return false;
}

} // namespace sijill::search
