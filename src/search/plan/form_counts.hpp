#pragma once

#include "search/plan/matches.hpp"
#include "search/read/doclist.hpp"
#include "search/read/index_reader.hpp"
#include "search/read/list_windows.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sijill::search {

/// Adds up, for each passage, the occurrences of all forms of a term. Memory grows with the number
/// of passages, not with that of the lists: a prefix can have thousands of forms, whose lists
/// together are many times as long.
class FormCounts {
public:
    FormCounts();

    /// Adds the occurrences of one form; `exact`: it is the word as asked.
    void add(CountList form, bool exact);

    /// Returns what was added, and begins anew.
    [[nodiscard]] MatchList take();

private:
    /// A form whose occurrences are not in sums_ yet.
    struct Pending {
        CountList counts;
        bool exact;
    };

    /// What is known of a passage of a window.
    struct Cell {
        std::uint32_t count = 0;
        std::uint32_t exact = 0;
        std::int32_t last_position = 0;
    };

    void add_up();

    std::vector<Pending> pending_;
    std::size_t pending_counts_ = 0; ///< of all pending forms together
    MatchList sums_;
    std::vector<Cell> cells_; ///< of one window
    CellSet used_;            ///< the cells that are not zero
};

/// Reads the occurrences of all forms of each term. Returns the matches of each, and adds the
/// number of passages read, each counted once for each form, to `postings`.
[[nodiscard]] std::vector<MatchList> read_matches(const std::vector<QueryTerm>& terms,
                                                  IndexReader& index, std::size_t& postings);

} // namespace sijill::search
