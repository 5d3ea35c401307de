#include "search/read/segment_reader.hpp"

#include "search/schema/index_statements.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <utility>

namespace sijill::search {

SegmentReader::SegmentReader(sqlite3* db, const IndexTables& tables, KeptPages& kept)
    : kept_(kept), version_(prepare(db, tables, sql::kIndexVersion)),
      page_of_word_(prepare(db, tables, sql::kPageOfWord)),
      blocks_(db, tables, tables.index + "_data", "block", sql::kIndexBlock) {
}

bool SegmentReader::open(sqlite3* db, const IndexTables& tables,
                         std::optional<std::uint32_t> version) {
    const bool known = version_.start().step() && version_.integer(0) == kFts5Version;
    version_.reset();
    std::string structure;
    if (!known || !blocks_.read(kStructureRow, structure)) {
        return false;
    }
    const auto segments = decode_structure(structure);
    if (!segments) {
        return false;
    }
    segments_.clear();
    std::uint64_t pages = 0; // any, where the file is damaged
    for (const Segment& segment : *segments) {
        if (segment.first_page > 0) { // 0: all of it was merged into another segment
            segments_.push_back({segment, 0, {}});
            pages += static_cast<std::uint64_t>(segment.last_page) -
                     static_cast<std::uint64_t>(segment.first_page);
        }
    }
    kept_.begin(db, tables, version, static_cast<std::size_t>(pages));
    return true;
}

void SegmentReader::load(OpenSegment& open, std::int64_t page) {
    open.page_number = 0; // none, if this fails
    if (!blocks_.read(open.segment.row_of(page), open.page)) {
        throw Error(ErrorCode::database, "the search index is damaged: a page is missing"_text,
                    "look at the file with the check command; reindex makes the index anew"_text);
    }
    open.page_number = page;
}

std::optional<LeafPage::Range> SegmentReader::find(OpenSegment& open, std::string_view key) {
    if (open.page_number > 0) {
        const LeafPage::Found found = LeafPage(open.page).find(key);
        if (found.list || found.is_between) {
            return found.list;
        }
    }
    const std::int64_t page = page_of(open, key);
    if (page == open.page_number) {
        return std::nullopt;
    }
    load(open, page);
    return LeafPage(open.page).find(key).list;
}

/// Returns the only page of a segment on which the list of a word can begin.
std::int64_t SegmentReader::page_of(const OpenSegment& open, std::string_view key) {
    std::optional<std::int64_t> stored;
    if (kept_.has_all()) {
        stored = kept_.find(open.segment.id, key);
    } else {
        kept_.count_lookup();
        if (page_of_word_.start(open.segment.id, Blob{key}).step()) {
            stored = page_of_word_.integer(0);
        }
    }
    // FTS5 stores 2 × the page number; the low bit says that the page has a term index.
    return std::max(stored ? *stored / 2 : 1, open.segment.first_page);
}

template <class Decoder>
auto SegmentReader::read(OpenSegment& open, LeafPage::Range range, Decoder decoder) {
    decoder.add(LeafPage(open.page).bytes(range));
    while (LeafPage(open.page).may_continue(range) && open.page_number < open.segment.last_page) {
        load(open, open.page_number + 1);
        range = LeafPage(open.page).continued();
        decoder.add(LeafPage(open.page).bytes(range));
    }
    return decoder.take();
}

template <class Decoder>
auto SegmentReader::read_all(std::string_view word, const Decoder& decoder) {
    const std::string key = kMainIndex + std::string(word);
    decltype(Decoder(decoder).take()) found;
    bool is_first = true;
    for (auto open = segments_.rbegin(); open != segments_.rend(); ++open) { // the oldest first
        if (const auto range = find(*open, key)) {
            auto newer = read(*open, *range, decoder);
            found = is_first ? std::move(newer) : merge_lists(newer, std::move(found));
            is_first = false;
        }
    }
    drop_deleted(found);
    return found;
}

Doclist SegmentReader::doclist(std::string_view word, std::span<const std::int64_t> among) {
    return read_all(word, DoclistDecoder(among));
}

CountList SegmentReader::counts(std::string_view word) {
    return read_all(word, CountDecoder());
}

} // namespace sijill::search
