#pragma once

#include "text/times/time_phrase.hpp"
#include "text/times/time_text.hpp"

#include <cstddef>
#include <optional>

/// The phrases of which expressions of time are made. Each function reads from a word on, and
/// returns what it read and the word behind it, or nothing.
namespace sijill::text {

/// A phrase, or two as a range («14-15 مارس», «عامي 2018 و2019»).
struct PhraseRange {
    TimePhrase phrase;
    std::optional<TimePhrase> until;
};

using PhraseRead = std::optional<Read<PhraseRange>>;

/// What a phrase may be without words that make it one.
struct PhraseContext {
    bool may_be_bare_year = false; ///< «2018»
    bool may_be_bare_unit = false; ///< «العام», «الشهر»
    bool may_be_bare_day = false;  ///< «15», as the beginning of a range
};

/// Any phrase with its part and «نحو»: «أواخر مايو», «نحو عام 1500».
[[nodiscard]] PhraseRead read_phrase(const TimeText& text, std::size_t index,
                                     const PhraseContext& context);

/// A name of a month in one tradition or several: «مايو/أيار», «ربيع الأول».
struct MonthName {
    int month;
    Calendar calendar;
    bool is_sure; ///< not also another word
};
[[nodiscard]] std::optional<Read<MonthName>> read_month_name(const TimeText& text,
                                                             std::size_t index);

/// A year behind a month, a quarter and the like: «2018», «من عام 2018», «العام الماضي».
[[nodiscard]] std::optional<Read<YearName>>
read_year_behind(const TimeText& text, std::size_t index, bool may_be_bare_unit);

/// Returns a year behind a month or a feast: without a mark, a low number is one of their calendar.
[[nodiscard]] YearName in_calendar_of(Calendar calendar, YearName year);

/// A year with its noun: «عام 2018», «العام الهجري الجاري», «هذا العام».
[[nodiscard]] std::optional<Read<YearName>>
read_year_with_noun(const TimeText& text, std::size_t index, bool may_be_bare_unit);

/// A date with a month, with or without a year; or a date in digits. `may_be_bare`: a month that is
/// also another word may stand alone.
[[nodiscard]] PhraseRead read_date(const TimeText& text, std::size_t index, bool may_be_bare);

/// A date in digits: day/month/year, or year/month/day. Behind «يوم» it may lack the year.
[[nodiscard]] PhraseRead read_numeric_date(const TimeText& text, std::size_t index,
                                           bool has_day_noun);

/// A day of the week with or without a date, and «اليوم», «أمس», «غدا» with or without it.
[[nodiscard]] PhraseRead read_day(const TimeText& text, std::size_t index);

/// A unit by its distance: «الشهر الماضي», «هذا الأسبوع»; a year; several units as a span: «السنوات
/// العشر الماضية».
[[nodiscard]] PhraseRead read_unit(const TimeText& text, std::size_t index,
                                   const PhraseContext& context);

/// A quarter, a half, a season, a decade.
[[nodiscard]] PhraseRead read_part_of_year(const TimeText& text, std::size_t index);

/// A length without a position: «ثلاثة أيام», «بضعة أشهر», «أسبوعين»; number 0 if it has none.
struct Length {
    TimeUnit unit;
    int number;
    bool is_approximate;
};
[[nodiscard]] std::optional<Read<Length>> read_length(const TimeText& text, std::size_t index);

/// Skips «نحو», «أكثر من» and the like. Returns the word behind them, or `index`.
[[nodiscard]] std::size_t behind_approximation(const TimeText& text, std::size_t index);

} // namespace sijill::text
