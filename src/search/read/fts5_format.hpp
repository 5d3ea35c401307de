#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// How FTS5 keeps an index in its tables `_data` and `_idx` (comments at the head of SQLite's
/// fts5_index.c; a file format, unchanged since 2015). Bytes in, values out; damaged bytes give
/// wrong values, but are never read past their end.
namespace sijill::search {

/// The version of the format that is read here, row 'version' of the table `_config`. Version 5
/// marks an index that has been under "secure-delete".
inline constexpr std::int64_t kFts5Version = 4;

/// Takes integers off the front of bytes.
class VarintReader {
public:
    explicit VarintReader(std::string_view bytes)
        : at_(reinterpret_cast<const unsigned char*>(bytes.data())), end_(at_ + bytes.size()) {}

    [[nodiscard]] bool empty() const noexcept { return at_ == end_; }
    [[nodiscard]] std::size_t left() const noexcept { return static_cast<std::size_t>(end_ - at_); }

    /// Seven bits a byte, high bits first, the ninth byte whole (SQLite file format, section 1.6).
    /// Bytes that end too early give 0 and are used up.
    [[nodiscard]] std::uint64_t next() noexcept {
        return at_ != end_ && *at_ < 0x80 ? *at_++ : next_long();
    }

    /// So many bytes as they are, or as many as are left.
    [[nodiscard]] std::string_view take(std::uint64_t size) noexcept;

private:
    [[nodiscard]] std::uint64_t next_long() noexcept;

    const unsigned char* at_;
    const unsigned char* end_;
};

/// A part of the index, with words of its own in order, on consecutive pages.
struct Segment {
    std::int64_t id = 0;
    std::int64_t first_page = 0;
    std::int64_t last_page = 0;

    /// The row of `_data` that has a page.
    [[nodiscard]] std::int64_t row_of(std::int64_t page) const noexcept {
        return (id << 37) + page;
    }
};

/// The row of `_data` that lists the segments.
inline constexpr std::int64_t kStructureRow = 10;

/// The segments of an index, the newest first; nothing where the record is none that FTS5's
/// version 4 writes.
[[nodiscard]] std::optional<std::vector<Segment>> decode_structure(std::string_view record);

/// A page of a segment: four bytes of header, words each followed by its list of passages, and
/// behind these the places of the words. A list that begins on one page may go on over the next.
class LeafPage {
public:
    /// Where the list of a word lies on the page, by bytes.
    struct Range {
        std::size_t begin;
        std::size_t end;
    };

    explicit LeafPage(std::string_view bytes);

    /// The part of a list that was begun on an earlier page.
    [[nodiscard]] Range continued() const noexcept;

    /// The list of a word, or the part of it that is here; nothing where it does not begin here.
    /// Words have FTS5's letter for the main index in front (kMainIndex).
    [[nodiscard]] std::optional<Range> find(std::string_view word) const;

    /// Whether a list that ends there may go on over the next page.
    [[nodiscard]] bool may_go_on(const Range& range) const noexcept { return range.end == end_; }

    [[nodiscard]] std::string_view bytes(const Range& range) const noexcept {
        return bytes_.substr(range.begin, range.end - range.begin);
    }

private:
    std::string_view bytes_;
    std::size_t end_; ///< of words and lists; their places come behind
};

/// Stands in front of every word of the index proper; indexes of prefixes have others.
inline constexpr char kMainIndex = '0';

} // namespace sijill::search
