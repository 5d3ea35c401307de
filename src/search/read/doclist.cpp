#include "search/read/doclist.hpp"

#include "search/read/fts5_format.hpp"

#include <utility>

namespace sijill::search {

void DoclistDecoder::add(std::string_view bytes) {
    VarintReader rest(bytes);
    bool whole = true;
    while (!rest.empty()) {
        if (left_ == 0) {
            passage_ = whole ? rest.next() : passage_ + rest.next();
            whole = false;
            left_ = rest.next() >> 1U;
            position_ = 0;
            list_.entries.push_back({static_cast<std::int64_t>(passage_),
                                     static_cast<std::uint32_t>(list_.positions.size()), 0});
        }
        const std::string_view positions = rest.take(left_);
        left_ -= positions.size();
        add_positions(positions);
    }
}

void DoclistDecoder::add_positions(std::string_view bytes) {
    if (list_.entries.empty()) {
        return;
    }
    constexpr std::uint32_t kStep = 2;
    for (VarintReader rest(bytes); !rest.empty();) {
        position_ += static_cast<std::uint32_t>(rest.next()) - kStep;
        list_.positions.push_back(static_cast<std::int32_t>(position_));
    }
    Doclist::Entry& entry = list_.entries.back();
    entry.count = static_cast<std::uint32_t>(list_.positions.size()) - entry.first;
}

Doclist merge_doclists(const Doclist& newer, Doclist older) {
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

void drop_deleted(Doclist& list) {
    std::erase_if(list.entries, [](const Doclist::Entry& entry) { return entry.count == 0; });
}

} // namespace sijill::search
