#include "base/ascii.hpp"
#include "text/times/numbers.hpp"
#include "text/times/phrases.hpp"

#include <array>

namespace sijill::text {
namespace {

struct ThreeNumbers {
    std::array<int, 3> numbers{};
    std::size_t first_digits = 0;
    std::size_t last_digits = 0;
    std::size_t end = 0;
};

/// «17.02.2026» is one word.
std::optional<ThreeNumbers> read_dotted(const TimeText& text, std::size_t index) {
    const std::string_view word = text[index].folded;
    ThreeNumbers read;
    std::size_t part = 0;
    std::size_t digits = 0;
    for (const char sign : word) {
        if (sign == '.') {
            (part == 0 ? read.first_digits : read.last_digits) = digits;
            digits = 0;
            if (++part == read.numbers.size()) {
                return std::nullopt;
            }
        } else if (is_ascii_digit(sign) && digits < 4) {
            read.numbers[part] = 10 * read.numbers[part] + (sign - '0');
            ++digits;
        } else {
            return std::nullopt;
        }
    }
    read.last_digits = digits;
    read.end = index + 1;
    return part + 1 == read.numbers.size() ? std::optional(read) : std::nullopt;
}

/// «17/02/2026» is three words with the same sign between.
std::optional<ThreeNumbers> read_separated(const TimeText& text, std::size_t index) {
    const Gap gap = text.gap(index + 1);
    if ((gap != Gap::slash && gap != Gap::dash) || text.gap(index + 2) != gap) {
        return std::nullopt;
    }
    ThreeNumbers read;
    for (std::size_t part = 0; part < read.numbers.size(); ++part) {
        const TimeWord& word = text[index + part];
        if (word.number_kind != NumberKind::digits) {
            return std::nullopt;
        }
        read.numbers[part] = word.number;
    }
    read.first_digits = text[index].folded.size();
    read.last_digits = text[index + 2].folded.size();
    read.end = index + 3;
    return read;
}

constexpr int kFirstHijri = 1300;
constexpr int kLastHijri = 1500;

PhraseRead checked(CalendarDay date, const TimeText& text, std::size_t end) {
    TimePhrase phrase;
    if (text.continues(end, WordKind::hijri_mark)) {
        phrase.calendar = Calendar::hijri;
        ++end;
    } else if (text.continues(end, WordKind::christian_mark)) {
        ++end;
    } else if (date.year >= kFirstHijri && date.year <= kLastHijri) {
        phrase.calendar = Calendar::hijri;
    }
    const bool is_date = date.year >= 1000 && date.month >= 1 && date.month <= 12 &&
                         date.day >= 1 &&
                         date.day <= days_in_month(phrase.calendar, date.year, date.month);
    if (!is_date) {
        return std::nullopt;
    }
    phrase.year = {date.year, std::nullopt, phrase.calendar};
    phrase.month = date.month;
    phrase.day = date.day;
    return PhraseRead({{phrase, std::nullopt}, end});
}

/// «15/5» behind «يوم».
PhraseRead read_day_and_month_number(const TimeText& text, std::size_t index) {
    const TimeWord& day = text[index];
    const TimeWord& month = text[index + 1];
    const bool are_digits = day.number_kind == NumberKind::digits &&
                            month.number_kind == NumberKind::digits &&
                            text.gap(index + 1) == Gap::slash;
    constexpr int kLeapYear = 2000;
    if (!are_digits || month.number < 1 || month.number > 12 || day.number < 1 ||
        day.number > days_in_month(Calendar::gregorian, kLeapYear, month.number)) {
        return std::nullopt;
    }
    TimePhrase phrase;
    phrase.day = day.number;
    phrase.month = month.number;
    return PhraseRead({{phrase, std::nullopt}, index + 2});
}

} // namespace

PhraseRead read_numeric_date(const TimeText& text, std::size_t index, bool has_day_noun) {
    const TimeWord& word = text[index];
    if (word.folded.empty() || !is_ascii_digit(word.folded[0])) {
        return std::nullopt;
    }
    auto read = read_dotted(text, index);
    read = read ? read : read_separated(text, index);
    if (read && read->first_digits == 4) {
        return checked({read->numbers[0], read->numbers[1], read->numbers[2]}, text, read->end);
    }
    if (read && read->last_digits == 4) {
        return checked({read->numbers[2], read->numbers[1], read->numbers[0]}, text, read->end);
    }
    return has_day_noun ? read_day_and_month_number(text, index) : std::nullopt;
}

} // namespace sijill::text
