#include "ask/read/english_points.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace sijill::ask {
namespace {

using text::PhraseKind;
using text::TimePart;
using text::TimePhrase;
using text::TimeUnit;

/// A day of a month, "3" or "3rd", and the token behind it.
struct DayRead {
    int day;
    std::size_t end;
};

std::optional<DayRead> day_at(const EnglishWords& words, std::size_t index) {
    constexpr std::array<std::string_view, 4> kEndings{"st", "nd", "rd", "th"};
    constexpr int kLastDay = 31;
    const auto number = words.number(index);
    if (!number || *number < 1 || *number > kLastDay) {
        return std::nullopt;
    }
    const bool has_ending = is_one_of(words[index + 1], kEndings) && words.gap(index + 1).empty();
    return DayRead{*number, index + (has_ending ? 2 : 1)};
}

TimePhrase date_of(int year, std::optional<int> month, std::optional<int> day) {
    TimePhrase phrase;
    phrase.unit = day ? TimeUnit::day : month ? TimeUnit::month : TimeUnit::year;
    phrase.year.number = year;
    phrase.month = month;
    phrase.day = day;
    return phrase;
}

/// Skips "of" and "the year" before a year.
std::size_t behind_of(const EnglishWords& words, std::size_t index) {
    index += words.is(index, "of") ? 1U : 0U;
    index += words.is(index, "the") && words.is(index + 1, "year") ? 1U : 0U;
    return index + (words.is(index, "year") ? 1U : 0U);
}

/// Reads "2025-05-03", "2025/05" and "03/05/2025", whose first number may be the day or the month.
std::optional<EnglishPoint> read_numbers(const EnglishWords& words, std::size_t index) {
    const auto is_joined = [&](std::size_t place) {
        return words.gap(place) == "-" || words.gap(place) == "/" || words.gap(place) == ".";
    };
    const auto first = words.number(index);
    const auto second = words.number(index + 1);
    constexpr int kMostMonths = 12;
    if (!first || !second || !is_joined(index + 1) || words.year(index + 1)) {
        const bool is_month = first && *first <= kMostMonths && is_joined(index + 1);
        const auto year = words.year(index + 1);
        return is_month && year ? std::optional(EnglishPoint{
                                      date_of(*year, *first, {}), index, index + 2, {}, {}})
                                : std::nullopt;
    }
    const bool has_third = words.number(index + 2) && is_joined(index + 2);
    if (const auto year = words.year(index)) {
        const auto day = has_third ? words.number(index + 2) : std::nullopt;
        const std::size_t end = index + (day ? 3 : 2);
        return *second >= 1 && *second <= kMostMonths
                   ? EnglishPoint{date_of(*year, *second, day), index, end, {}, {}}
                   : unknown_point(index, end);
    }
    const auto year = has_third ? words.year(index + 2) : std::nullopt;
    if (!year) {
        return std::nullopt;
    }
    const bool is_day_first = *first > kMostMonths && *second <= kMostMonths;
    const bool is_month_first = *second > kMostMonths && *first <= kMostMonths;
    if (!is_day_first && !is_month_first && *first != *second) {
        return unknown_point(index, index + 3);
    }
    return EnglishPoint{is_day_first ? date_of(*year, *second, *first)
                                     : date_of(*year, *first, *second),
                        index,
                        index + 3,
                        {},
                        {}};
}

/// Reads "May 2025", "May 3, 2025" and "3rd of May 2025", also without the year.
std::optional<EnglishPoint> read_month(const EnglishWords& words, std::size_t index,
                                       bool has_preposition) {
    auto day = day_at(words, index);
    std::size_t place = day ? day->end : index;
    place += day && words.is(place, "of") ? 1U : 0U;
    const EnglishMonth* month = words.month(place);
    if (month == nullptr) {
        return std::nullopt;
    }
    ++place;
    if (!day && !words.year(place)) {
        day = day_at(words, place);
        place = day ? day->end : place;
    }
    const std::size_t behind = behind_of(words, place);
    if (const auto year = words.year(behind)) {
        const auto number = day ? std::optional(day->day) : std::nullopt;
        return EnglishPoint{date_of(*year, month->number, number), index, behind + 1, {}, {}};
    }
    if (!day && !month->is_sure && !has_preposition) {
        return std::nullopt; // "Grok may be late"
    }
    EnglishPoint point = unknown_point(index, place);
    point.month = month->number;
    point.day = day ? std::optional(day->day) : std::nullopt;
    return point;
}

std::optional<int> ordinal_at(const EnglishWords& words, std::size_t index, std::size_t& end) {
    constexpr std::array<std::string_view, 4> kOrdinals{"first", "second", "third", "fourth"};
    const auto* const found = std::ranges::find(kOrdinals, words[index]);
    if (found != kOrdinals.end()) {
        end = index + 1;
        return static_cast<int>(found - kOrdinals.begin());
    }
    const auto number = day_at(words, index);
    end = number ? number->end : index;
    return number && number->day <= 4 && number->end > index + 1 ? std::optional(number->day - 1)
                                                                 : std::nullopt;
}

/// Reads "Q2 2025", "the first half of 2025" and "spring 2025".
std::optional<EnglishPoint> read_year_part(const EnglishWords& words, std::size_t index) {
    constexpr std::array<std::string_view, 4> kSeasons{"spring", "summer", "autumn", "fall"};
    TimePhrase phrase;
    phrase.kind = PhraseKind::year_part;
    std::size_t end = index;
    const auto* const season = std::ranges::find(kSeasons, words[index]);
    const auto number = words.number(index + 1);
    const bool is_letter = (words.is(index, "q") || words.is(index, "h")) && number &&
                           words.gap(index + 1).empty() && *number >= 1 &&
                           *number <= (words.is(index, "q") ? 4 : 2);
    if (is_letter) {
        phrase.unit = words.is(index, "q") ? TimeUnit::quarter : TimeUnit::half;
        phrase.number = *number - 1;
        end = index + 2;
    } else if (season != kSeasons.end()) {
        phrase.unit = TimeUnit::season;
        phrase.number = std::min(static_cast<int>(season - kSeasons.begin()), 2);
        end = index + 1;
    } else if (const auto ordinal = ordinal_at(words, index, end);
               ordinal && (words.is(end, "quarter") || (words.is(end, "half") && *ordinal < 2))) {
        phrase.unit = words.is(end, "quarter") ? TimeUnit::quarter : TimeUnit::half;
        phrase.number = *ordinal;
        ++end;
    } else {
        return std::nullopt;
    }
    const std::size_t behind = behind_of(words, end);
    const auto year = words.year(behind);
    phrase.year.number = year;
    const bool is_bare_season = season != kSeasons.end() && !year;
    if (is_bare_season &&
        !(index > 0 && (words.is(index - 1, "in") || words.is(index - 1, "the")))) {
        return std::nullopt; // "spring" and "fall" are other words too
    }
    return year ? EnglishPoint{phrase, index, behind + 1, {}, {}} : unknown_point(index, end);
}

/// Reads a year or, as "2020s", ten of them.
std::optional<EnglishPoint> read_years(const EnglishWords& words, std::size_t index,
                                       bool has_preposition) {
    constexpr std::size_t kDigits = 4;
    const std::string_view word = words[index];
    if (word.size() == kDigits + 1 && word.ends_with("0s") &&
        std::ranges::all_of(word.substr(0, kDigits), is_ascii_digit)) {
        TimePhrase phrase;
        phrase.kind = PhraseKind::decade;
        phrase.unit = TimeUnit::decade;
        phrase.century.number = 10 * (word[0] - '0') + (word[1] - '0');
        phrase.number = 10 * (word[2] - '0');
        return EnglishPoint{phrase, index, index + 1, {}, {}};
    }
    const std::size_t place = behind_of(words, index);
    const auto year = words.year(place);
    if (!year || (place > index && words.is(index, "of"))) {
        return std::nullopt;
    }
    return has_preposition || place > index
               ? EnglishPoint{date_of(*year, {}, {}), index, place + 1, {}, {}}
               : unknown_point(index, place + 1);
}

std::optional<EnglishPoint> read_whole(const EnglishWords& words, std::size_t index,
                                       bool has_preposition) {
    if (auto numbers = read_numbers(words, index)) {
        return numbers;
    }
    if (auto month = read_month(words, index, has_preposition)) {
        return month;
    }
    if (auto part = read_year_part(words, index)) {
        return part;
    }
    if (auto years = read_years(words, index, has_preposition)) {
        return years;
    }
    return read_relative(words, index, has_preposition);
}

/// Returns the part of a time that a word names; whole for another word.
TimePart part_of(std::string_view word) {
    return word == "beginning" || word == "start" ? TimePart::start
           : word == "middle" || word == "mid"    ? TimePart::mid
           : word == "end" || word == "close"     ? TimePart::end
                                                  : TimePart::whole;
}

} // namespace

EnglishPoint unknown_point(std::size_t begin, std::size_t end) {
    return {std::nullopt, begin, end, {}, {}};
}

std::optional<EnglishPoint> read_point(const EnglishWords& words, std::size_t index,
                                       bool has_preposition) {
    const std::size_t begin = index + (words.is(index, "the") ? 1 : 0);
    const TimePart part = part_of(words[begin]);
    const bool is_vague = has_preposition && (words.is(begin, "early") || words.is(begin, "late"));
    if (part == TimePart::whole && !is_vague) {
        return read_whole(words, begin, has_preposition);
    }
    const std::size_t of = begin + (words.is(begin + 1, "of") ? 2 : 1);
    auto point = read_whole(words, of + (words.is(of, "the") ? 1 : 0), true);
    if (!point) {
        return std::nullopt;
    }
    point->begin = begin;
    if (!point->phrase || is_vague || point->phrase->day) {
        return unknown_point(begin, point->end);
    }
    point->phrase->part = part;
    return point;
}

} // namespace sijill::ask
