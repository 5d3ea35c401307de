#include "ask/read/english_times.hpp"

#include "ask/read/english_points.hpp"
#include "text/times/anchoring.hpp"

#include <algorithm>
#include <optional>

namespace sijill::ask {
namespace {

/// How the days follow from those that are named.
enum class Role { none, plain, before, after, up_to, from, approximate };

struct RoleRead {
    Role role = Role::none;
    std::size_t end = 0; ///< the token behind it
};

RoleRead read_role(const EnglishWords& words, std::size_t index) {
    struct Entry {
        std::string_view word;
        Role role;
    };
    constexpr Entry kRoles[] = {{"in", Role::plain},
                                {"on", Role::plain},
                                {"during", Role::plain},
                                {"within", Role::plain},
                                {"throughout", Role::plain},
                                {"of", Role::plain},
                                {"for", Role::plain},
                                {"at", Role::plain},
                                {"before", Role::before},
                                {"after", Role::after},
                                {"following", Role::after},
                                {"since", Role::from},
                                {"until", Role::up_to},
                                {"till", Role::up_to},
                                {"by", Role::up_to},
                                {"through", Role::up_to},
                                {"around", Role::approximate},
                                {"about", Role::approximate},
                                {"circa", Role::approximate},
                                {"approximately", Role::approximate},
                                {"roughly", Role::approximate},
                                {"nearly", Role::approximate},
                                {"from", Role::approximate}, // of that time, or from it on
                                {"between", Role::approximate},
                                {"near", Role::approximate}};
    struct Pair {
        std::string_view first, second;
        Role role;
    };
    constexpr Pair kPairs[] = {{"prior", "to", Role::before},  {"earlier", "than", Role::before},
                               {"ahead", "of", Role::before},  {"later", "than", Role::after},
                               {"up", "to", Role::up_to},      {"as", "of", Role::up_to},
                               {"starting", "in", Role::from}, {"beginning", "in", Role::from}};
    for (const Pair& pair : kPairs) {
        if (words.is(index, pair.first) && words.is(index + 1, pair.second)) {
            return {pair.role, index + 2};
        }
    }
    const auto* const found = std::ranges::find(kRoles, words[index], &Entry::word);
    if (found == std::end(kRoles)) {
        return {Role::none, index};
    }
    const bool is_repeated =
        (found->role == Role::plain || found->role == Role::up_to) && index + 1 < words.size();
    // "in about 2024", "by before 2025": the second decides.
    if (const RoleRead next = is_repeated ? read_role(words, index + 1) : RoleRead();
        next.role != Role::none && next.role != Role::plain) {
        return next;
    }
    return {found->role, index + 1};
}

/// Returns the days of an expression without a day to count from.
text::TimeExpression expression(const EnglishPoint& point, Role role,
                                const std::optional<EnglishPoint>& until) {
    text::TimeExpression found{};
    found.calendar = "gregorian";
    found.known = false;
    const bool is_dated = point.phrase && (!until || until->phrase) && role != Role::approximate;
    if (!is_dated) {
        return found;
    }
    text::ParsedTime time;
    time.phrase = *point.phrase;
    if (until) {
        time.until = *until->phrase;
    }
    time.role = role == Role::before  ? text::TimeRole::before
                : role == Role::after ? text::TimeRole::after
                : role == Role::from  ? text::TimeRole::from
                                      : text::TimeRole::plain;
    const text::AnchoredDays days = text::anchored(time, std::nullopt);
    found.known = days.state == text::AnchoredDays::State::known;
    found.earliest = role == Role::up_to ? std::nullopt : days.earliest;
    found.latest = days.latest;
    return found;
}

class EnglishTimeFinder {
public:
    EnglishTimeFinder(std::string_view question, const std::vector<Token>& tokens)
        : words_(question, tokens) {}

    std::vector<text::TimeExpression> find() {
        std::vector<text::TimeExpression> found;
        for (std::size_t index = 0; index < words_.size();) {
            std::size_t end = index;
            const bool is_next = index > 1 && behind_ == index - 1 &&
                                 (words_.is(index - 1, "and") || words_.is(index - 1, "or"));
            if (const auto time = read(index, is_next, end)) {
                found.push_back(*time);
                behind_ = end;
            }
            index = std::max(end, index + 1);
        }
        return found;
    }

private:
    /// Reads an expression that begins at a token; `end` is set to the token behind it. `is_next`:
    /// a conjunction joins it to the one before, so that it needs no preposition.
    std::optional<text::TimeExpression> read(std::size_t index, bool is_next,
                                             std::size_t& end) const {
        if (auto range = read_range(index, end)) {
            return range;
        }
        const RoleRead role = read_role(words_, index);
        const auto point = read_point(words_, role.end, is_next || role.role != Role::none);
        if (!point) {
            return std::nullopt;
        }
        end = point->end;
        Role meant = role.role;
        if (meant == Role::approximate && words_.is(index, "from") && words_.is_onward(end)) {
            meant = Role::from;
            ++end;
        }
        if (words_.is(end, "or") && words_.is_comparison(end + 1)) {
            meant = Role::approximate; // "2024 or later"
            end += 2;
        }
        if (index > 0 && words_.is(index - 1, "or") && role.role != Role::none &&
            meant != Role::plain) {
            meant = Role::approximate; // "in or after 2024"
        }
        text::TimeExpression time = expression(*point, meant, std::nullopt);
        time.span = words_.span(time.known ? index : point->begin, end);
        return time;
    }

    /// Reads "between May and June 2025", "from 2023 to 2025", "2023-2025".
    std::optional<text::TimeExpression> read_range(std::size_t index, std::size_t& end) const {
        const bool is_between = words_.is(index, "between");
        const bool has_word = is_between || words_.is(index, "from");
        const bool are_years = words_.year(index) && words_.has_dash(index + 1);
        const auto first = read_point(words_, has_word ? index + 1 : index, has_word || are_years);
        if (!first) {
            return std::nullopt;
        }
        const bool has_to = words_.is(first->end, "to") || words_.is(first->end, "until") ||
                            words_.is(first->end, "till") || words_.is(first->end, "through");
        const bool has_and = is_between && words_.is(first->end, "and");
        const bool has_dash = words_.has_dash(first->end);
        const auto last = has_to || has_and ? read_point(words_, first->end + 1, true)
                          : has_dash        ? read_point(words_, first->end, true)
                                            : std::nullopt;
        if (!last) {
            return std::nullopt;
        }
        end = last->end;
        EnglishPoint begin = *first;
        if (!begin.phrase && begin.month && last->phrase) {
            begin.phrase = last->phrase; // "from May to June 2025": the year is that of the end
            begin.phrase->month = begin.month;
            begin.phrase->day = begin.day;
        }
        text::TimeExpression time = expression(begin, Role::plain, last);
        time.known = time.known && time.earliest <= time.latest;
        time.span = words_.span(index, end);
        return time;
    }

    EnglishWords words_;
    std::size_t behind_ = 0; ///< the token behind the last expression
};

} // namespace

std::vector<text::TimeExpression> find_english_times(std::string_view question,
                                                     const std::vector<Token>& tokens) {
    return EnglishTimeFinder(question, tokens).find();
}

} // namespace sijill::ask
