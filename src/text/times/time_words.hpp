#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// What each word of a text may have to do with time, before it is known whether it has.
namespace sijill::text {

enum class WordKind : std::uint8_t {
    none,
    month,         ///< value: 1 to 12
    month_or_word, ///< the same; the word is also a verb, a name or a noun
    twin_month,    ///< «تشرين», «كانون» alone; value: the month before «الأول»
    hijri_month,   ///< value: 1 to 12
    hijri_or_name, ///< the same; the word is also a name
    dhu_month,     ///< what stands behind «ذو»; value: the month
    other,         ///< «الآخر», the second of two months
    hijri_pair,    ///< «جمادى», «ذو»; value: the first month that may follow
    weekday,       ///< value: 0 for Monday to 6 for Sunday
    unit,          ///< value: a TimeUnit
    season,        ///< value: 0 for spring to 3 for winter
    decade,        ///< «التسعينيات»; value: 90
    century,
    deixis,       ///< value: -1 «الماضي», 0 «الحالي», 1 «المقبل»
    recent,       ///< «الأخير», which is also the last of a row; value: -1
    part,         ///< value: a TimePart
    part_or_word, ///< the same, only before a bare unit («أول العام», «آخر الشهر»)
    relative_day,  ///< value: days from today
    demonstrative, ///< «هذا»
    approximate,   ///< «نحو»
    what,          ///< «ما», before «يقارب»
    approaches,    ///< «يقارب», «يقرب»
    roughly,       ///< «تقريبا»
    only,          ///< «فقط»
    entire,        ///< «كامل» behind a unit
    how_much,      ///< «أكثر», «أقل», before «من»
    few,           ///< «بضعة», «عدة»
    little,        ///< «قليلة»
    first_day,     ///< «غرة»
    before,
    after,
    since,
    until,
    from,
    to,
    by,
    starting,
    between,
    in,
    during,
    within,
    conjunction, ///< «و» that stands apart
    article,     ///< «الـ» that stands apart
    hour, ///< a time of the day; value 1: «صباح», «مساء», before which «قبل» may stand
    christ,         ///< «الميلاد» behind «قبل»
    before_short,   ///< «ق» of «ق.م»
    hijri_mark,     ///< «هـ», «هجري»
    christian_mark, ///< «م», «ميلادي»
    blessing,       ///< «المبارك» behind a month or a feast
    adjective,      ///< «المالي», «الدراسي» behind a year
    limit,          ///< «غاية» behind «إلى»
    period,         ///< «الفترة»
    corresponding,  ///< «الموافق»
    arrival,        ///< «حلول» behind «قبل»
    every,          ///< «كل»
    for_,           ///< «ل» that stands apart
    on,             ///< «على»
    that,           ///< «أن»
    did_not,        ///< «لم»
};

enum class NumberKind : std::uint8_t {
    none,
    digits,
    unit,
    ten,
    hundred,
    thousand,
    ordinal,
    ordinal_ten
};

/// How many of a unit a noun names.
enum class Count : std::uint8_t { one, two, many };

/// A word of a text, without the particles that are written with it.
struct TimeWord {
    WordKind kind = WordKind::none;
    NumberKind number_kind = NumberKind::none;
    Count count = Count::one; ///< of a unit
    bool has_article = false;
    bool has_conjunction = false; ///< «و» or «ف» stands before it in the same word
    bool has_preposition = false; ///< «ل», «ب» or «ك» does
    bool begins_feast = false;    ///< a name in feasts.inc begins with it
    bool is_feminine = false;     ///< of an ordinal
    int value = 0;
    int number = 0;
    std::string_view folded;     ///< folded, without particles that are cut off
    TextSpan span;               ///< without particles that are cut off; «لل» stays
    std::size_t token_begin = 0; ///< the byte at which the word begins with its particles
};

/// Returns a TimeWord for each token of a text; empty if none of them can begin an expression of
/// time. `text` and `tokens` must outlive the result. Thread-safe.
[[nodiscard]] std::vector<TimeWord> time_words(std::string_view text,
                                               std::span<const Token> tokens);

} // namespace sijill::text
