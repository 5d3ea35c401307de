#include "search/upkeep/stored_postings.hpp"

#include "search/schema/index_statements.hpp"
#include "search/upkeep/segment_words.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace sijill::search {
namespace {

constexpr std::int64_t kAveragesRow = 1;
constexpr std::int64_t kSecureDeleteVersion = 5;
constexpr std::int64_t kLargestSegmentId = 0xFFFF;

class PostingsReader {
public:
    PostingsReader(sqlite3* db, const IndexTables& tables)
        : db_(db), tables_(tables), blocks_(prepare(db, tables, sql::kIndexBlock)) {}

    StoredPostings read() {
        const auto segments = read_segments();
        if (segments) {
            read_words(*segments);
            check_rows(*segments);
        }
        return std::move(found_);
    }

private:
    template <FixedText Text, class... Values>
    void fault(MessageFormat<Text> format, const Values&... values) {
        found_.faults.emplace_back(format, tables_.index, values...);
    }

    std::optional<std::vector<Segment>> read_segments();
    std::map<std::int64_t, std::vector<PageEntry>>
    read_entries(const std::vector<Segment>& segments);
    void read_words(const std::vector<Segment>& segments);
    void add_word(const std::string& word, const Doclist& list);
    void check_rows(const std::vector<Segment>& segments);

    sqlite3* db_;
    const IndexTables& tables_;
    Statement blocks_;
    std::set<std::int64_t> rows_{kAveragesRow, kStructureRow}; ///< of `_data`, that were read
    std::set<std::int64_t> merged_; ///< segments all of whose words are in another one by now
    StoredPostings found_;
};

std::optional<std::vector<Segment>> PostingsReader::read_segments() {
    const bool is_there = blocks_.start(kStructureRow).step();
    auto segments = is_there ? decode_structure(blocks_.text(0)) : std::nullopt;
    blocks_.reset();
    std::set<std::int64_t> ids;
    const auto is_sound = [&](const Segment& segment) {
        const bool is_merged = segment.first_page == 0 && segment.last_page == 0;
        return segment.id > 0 && segment.id <= kLargestSegmentId && ids.insert(segment.id).second &&
               (is_merged || (segment.first_page > 0 && segment.last_page >= segment.first_page));
    };
    if (!segments || !std::ranges::all_of(*segments, is_sound)) {
        fault("{}: the list of segments is damaged"_text);
        return std::nullopt;
    }
    std::erase_if(*segments, [this](const Segment& segment) {
        const bool is_merged = segment.first_page == 0;
        if (is_merged) {
            merged_.insert(segment.id);
        }
        return is_merged;
    });
    return segments;
}

std::map<std::int64_t, std::vector<PageEntry>>
PostingsReader::read_entries(const std::vector<Segment>& segments) {
    std::map<std::int64_t, std::vector<PageEntry>> entries;
    for (const Segment& segment : segments) {
        entries[segment.id] = {};
    }
    Statement row = prepare(db_, tables_, sql::kAllPageEntries);
    while (row.step()) {
        const auto of_segment = entries.find(row.integer(0));
        if (of_segment == entries.end()) {
            continue; // of a segment that is gone: FTS5 never looks
        }
        const std::int64_t page = row.integer(2);
        of_segment->second.push_back({std::string(row.text(1)), page / 2, page % 2 != 0});
    }
    return entries;
}

void PostingsReader::read_words(const std::vector<Segment>& segments) {
    auto entries = read_entries(segments);
    std::vector<SegmentWords> open;
    open.reserve(segments.size());
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) { // oldest first
        open.emplace_back(blocks_, *segment, std::move(entries[segment->id]));
    }
    const auto move_on = [&](SegmentWords& words) {
        if (!words.next() && words.fault()) {
            found_.faults.emplace_back("{}: {}"_text, tables_.index, *words.fault());
        }
    };
    std::ranges::for_each(open, move_on);
    const auto is_at_end = [](const SegmentWords& words) { return words.at_end(); };
    while (found_.faults.empty() && !std::ranges::all_of(open, is_at_end)) {
        const std::string* least = nullptr;
        for (const SegmentWords& words : open) {
            if (!words.at_end() && (least == nullptr || words.word() < *least)) {
                least = &words.word();
            }
        }
        const std::string word = *least;
        Doclist list;
        for (SegmentWords& words : open) {
            if (!words.at_end() && words.word() == word) {
                list = merge_lists(words.list(), std::move(list));
                move_on(words);
            }
        }
        drop_deleted(list);
        add_word(word, list);
    }
    for (const SegmentWords& words : open) {
        rows_.insert(words.rows().begin(), words.rows().end());
    }
}

void PostingsReader::add_word(const std::string& word, const Doclist& list) {
    if (word.front() != kMainIndex) {
        fault("{}: a word of an index of prefixes, which there is none"_text);
        return;
    }
    for (const Doclist::Entry& entry : list.entries) {
        PassageDigest& digest = found_.passages[entry.passage];
        for (const std::int32_t position : list.positions_in(entry)) {
            digest.add(std::string_view(word).substr(1), position);
        }
    }
}

/// Looks for rows of `_data` that belong to no segment. Those of pages that were merged into
/// another segment may be there, until the merge of their level ends.
void PostingsReader::check_rows(const std::vector<Segment>& segments) {
    if (!found_.faults.empty()) {
        return;
    }
    Statement row = prepare(db_, tables_, sql::kAllBlocks);
    while (row.step()) {
        const std::int64_t id = row.integer(0);
        const auto is_left = [id](const Segment& segment) {
            return is_left_doclist_index(id, segment);
        };
        if (!rows_.contains(id) && !merged_.contains(Segment::of_row(id)) &&
            std::ranges::none_of(segments, is_left)) {
            fault("{}: row {} of its data belongs to no segment"_text, id);
        }
    }
}

} // namespace

std::optional<StoredPostings> read_stored_postings(sqlite3* db, const IndexTables& tables) {
    Statement version = prepare(db, tables, sql::kIndexVersion);
    const std::int64_t format = version.step() ? version.integer(0) : 0;
    if (format == kSecureDeleteVersion) {
        return std::nullopt;
    }
    if (format != kFts5Version) {
        StoredPostings unknown;
        unknown.faults.emplace_back("{}: version {} of the format, expected {}"_text, tables.index,
                                    format, kFts5Version);
        return unknown;
    }
    return PostingsReader(db, tables).read();
}

} // namespace sijill::search
