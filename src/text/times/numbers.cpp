#include "text/times/numbers.hpp"

namespace sijill::text {
namespace {

/// Which of the parts of a number in words there are already.
int magnitude(NumberKind kind) {
    switch (kind) {
    case NumberKind::unit:
    case NumberKind::ordinal:
        return 1;
    case NumberKind::ten:
    case NumberKind::ordinal_ten:
        return 2;
    case NumberKind::hundred:
        return 4;
    case NumberKind::thousand:
        return 8;
    default:
        return 0;
    }
}

constexpr int kSeenTens = 2;

/// Behind «قبل الميلاد» a year is not counted as others are.
bool is_before_christ(const TimeText& text, std::size_t index) {
    return (text.continues(index, WordKind::before) && text.is(index + 1, WordKind::christ)) ||
           (text.is(index, WordKind::before_short) && text.is(index + 1, WordKind::christian_mark));
}

} // namespace

std::optional<Read<int>> read_spelled_number(const TimeText& text, std::size_t index) {
    int seen = magnitude(text[index].number_kind);
    if (seen == 0) {
        return std::nullopt;
    }
    int sum = text[index].number;
    std::size_t end = index + 1;
    const auto take_teen = [&] {
        const TimeWord& word = text[end];
        const bool is_teen = word.number_kind == NumberKind::ten && word.number == 10 &&
                             !word.has_conjunction && (seen & kSeenTens) == 0 &&
                             text.is_joined(end);
        if (is_teen) {
            sum += word.number;
            seen |= kSeenTens;
            ++end;
        }
    };
    if (seen == 1) {
        take_teen();
    }
    for (;;) {
        const TimeWord& word = text[end];
        const int part = magnitude(word.number_kind);
        if (part == 0 || !word.has_conjunction || (seen & part) != 0 || !text.is_joined(end)) {
            return Read<int>{sum, end};
        }
        sum += word.number;
        seen |= part;
        ++end;
        if (part == 1) {
            take_teen();
        }
    }
}

std::optional<Read<int>> read_number(const TimeText& text, std::size_t index) {
    const bool has_article = text.is(index, WordKind::article) && text.is_joined(index + 1);
    const std::size_t number = has_article ? index + 1 : index;
    if (text[number].number_kind == NumberKind::digits) {
        return Read<int>{text[number].number, number + 1};
    }
    return has_article ? std::nullopt : read_spelled_number(text, index);
}

std::optional<Read<int>> read_day_of_month(const TimeText& text, std::size_t index) {
    if (text.is(index, WordKind::first_day)) {
        return Read<int>{1, index + 1};
    }
    constexpr int kLastDay = 31;
    const auto number = read_number(text, index);
    return number && number->value >= 1 && number->value <= kLastDay ? number : std::nullopt;
}

std::optional<Read<NamedYear>> read_year(const TimeText& text, std::size_t index) {
    constexpr int kFirstWithFourDigits = 1000;
    constexpr int kLast = 2200;
    const auto number = read_number(text, index);
    if (!number || text.is(index, WordKind::article) || number->value > kLast ||
        number->value < kFirstWithFourDigits || text[index].number_kind == NumberKind::ordinal) {
        return std::nullopt;
    }
    NamedYear year{number->value};
    std::size_t end = number->end;
    if (text.continues(end, WordKind::hijri_mark) ||
        text.continues(end, WordKind::christian_mark)) {
        const bool is_hijri = text.is(end, WordKind::hijri_mark);
        year.calendar = is_hijri ? Calendar::hijri : Calendar::gregorian;
        year.has_mark = true;
        ++end;
    }
    if (is_before_christ(text, end)) {
        return std::nullopt;
    }
    return Read<NamedYear>{year, end};
}

} // namespace sijill::text
