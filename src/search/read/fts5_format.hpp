#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// The format in which FTS5 stores an index in its tables `_data` and `_idx`: a file format,
/// unchanged since 2015, described in the comments at the head of SQLite's fts5_index.c. Damaged
/// bytes decode to wrong values, but are never read past their end.
namespace sijill::search {

/// The version of the format that is read here: the row 'version' of the table `_config`. FTS5
/// writes version 5 once an index was used with the option "secure-delete".
inline constexpr std::int64_t kFts5Version = 4;

/// The bytes of a page before its content: the offset of the first passage of a list that began on
/// an earlier page, and the offset at which the content ends, big-endian, two bytes each.
inline constexpr std::size_t kPageHeader = 4;

/// Reads integers and bytes from the front of a sequence of bytes.
class VarintReader {
public:
    explicit VarintReader(std::string_view bytes)
        : at_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(at_ + bytes.size()) {}

    [[nodiscard]] bool empty() const noexcept { return at_ == end_; }
    [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }

    /// Reads a varint: 7 bits a byte, the highest bits first, all 8 bits of a ninth byte (SQLite
    /// file format, section 1.6). Returns 0 if the bytes end before the varint does; nothing is
    /// left then.
    [[nodiscard, gnu::always_inline]] inline std::uint64_t next() noexcept {
        if (at_ != end_ && *at_ < 0x80) {
            return *at_++;
        }
        if (end_ - at_ > 1 && at_[1] < 0x80) {
            const unsigned high = *at_++ & 0x7FU;
            return high << 7U | *at_++;
        }
        return next_long();
    }

    /// Reads `size` bytes, or all that are left if they are fewer.
    [[nodiscard]] std::string_view take(std::uint64_t size) noexcept {
        const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(size, left()));
        const auto* begin = reinterpret_cast<const char*>(at_);
        at_ += taken;
        return {begin, taken};
    }

private:
    [[nodiscard]] std::uint64_t next_long() noexcept;

    const unsigned char* at_;
    const unsigned char* end_;
};

/// A part of the index, on consecutive pages, with words in ascending order. A word may be in
/// several segments.
struct Segment {
    static constexpr unsigned kRowBits =
        37; ///< of the id of a row, which its segment does not have

    std::int64_t id = 0;
    std::int64_t first_page = 0;
    std::int64_t last_page = 0;

    /// Returns the id of the row of `_data` that holds a page.
    [[nodiscard]] std::int64_t row_of(std::int64_t page) const noexcept {
        return (id << kRowBits) + page;
    }

    /// Returns the id of the segment to which a row of `_data` belongs.
    [[nodiscard]] static std::int64_t of_row(std::int64_t row) noexcept { return row >> kRowBits; }
};

/// The id of the row of `_data` that lists the segments.
inline constexpr std::int64_t kStructureRow = 10;

/// Decodes the list of segments, the newest first. Returns nothing for a record that version 4 of
/// the format does not have.
[[nodiscard]] std::optional<std::vector<Segment>> decode_structure(std::string_view record);

/// A page of a segment: a header of four bytes, then words, each followed by its list of passages,
/// then the offsets of the words. A list may continue on the next page.
class LeafPage {
public:
    /// The bytes of the page that hold the list of a word.
    struct Range {
        std::size_t begin;
        std::size_t end;
    };

    explicit LeafPage(std::string_view bytes);

    /// Returns the part of a list that began on an earlier page.
    [[nodiscard]] Range continued() const noexcept;

    /// What a page has of a word.
    struct Found {
        std::optional<Range> list; ///< or the part of it that is on this page; none if the word
                                   ///< does not begin here
        bool is_between = false; ///< words before and behind it are here, so that the segment does
                                 ///< not have it
    };

    /// Finds a word that begins with kMainIndex, as all words of the main index do.
    [[nodiscard]] Found find(std::string_view word) const;

    /// Returns whether a list that ends with this range may continue on the next page.
    [[nodiscard]] bool may_continue(const Range& range) const noexcept { return range.end == end_; }

    [[nodiscard]] std::string_view bytes(const Range& range) const noexcept {
        return bytes_.substr(range.begin, range.end - range.begin);
    }

private:
    std::string_view bytes_;
    std::size_t end_; ///< of the words and lists; the offsets of the words follow
};

/// The first byte of every word of the main index; indexes of prefixes have other first bytes.
inline constexpr char kMainIndex = '0';

} // namespace sijill::search
