#include "search/read/kept_pages.hpp"

#include "search/schema/index_statements.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sijill::search {

void KeptPages::begin(sqlite3* db, const IndexTables& tables, std::optional<std::uint32_t> version,
                      std::size_t pages) {
    if (look_ups_.begin(version)) {
        entries_ = {};
        words_ = {};
    }
    const bool have_room = pages <= kMostBytes / sizeof(Entry);
    if (!has_all() && have_room && look_ups_.are_worth(pages)) {
        read(db, tables);
    }
}

void KeptPages::read(sqlite3* db, const IndexTables& tables) {
    std::string words;
    std::vector<Entry> entries;
    for (Statement row = prepare(db, tables, sql::kAllPageEntries); row.step();) {
        entries.push_back({row.integer(0), row.integer(2), words.size()});
        words += row.text(1);
        if (words.size() + entries.size() * sizeof(Entry) > kMostBytes) {
            return;
        }
    }
    entries.push_back({std::numeric_limits<std::int64_t>::max(), 0, words.size()});
    words_ = std::move(words);
    entries_ = std::move(entries);
}

std::string_view KeptPages::word_of(const Entry& entry) const {
    const std::size_t end = (&entry + 1)->begin;
    return std::string_view(words_).substr(entry.begin, end - entry.begin);
}

std::optional<std::int64_t> KeptPages::find(std::int64_t segment, std::string_view key) const {
    const auto behind =
        std::partition_point(entries_.begin(), entries_.end() - 1, [&](const Entry& entry) {
            return entry.segment < segment || (entry.segment == segment && word_of(entry) <= key);
        });
    if (behind == entries_.begin() || std::prev(behind)->segment != segment) {
        return std::nullopt;
    }
    return std::prev(behind)->page;
}

} // namespace sijill::search
