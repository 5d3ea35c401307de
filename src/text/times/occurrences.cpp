#include "text/times/occurrences.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

constexpr int kSevenDays = 7;

/// How many times as far something seems that the tense of the verb speaks against. A perfect may
/// be of a decision about what is to come («حدد 20 مايو موعدا»), a future hardly of what is over.
constexpr int kAheadOfPast = 3;
constexpr int kBehindPresent = 3;
constexpr int kBehindFuture = 20;

int seeming_distance(const Days& days, std::optional<Deixis> deixis, const Anchor& anchor) {
    const Tense tense = deixis ? Tense::unknown : anchor.tense;
    if (days.last < anchor.day) {
        const int times = tense == Tense::future    ? kBehindFuture
                          : tense == Tense::present ? kBehindPresent
                                                    : 1;
        return (anchor.day - days.last) * times;
    }
    if (days.first > anchor.day) {
        return (days.first - anchor.day) * (tense == Tense::past ? kAheadOfPast : 1);
    }
    return 0;
}

} // namespace

std::optional<Days> chosen_occurrence(const std::vector<Days>& occurrences,
                                      std::optional<Deixis> deixis, const Anchor& anchor) {
    std::optional<Days> chosen;
    for (const Days& days : occurrences) {
        if (anchor.is_since && !deixis && days.first > anchor.day) {
            break;
        }
        if (deixis == Deixis::last) {
            chosen = days.last < anchor.day ? days : chosen;
        } else if (deixis == Deixis::next) {
            chosen = days.first > anchor.day && !chosen ? days : chosen;
        } else if (!chosen || seeming_distance(days, deixis, anchor) <
                                  seeming_distance(*chosen, deixis, anchor)) {
            chosen = days;
        }
    }
    return chosen;
}

int chosen_weekday(int weekday, std::optional<Deixis> deixis, const Anchor& anchor) {
    const int days_back = (weekday_of(anchor.day) - weekday + kSevenDays) % kSevenDays;
    const int days_ahead = (kSevenDays - days_back) % kSevenDays;
    if (deixis == Deixis::last) {
        return anchor.day - (days_back == 0 ? kSevenDays : days_back);
    }
    if (deixis == Deixis::next) {
        return anchor.day + (days_ahead == 0 ? kSevenDays : days_ahead);
    }
    if (deixis == Deixis::current) {
        return anchor.day - weekday_of(anchor.day) + weekday;
    }
    return anchor.tense >= Tense::present ? anchor.day + days_ahead : anchor.day - days_back;
}

} // namespace sijill::text
