// Expressions of time in words, for tables of tests.
#pragma once

#include "base/dates.hpp"
#include "catch.hpp"
#include "text/times/times.hpp"

#include <string>
#include <vector>

namespace sijill::test {

/// "2025-03-01 2025-03-31", a day once, "-" for an open end, "?" where the anchor is missing.
inline std::string days_of(const text::TimeExpression& time) {
    const auto day = [](const std::optional<int>& number) {
        return number ? iso_date(*number) : std::string("-");
    };
    if (!time.known) {
        return "?";
    }
    return time.earliest == time.latest ? day(time.earliest)
                                        : day(time.earliest) + " " + day(time.latest);
}

/// The expressions of a text: "مارس الماضي: 2025-03-01 2025-03-31", with commas between.
inline std::string times_of(const std::string& text, const char* anchor) {
    std::string found;
    const auto day = anchor == nullptr ? std::nullopt : day_number(anchor);
    for (const auto& time : text::find_times(text, tokenize(text), day)) {
        found += (found.empty() ? "" : ", ") +
                 text.substr(time.span.begin_byte, time.span.end_byte - time.span.begin_byte) +
                 ": " + days_of(time);
    }
    return found;
}

struct TimeRow {
    const char* text;
    const char* times;
};

inline void check_times(const char* anchor, const std::vector<TimeRow>& rows) {
    for (const auto& [text, times] : rows) {
        CAPTURE(text);
        CHECK(times_of(text, anchor) == times);
    }
}

} // namespace sijill::test
