#pragma once

#include "search/read/fts5_format.hpp"

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

/// The part of a Doclist that a ranking by counts needs.
struct PassageCount {
    std::int64_t passage;
    std::uint32_t count;        ///< number of positions; at least 1 once drop_deleted() was called
    std::int32_t last_position; ///< in words, from 0: the passage is longer than that

    bool operator==(const PassageCount&) const = default;
};

/// Ascending by passage.
using CountList = std::vector<PassageCount>;

/// Cuts the list of a word in a segment of FTS5 into its passages. For each passage the list has
/// its id (minus the id of the passage before, unless it is the first on a page), twice the size in
/// bytes of what follows, and its positions (each minus the one before, plus 2). A passage without
/// positions was deleted: what older segments have about it no longer holds.
class DoclistParts {
public:
    /// Reads the part of the list that lies on one page. Calls `begin(passage)` for each passage
    /// and then `positions(bytes)` with its positions, again where they continue on the next page.
    template <class Begin, class Positions>
    void read(std::string_view page, Begin begin, Positions positions) {
        std::uint64_t passage = passage_; // kept in registers, which the calls cannot change
        std::uint64_t left = left_;
        bool whole = true;
        for (VarintReader rest(page); !rest.empty();) {
            if (left == 0) {
                passage = (whole ? 0 : passage) + rest.next();
                whole = false;
                left = rest.next() >> 1U;
                begin(static_cast<std::int64_t>(passage));
            }
            const std::string_view bytes = rest.take(left);
            left -= bytes.size();
            positions(bytes);
        }
        passage_ = passage;
        left_ = left;
    }

private:
    std::uint64_t passage_ = 0;
    std::uint64_t left_ = 0; ///< bytes of positions of the passage that were not read yet
};

/// Decodes a list with its positions.
class DoclistDecoder {
public:
    DoclistDecoder() = default;

    /// Decodes only the passages of `among`, which ascend and must outlive the object.
    explicit DoclistDecoder(std::span<const std::int64_t> among) : all_(false), among_(among) {}

    /// Adds the part of the list that lies on one page.
    void add(std::string_view page);

    [[nodiscard]] Doclist take() { return std::move(list_); }

private:
    /// Returns whether a passage, which comes after those asked for before, is to be decoded.
    [[nodiscard]] bool wants(std::int64_t passage);
    void add_positions(std::string_view bytes);

    bool all_ = true;
    std::span<const std::int64_t> among_; ///< of those, what may still come
    bool wanted_ = false;                 ///< whether the positions that come next are
    DoclistParts parts_;
    Doclist list_;
    std::uint32_t position_ = 0;
};

/// Decodes a list into counts.
class CountDecoder {
public:
    /// Adds the part of the list that lies on one page.
    void add(std::string_view page);

    [[nodiscard]] CountList take() { return std::move(list_); }

private:
    DoclistParts parts_;
    CountList list_;
};

/// Merge two lists of a word; where both have a passage, that of `newer` is taken. Costs only a
/// copy of `newer` if all its passages come after those of `older`, as they do if passages were
/// only added.
[[nodiscard]] Doclist merge_lists(const Doclist& newer, Doclist older);
[[nodiscard]] CountList merge_lists(const CountList& newer, CountList older);

/// Remove the passages without positions.
void drop_deleted(Doclist& list);
void drop_deleted(CountList& list);

/// Return the counts of a list.
[[nodiscard]] CountList counts_of(const Doclist& list);

} // namespace sijill::search
