#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// A page of a segment (search/read/fts5_format.hpp), decoded with every rule of the format
/// checked.
struct PageWords {
    struct Word {
        std::string word;      ///< with the byte of its index in front
        std::string_view list; ///< the part of its list that is on the page
    };

    std::uint64_t first_row = 0; ///< offset of the first passage of `continued`; 0: it has none
    std::string_view continued;  ///< the part of a list that began on an earlier page
    std::vector<Word> words;     ///< ascending
};

/// Decodes a page. Returns nothing where its bytes are not as FTS5 writes them. Views are into
/// `bytes`.
[[nodiscard]] std::optional<PageWords> decode_page_words(std::string_view bytes);

/// Checks a list of passages that comes in parts, one from each page.
class ListCheck {
public:
    /// Returns false where the part breaks a rule: passages and positions ascend, no number is cut
    /// at its end, and no position is below 0 or beyond 31 bits.
    [[nodiscard]] bool add(std::string_view part);

    /// Returns true if the positions of the last passage are complete.
    [[nodiscard]] bool is_complete() const noexcept { return left_ == 0; }

    /// Returns the offset within the last part of the first passage that begins in it; nothing if
    /// none does.
    [[nodiscard]] std::optional<std::size_t> first_passage() const noexcept { return first_; }

    /// Returns that passage; meaningless if none begins in the last part.
    [[nodiscard]] std::int64_t first_of_part() const noexcept { return first_of_part_; }

private:
    [[nodiscard]] bool add_positions(std::string_view bytes);

    std::optional<std::size_t> first_;
    bool any_ = false;
    std::int64_t passage_ = 0;
    std::int64_t first_of_part_ = 0;
    std::uint64_t left_ = 0; ///< bytes of positions that were not read yet
    std::int64_t position_ = -1;
};

/// Reads numbers as VarintReader does, but notices those that are cut.
class StrictReader {
public:
    explicit StrictReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool empty() const noexcept { return at_ == bytes_.size(); }
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }

    /// Returns the next number, or nothing if it does not end within the bytes.
    [[nodiscard]] std::optional<std::uint64_t> next();

    /// Returns the next `size` bytes, or nothing if there are fewer.
    [[nodiscard]] std::optional<std::string_view> take(std::uint64_t size);

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

} // namespace sijill::search
