#pragma once

#include "search/read/doclist.hpp"
#include "search/read/fts5_format.hpp"
#include "search/sqlite/statement.hpp"
#include "search/upkeep/doclist_index.hpp"
#include "search/upkeep/page_words.hpp"
#include "sijill/message.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sijill::search {

/// A row of FTS5's table `_idx`: words from `word` on are on this page.
struct PageEntry {
    std::string word; ///< at most the first word of the page, and greater than all words before it
    std::int64_t page = 0;
    bool has_doclist_index = false; ///< of the last list that begins on the page
};

/// Reads all words of a segment in their order, with their lists, and checks every page on the way.
class SegmentWords {
public:
    /// `blocks` is sql::kIndexBlock and must outlive the object. `entries` are the rows of `_idx`
    /// for the segment, by word.
    SegmentWords(Statement& blocks, const Segment& segment, std::vector<PageEntry> entries);

    /// Moves to the next word; returns false behind the last one, and where the segment is damaged.
    [[nodiscard]] bool next();

    /// Returns true once next() has returned false.
    [[nodiscard]] bool at_end() const noexcept { return at_end_; }

    /// The word, with the byte of its index in front, and its list; deleted passages have no
    /// positions.
    [[nodiscard]] const std::string& word() const noexcept { return word_; }
    [[nodiscard]] const Doclist& list() const noexcept { return list_; }

    /// Returns what is wrong with the segment; nothing if all that was read is sound.
    [[nodiscard]] const std::optional<Message>& fault() const noexcept { return fault_; }

    /// Returns the rows of `_data` that were read.
    [[nodiscard]] const std::set<std::int64_t>& rows() const noexcept { return rows_; }

private:
    bool read_word();
    bool load(std::int64_t page);
    bool read_list(std::string_view part);
    bool take_entry();
    bool check_doclist_index(std::int64_t page, const std::vector<DoclistPage>& pages);
    bool check_end();
    bool fail(Message fault);

    Statement* blocks_;
    Segment segment_;
    std::vector<PageEntry> entries_;
    std::size_t next_entry_ = 0;
    bool has_doclist_index_ = false; ///< of the page that was loaded last and has words
    std::int64_t page_ = 0;          ///< that is loaded
    std::string bytes_;
    PageWords content_;
    std::size_t next_word_ = 0;
    std::string word_;
    Doclist list_;
    std::set<std::int64_t> rows_;
    std::optional<Message> fault_;
    bool at_end_ = false;
};

} // namespace sijill::search
