#include "ask/choose/time_fit.hpp"

#include "base/dates.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace sijill::ask {
namespace {

/// Days, both ends among them.
struct Days {
    int first, last;

    Days(std::optional<int> earliest, std::optional<int> latest)
        : first(earliest.value_or(std::numeric_limits<int>::min())),
          last(latest.value_or(std::numeric_limits<int>::max())) {}
};

} // namespace

TimeFit time_fit(const Fact& fact, const std::vector<text::TimeExpression>& times) {
    const auto earliest = day_number(fact.earliest);
    const auto latest = day_number(fact.latest);
    if ((!earliest && !latest) || times.empty()) {
        return TimeFit::unknown;
    }
    const Days stated(earliest, latest);
    const Days named(earliest ? earliest : latest, latest ? latest : earliest);
    TimeFit best = TimeFit::apart;
    for (const text::TimeExpression& time : times) {
        const Days asked(time.earliest, time.latest);
        if (asked.first <= stated.first && stated.last <= asked.last) {
            return TimeFit::within;
        }
        if (named.first <= asked.last && asked.first <= named.last) {
            best = std::max(best, TimeFit::partly);
        } else if (stated.first <= asked.last && asked.first <= stated.last) {
            best = std::max(best, TimeFit::openly);
        }
    }
    return best;
}

TimeFit time_fit(const Row& row, const std::vector<text::TimeExpression>& times) {
    TimeFit best = TimeFit::unknown;
    for (const Fact& fact : row.facts) {
        best = std::max(best, time_fit(fact, times));
    }
    return best;
}

bool may_be_late_in(const Row& row, const std::vector<text::TimeExpression>& times) {
    std::optional<int> planned;
    std::optional<int> released;
    for (const Fact& fact : row.facts) {
        const auto latest = day_number(fact.latest);
        if (fact.predicate == "release" && fact.polarity == "+") {
            released = latest;
        } else if (latest && (!planned || *latest < *planned)) {
            planned = latest;
        }
    }
    const Days late(planned, released);
    return planned && std::ranges::any_of(times, [&](const text::TimeExpression& time) {
               const Days asked(time.earliest, time.latest);
               return late.first < asked.last && asked.first <= late.last;
           });
}

bool may_be_said_in(const Fact& fact, const std::vector<text::TimeExpression>& times) {
    constexpr std::size_t kLengthOfDay = 10; // "2024-06-01", or "2024-06-01/2024-08-31"
    const std::string_view said = fact.said_on;
    const auto first = day_number(said.substr(0, kLengthOfDay));
    const auto last =
        said.size() > kLengthOfDay ? day_number(said.substr(kLengthOfDay + 1)) : first;
    return first && last && std::ranges::any_of(times, [&](const text::TimeExpression& time) {
               const Days asked(time.earliest, time.latest);
               return *first <= asked.last && asked.first <= *last;
           });
}

bool asks_behind_denial(const Fact& fact, const std::vector<text::TimeExpression>& times) {
    const auto latest = day_number(fact.latest);
    return fact.predicate == "release" && fact.polarity == "-" && latest &&
           std::ranges::any_of(times, [&](const text::TimeExpression& time) {
               return !time.latest || *time.latest > *latest;
           });
}

} // namespace sijill::ask
