#include "search/plan/form_counts.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace sijill::search {
namespace {

constexpr std::size_t kMostPending = std::size_t{1} << 18U; ///< entries: 4 MiB

void add_to(Match& sum, const Match& more) {
    sum.count += more.count;
    sum.exact += more.exact;
    sum.last_position = std::max(sum.last_position, more.last_position);
}

/// Merges two lists; a passage of both gets the sum.
MatchList merged(const MatchList& left, const MatchList& right) {
    MatchList sums;
    sums.reserve(left.size() + right.size());
    auto other = right.begin();
    for (const Match& match : left) {
        for (; other != right.end() && other->passage < match.passage; ++other) {
            sums.push_back(*other);
        }
        sums.push_back(match);
        for (; other != right.end() && other->passage == match.passage; ++other) {
            add_to(sums.back(), *other);
        }
    }
    sums.insert(sums.end(), other, right.end());
    return sums;
}

} // namespace

FormCounts::FormCounts() : cells_(ListWindows<PassageCount>::kSize) {
}

void FormCounts::add(CountList form, bool exact) {
    pending_counts_ += form.size();
    pending_.push_back({std::move(form), exact});
    if (pending_counts_ >= kMostPending) {
        add_up();
    }
}

MatchList FormCounts::take() {
    add_up();
    return std::exchange(sums_, {});
}

void FormCounts::add_up() {
    std::vector<std::span<const PassageCount>> lists;
    for (const Pending& form : pending_) {
        lists.emplace_back(form.counts);
    }
    MatchList sums;
    sums.reserve(pending_counts_);
    for (ListWindows<PassageCount> windows(lists); windows.next();) {
        windows.visit([&, cells = cells_.data()](std::size_t list) {
            const std::uint32_t mask = pending_[list].exact ? ~std::uint32_t{0} : 0;
            return [this, cells, mask](const PassageCount& counted) {
                const std::size_t number = ListWindows<PassageCount>::cell_of(counted.passage);
                Cell& cell = cells[number];
                cell.count += counted.count;
                cell.exact += counted.count & mask;
                cell.last_position = std::max(cell.last_position, counted.last_position);
                used_.insert(number);
            };
        });
        used_.drain([&](std::size_t number) {
            const Cell cell = std::exchange(cells_[number], {});
            sums.push_back(
                {windows.passage_of(number), cell.count, cell.exact, cell.last_position});
        });
    }
    sums_ = sums_.empty() ? std::move(sums) : merged(sums_, sums);
    pending_.clear();
    pending_counts_ = 0;
}

std::vector<MatchList> read_matches(const std::vector<QueryTerm>& terms, IndexReader& index,
                                    std::size_t& postings) {
    std::vector<MatchList> matches;
    FormCounts counts;
    for (const QueryTerm& term : terms) {
        for (const std::string& form : term.forms) {
            CountList list = index.counts(form);
            postings += list.size();
            counts.add(std::move(list), form == term.word);
        }
        matches.push_back(counts.take());
    }
    return matches;
}

} // namespace sijill::search
