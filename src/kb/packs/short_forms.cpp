#include "kb/packs/short_forms.hpp"

#include "base/ascii.hpp"
#include "base/dates.hpp"
#include "base/read_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace sijill::kb {
namespace {

/// The precisions that a short form can have, the finest first.
enum class Precision { day, month, quarter, half, year, decade };

struct Period {
    std::string earliest, latest;
    Precision precision;
};

const char* name_of(Precision precision) {
    switch (precision) {
    case Precision::day:
        return "day";
    case Precision::month:
        return "month";
    case Precision::quarter:
        return "quarter";
    case Precision::half:
        return "half";
    case Precision::year:
        return "year";
    case Precision::decade:
        return "decade";
    }
    return "";
}

std::string first_day(int year, unsigned month) {
    return fmt::format("{:04}-{:02}-01", year, month);
}

std::string last_day(int year, unsigned month) {
    return iso_date(std::chrono::year_month_day(std::chrono::year(year) /
                                                std::chrono::month(month) / std::chrono::last));
}

Period months(int year, unsigned first, unsigned last, Precision precision) {
    return {first_day(year, first), last_day(year, last), precision};
}

/// Returns the short form of the period of a precision that a day (YYYY-MM-DD) lies in.
std::string period_around(const std::string& day, Precision precision) {
    std::string year = day.substr(0, 4);
    const unsigned month = read_number<unsigned>(day.substr(5, 2)).value_or(1);
    switch (precision) {
    case Precision::day:
        return day;
    case Precision::month:
        return day.substr(0, 7);
    case Precision::quarter:
        return fmt::format("{}-Q{}", year, (month - 1) / 3 + 1);
    case Precision::half:
        return fmt::format("{}-H{}", year, (month - 1) / 6 + 1);
    case Precision::year:
        return year;
    case Precision::decade:
        return year.substr(0, 3) + 'X';
    }
    return "";
}

bool same_interval(const PackTime& one, const PackTime& other) {
    return one.earliest == other.earliest && one.latest == other.latest &&
           one.precision == other.precision;
}

/// Returns the period of what stands behind a year: "-02", "-Q1", "-H2".
std::optional<Period> part_of_year(int year, std::string_view part) {
    constexpr unsigned kMonths = 12;
    const bool is_letter = part.size() == 3 && (part[1] == 'Q' || part[1] == 'H');
    const auto number = part.size() == 3 && part[0] == '-'
                            ? read_number<unsigned>(part.substr(is_letter ? 2 : 1))
                            : std::nullopt;
    if (!number || *number == 0) {
        return std::nullopt;
    }
    const unsigned length = !is_letter ? 1 : part[1] == 'Q' ? 3 : 6;
    if (*number * length > kMonths) {
        return std::nullopt;
    }
    const Precision precision = length == 1   ? Precision::month
                                : length == 3 ? Precision::quarter
                                              : Precision::half;
    return months(year, (*number - 1) * length + 1, *number * length, precision);
}

std::optional<Period> period_of(std::string_view text) {
    constexpr std::size_t kYearLength = 4;
    constexpr unsigned kDecember = 12;
    if (is_date(text)) {
        return Period{std::string(text), std::string(text), Precision::day};
    }
    if (text.size() < kYearLength) {
        return std::nullopt;
    }
    if (text.size() == kYearLength && text.back() == 'X' && is_ascii_digit(text.front())) {
        const auto decade = read_number<int>(text.substr(0, kYearLength - 1));
        return decade
                   ? std::optional(Period{first_day(*decade * 10, 1),
                                          last_day(*decade * 10 + 9, kDecember), Precision::decade})
                   : std::nullopt;
    }
    const auto year = read_number<int>(text.substr(0, kYearLength));
    if (!year || !is_ascii_digit(text.front())) {
        return std::nullopt;
    }
    return text.size() == kYearLength ? std::optional(months(*year, 1, kDecember, Precision::year))
                                      : part_of_year(*year, text.substr(kYearLength));
}

} // namespace

std::optional<PackTime> time_of_short_form(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto first = period_of(text.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : period_of(text.substr(slash + 1));
    if (!first || !last || first->earliest > last->latest) {
        return std::nullopt;
    }
    PackTime time;
    time.earliest = first->earliest;
    time.latest = last->latest;
    const bool is_one_day = time.earliest == time.latest;
    time.precision =
        name_of(is_one_day ? Precision::day
                           : std::max({first->precision, last->precision, Precision::month}));
    return time;
}

std::optional<std::string> short_form_of(const PackTime& time) {
    if (time.modifier || time.words || time.inferred) {
        return std::nullopt;
    }
    for (const Precision precision : {Precision::decade, Precision::year, Precision::half,
                                      Precision::quarter, Precision::month, Precision::day}) {
        const std::string first = period_around(time.earliest, precision);
        for (const std::string& form :
             {first, first + '/' + period_around(time.latest, precision)}) {
            const auto meant = time_of_short_form(form);
            if (meant && same_interval(*meant, time)) {
                return form;
            }
        }
    }
    return std::nullopt;
}

std::string_view default_stance(std::string_view predicate, bool is_named) {
    return predicate == "expected" ? "expects" : is_named ? "asserts" : "reports";
}

} // namespace sijill::kb
