#include "search/upkeep/segment_words.hpp"

#include <utility>

namespace sijill::search {

SegmentWords::SegmentWords(Statement& blocks, const Segment& segment,
                           std::vector<PageEntry> entries)
    : blocks_(&blocks), segment_(segment), entries_(std::move(entries)),
      page_(segment.first_page - 1) {
    // FTS5 leaves the rows of pages that it has merged into another segment.
    while (next_entry_ < entries_.size() && entries_[next_entry_].page < segment.first_page) {
        ++next_entry_;
    }
}

bool SegmentWords::next() {
    at_end_ = at_end_ || !read_word();
    return !at_end_;
}

bool SegmentWords::read_word() {
    if (next_word_ == content_.words.size()) {
        if (page_ == segment_.last_page) {
            return check_end();
        }
        // read_list() stops on a page with words, so only the first page of all is loaded here.
        if (!load(page_ + 1) || content_.words.empty() || !content_.continued.empty() ||
            content_.first_row != 0) {
            return fail({"page {} does not begin with a word"_text, page_});
        }
        if (!take_entry()) {
            return false;
        }
    }
    PageWords::Word& word = content_.words[next_word_++];
    if (word.word <= word_) {
        return fail({"page {} has words that do not ascend"_text, page_});
    }
    word_ = std::move(word.word);
    return read_list(word.list);
}

/// Reads the list of the current word, which may fill further pages; stops on a page with words.
bool SegmentWords::read_list(std::string_view part) {
    const std::int64_t first_page = page_;
    const bool may_go_on = next_word_ == content_.words.size();
    const bool has_doclist_index = has_doclist_index_;
    ListCheck check;
    DoclistDecoder decoder;
    std::vector<DoclistPage> pages;
    if (!check.add(part)) {
        return fail({"page {} has a list of passages that is not one"_text, page_});
    }
    decoder.add(part);
    while (may_go_on && page_ < segment_.last_page) {
        if (!load(page_ + 1)) {
            return false;
        }
        const std::string_view rest = content_.continued;
        if (rest.empty() && content_.words.empty()) {
            return fail({"page {} is empty"_text, page_});
        }
        if (!check.add(rest)) {
            return fail({"page {} has a list of passages that is not one"_text, page_});
        }
        decoder.add(rest);
        const auto first = check.first_passage();
        if (content_.first_row != (first ? *first + kPageHeader : 0)) {
            return fail({"page {} says wrongly where its first passage is"_text, page_});
        }
        if (first) {
            pages.push_back({page_, check.first_of_part()});
        }
        if (!content_.words.empty()) {
            break;
        }
    }
    if (!check.is_complete()) {
        return fail({"page {} has a list that is cut off"_text, page_});
    }
    list_ = decoder.take();
    if (may_go_on && has_doclist_index && !check_doclist_index(first_page, pages)) {
        return false;
    }
    return page_ == first_page || content_.words.empty() || take_entry();
}

/// Loads a page; returns false where it is not there or not as FTS5 writes it.
bool SegmentWords::load(std::int64_t page) {
    const std::int64_t row = segment_.row_of(page);
    const bool is_there = blocks_->start(row).step();
    bytes_.assign(is_there ? blocks_->text(0) : std::string_view());
    blocks_->reset();
    page_ = page;
    next_word_ = 0;
    auto content = decode_page_words(bytes_);
    content_ = content ? std::move(*content) : PageWords();
    rows_.insert(row);
    return content ? true
                   : fail(is_there ? Message("page {} is damaged"_text, page)
                                   : Message("page {} is missing"_text, page));
}

/// Compares the row of `_idx` for the page that is loaded with its words.
bool SegmentWords::take_entry() {
    if (next_entry_ == entries_.size() || entries_[next_entry_].page != page_) {
        return fail({"the table of pages lacks page {}"_text, page_});
    }
    const PageEntry& entry = entries_[next_entry_++];
    // Of the first page it is empty, or what was first before pages were merged.
    if (entry.word > content_.words.front().word || (!word_.empty() && entry.word <= word_)) {
        return fail({"the table of pages has the wrong word for page {}"_text, page_});
    }
    has_doclist_index_ = entry.has_doclist_index;
    return true;
}

bool SegmentWords::check_doclist_index(std::int64_t page, const std::vector<DoclistPage>& pages) {
    const auto found = read_doclist_index(*blocks_, segment_, page, rows_);
    return found && *found == pages
               ? true
               : fail({"the index of the list on page {} is damaged"_text, page});
}

bool SegmentWords::check_end() {
    return next_entry_ == entries_.size()
               ? false
               : fail({"the table of pages has page {}, which has no word"_text,
                       entries_[next_entry_].page});
}

bool SegmentWords::fail(Message fault) {
    if (!fault_) {
        fault_ = std::move(fault);
    }
    return false;
}

} // namespace sijill::search
