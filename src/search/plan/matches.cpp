#include "search/plan/matches.hpp"

#include "search/plan/form_counts.hpp"

#include <algorithm>
#include <array>

namespace sijill::search {
namespace {

constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

/// One stable pass of the radix sort: by the digit that begins at bit `shift` of the passage minus
/// `least`.
void sort_by_digit(const MatchList& from, MatchList& to, std::uint64_t least, unsigned shift) {
    const auto digit = [&](const Match& match) {
        return ((static_cast<std::uint64_t>(match.passage) - least) >> shift) & (kDigits - 1);
    };
    std::array<std::size_t, kDigits> nexts{}; // by digit: the count, then the next free index
    for (const Match& match : from) {
        ++nexts[digit(match)];
    }
    std::size_t end = 0;
    for (std::size_t& next : nexts) {
        end += next;
        next = end - next;
    }
    for (const Match& match : from) {
        to[nexts[digit(match)]++] = match;
    }
}

} // namespace

void append_matches(MatchList& matches, const Doclist& form, std::size_t term, bool exact) {
    for (const Doclist::Entry& entry : form.entries) {
        matches.push_back({entry.passage, static_cast<std::int32_t>(entry.count),
                           form.positions_in(entry).back(), static_cast<std::uint32_t>(term),
                           exact});
    }
}

void append_matches(MatchList& matches, std::span<const std::int64_t> mentions, std::size_t term) {
    for (const std::int64_t passage : mentions) {
        matches.push_back({passage, 1, 0, static_cast<std::uint32_t>(term), false});
    }
}

std::size_t append_matches(MatchList& matches, const QueryTerm& term, std::size_t number,
                           IndexReader& index) {
    std::size_t postings = 0;
    FormCounts counts;
    for (const std::string& form : term.forms) {
        const Doclist list = index.doclist(form);
        postings += list.entries.size();
        if (term.prefix && form != term.word) {
            counts.add(list);
        } else {
            append_matches(matches, list, number, form == term.word);
        }
    }
    counts.append_to(matches, number);
    return postings;
}

void sort_matches(MatchList& matches) {
    const auto by_passage = [](const Match& left, const Match& right) {
        return left.passage < right.passage;
    };
    if (matches.size() < kDigits) {
        std::stable_sort(matches.begin(), matches.end(), by_passage);
        return;
    }
    const auto [least, greatest] = std::minmax_element(matches.begin(), matches.end(), by_passage);
    const auto base = static_cast<std::uint64_t>(least->passage);
    const std::uint64_t range = static_cast<std::uint64_t>(greatest->passage) - base;
    MatchList other(matches.size());
    constexpr unsigned kKeyBits = 64;
    for (unsigned shift = 0; shift < kKeyBits && range >> shift != 0; shift += kDigitBits) {
        sort_by_digit(matches, other, base, shift);
        matches.swap(other);
    }
}

bool PassageFilter::admits(std::int64_t passage) const {
    if (among_ && !std::ranges::binary_search(*among_, passage)) {
        return false;
    }
    return std::ranges::all_of(restrictions_, [&](const Restriction& restriction) {
        return std::ranges::binary_search(restriction.passages, passage) != restriction.excluded;
    });
}

} // namespace sijill::search
