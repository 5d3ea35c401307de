#include "ask/read/english_points.hpp"

namespace sijill::ask {
namespace {

bool is_unit(std::string_view word) {
    constexpr std::array<std::string_view, 27> kUnits{
        "day",     "days",    "night",   "morning", "evening",  "week",   "weeks",
        "weekend", "month",   "months",  "quarter", "quarters", "year",   "years",
        "decade",  "decades", "century", "season",  "spring",   "summer", "autumn",
        "fall",    "winter",  "half",    "hour",    "hours",    "minutes"};
    return is_one_of(word, kUnits);
}

/// Returns the token behind "3", "a few" or "two"; `index` for another word.
std::size_t behind_count(const EnglishWords& words, std::size_t index) {
    constexpr std::array<std::string_view, 17> kCounts{
        "a",     "an",   "one", "two",    "three",  "four",    "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve", "several", "few",  "some"};
    if (words.is(index, "a") && (words.is(index + 1, "few") || words.is(index + 1, "couple"))) {
        return index + (words.is(index + 2, "of") ? 3 : 2);
    }
    return index + (words.number(index) || is_one_of(words[index], kCounts) ? 1 : 0);
}

} // namespace

std::optional<EnglishPoint> read_relative(const EnglishWords& words, std::size_t index,
                                          bool has_preposition) {
    constexpr std::array<std::string_view, 18> kAlone{
        "today",     "yesterday", "tomorrow", "tonight",   "monday", "tuesday",
        "wednesday", "thursday",  "friday",   "saturday",  "sunday", "christmas",
        "easter",    "ramadan",   "eid",      "halloween", "ago",    "thanksgiving"};
    constexpr std::array<std::string_view, 12> kWhich{"this",   "last",      "next",     "past",
                                                      "coming", "current",   "previous", "same",
                                                      "recent", "following", "first",    "that"};
    constexpr std::array<std::string_view, 8> kFrom{"ago",  "later", "earlier", "before",
                                                    "from", "after", "since",   "back"};
    if (is_one_of(words[index], kAlone)) {
        return unknown_point(index, index + 1);
    }
    if (is_one_of(words[index], kWhich)) {
        const std::size_t unit = behind_count(words, index + 1);
        const EnglishMonth* month = words.month(unit);
        return is_unit(words[unit]) || (month != nullptr && !words.year(unit + 1))
                   ? std::optional(unknown_point(index, unit + 1))
                   : std::nullopt;
    }
    const std::size_t unit = behind_count(words, index);
    if (unit > index && is_unit(words[unit]) &&
        (has_preposition || is_one_of(words[unit + 1], kFrom))) {
        return unknown_point(index, unit + (words.is(unit + 1, "ago") ? 2 : 1));
    }
    const bool is_single = is_unit(words[index]) && !words[index].ends_with('s');
    return has_preposition && is_single ? std::optional(unknown_point(index, index + 1))
                                        : std::nullopt;
}

} // namespace sijill::ask
