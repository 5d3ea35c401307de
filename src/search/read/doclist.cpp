#include "search/read/doclist.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <iterator>

namespace sijill::search {
namespace {

constexpr std::uint32_t kStep = 2; ///< added to the distance of each position from the one before

/// Bytes that are read as one number.
constexpr std::size_t kEight = 8;
constexpr unsigned kByteBits = 8;
/// Set in each byte that is not the last one of its varint.
constexpr std::uint64_t kContinues = 0x8080808080808080;

/// Returns the first `size` of eight bytes, from 1 to 8, as a number with a byte of zero for each
/// of the others.
std::uint64_t first_of_eight(const char* bytes, std::size_t size) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes, kEight);
    const std::size_t others = kByteBits * (kEight - size);
    return std::endian::native == std::endian::little ? eight << others : eight >> others;
}

/// Returns the sum of the bytes of a number, each below 128.
std::uint32_t sum_of_bytes(std::uint64_t eight) {
    constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
    constexpr std::uint64_t kAll = 0x0001000100010001;
    const std::uint64_t pairs = (eight & kEven) + (eight >> kByteBits & kEven);
    return static_cast<std::uint32_t>(pairs * kAll >> 48U);
}

} // namespace

void DoclistDecoder::add(std::string_view page) {
    parts_.read(
        page,
        [this](std::int64_t passage) {
            position_ = 0;
            wanted_ = wants(passage);
            if (!wanted_) {
                return;
            }
            list_.entries.push_back(
                {passage, static_cast<std::uint32_t>(list_.positions.size()), 0});
        },
        [this](std::string_view bytes) {
            if (wanted_) {
                add_positions(bytes);
            }
        });
}

bool DoclistDecoder::wants(std::int64_t passage) {
    if (all_) {
        return true;
    }
    std::size_t passed = 0;
    while (passed < among_.size() && among_[passed] < passage) {
        ++passed;
    }
    among_ = among_.subspan(passed);
    return !among_.empty() && among_.front() == passage;
}

void DoclistDecoder::add_positions(std::string_view bytes) {
    for (VarintReader rest(bytes); !rest.empty();) {
        position_ += static_cast<std::uint32_t>(rest.next()) - kStep;
        list_.positions.push_back(static_cast<std::int32_t>(position_));
    }
    Doclist::Entry& entry = list_.entries.back();
    entry.count = static_cast<std::uint32_t>(list_.positions.size()) - entry.first;
}

void CountDecoder::add(std::string_view page) {
    constexpr std::size_t kLeastBytes = 3; // of a passage: its id, the size and a position
    if (const std::size_t most = list_.size() + page.size() / kLeastBytes + 1;
        most > list_.capacity()) {
        list_.reserve(std::max(most, 2 * list_.capacity()));
    }
    parts_.read(
        page,
        [this](std::int64_t passage) {
            list_.push_back({passage, 0, 0});
        },
        [this, end = page.data() + page.size()](std::string_view bytes) {
            PassageCount& counted = list_.back();
            // Most passages have few positions, of one byte each: added up without a loop, whose
            // end the processor would not foresee.
            if (bytes.size() - 1 < kEight && end - bytes.data() >= std::ptrdiff_t{kEight}) {
                const std::uint64_t eight = first_of_eight(bytes.data(), bytes.size());
                if ((eight & kContinues) == 0) {
                    const auto size = static_cast<std::uint32_t>(bytes.size());
                    counted.count += size;
                    // Without a sign, since a damaged list may go on beyond the last position.
                    counted.last_position = static_cast<std::int32_t>(
                        static_cast<std::uint32_t>(counted.last_position) +
                        static_cast<std::uint32_t>(sum_of_bytes(eight)) - kStep * size);
                    return;
                }
            }
            std::uint32_t count = counted.count;
            auto position = static_cast<std::uint32_t>(counted.last_position);
            for (VarintReader rest(bytes); !rest.empty(); ++count) {
                position += static_cast<std::uint32_t>(rest.next()) - kStep;
            }
            counted.count = count;
            counted.last_position = static_cast<std::int32_t>(position);
        });
}

Doclist merge_lists(const Doclist& newer, Doclist older) {
    const auto append = [](Doclist& to, const Doclist& list, const Doclist::Entry& entry) {
        const auto positions = list.positions_in(entry);
        to.entries.push_back(
            {entry.passage, static_cast<std::uint32_t>(to.positions.size()), entry.count});
        to.positions.insert(to.positions.end(), positions.begin(), positions.end());
    };
    const bool comes_after = newer.entries.empty() || older.entries.empty() ||
                             older.entries.back().passage < newer.entries.front().passage;
    Doclist merged;
    if (comes_after) {
        std::swap(merged, older);
    }
    auto old = older.entries.begin();
    for (const Doclist::Entry& entry : newer.entries) {
        for (; old != older.entries.end() && old->passage < entry.passage; ++old) {
            append(merged, older, *old);
        }
        if (old != older.entries.end() && old->passage == entry.passage) {
            ++old;
        }
        append(merged, newer, entry);
    }
    for (; old != older.entries.end(); ++old) {
        append(merged, older, *old);
    }
    return merged;
}

CountList merge_lists(const CountList& newer, CountList older) {
    if (older.empty() || newer.empty() || older.back().passage < newer.front().passage) {
        older.insert(older.end(), newer.begin(), newer.end());
        return older;
    }
    CountList merged;
    merged.reserve(newer.size() + older.size());
    // Of equal elements set_union takes that of its first range.
    std::set_union(newer.begin(), newer.end(), older.begin(), older.end(),
                   std::back_inserter(merged),
                   [](const PassageCount& left, const PassageCount& right) {
                       return left.passage < right.passage;
                   });
    return merged;
}

void drop_deleted(Doclist& list) {
    std::erase_if(list.entries, [](const Doclist::Entry& entry) { return entry.count == 0; });
}

void drop_deleted(CountList& list) {
    std::erase_if(list, [](const PassageCount& counted) { return counted.count == 0; });
}

CountList counts_of(const Doclist& list) {
    CountList counts;
    counts.reserve(list.entries.size());
    for (const Doclist::Entry& entry : list.entries) {
        const auto positions = list.positions_in(entry);
        counts.push_back({entry.passage, entry.count, positions.empty() ? 0 : positions.back()});
    }
    return counts;
}

} // namespace sijill::search
