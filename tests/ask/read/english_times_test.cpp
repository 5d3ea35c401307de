#include "ask/read/english_times.hpp"
#include "base/dates.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill;

namespace {

/// Returns the times in a question as "earliest/latest", ".." for an open end and "?" for one whose
/// days cannot be told, with a blank between.
std::string english_times(const std::string& question) {
    std::string told;
    for (const text::TimeExpression& time : ask::find_english_times(question, tokenize(question))) {
        const auto day = [](const std::optional<int>& each) {
            return each ? iso_date(*each) : std::string("..");
        };
        told += told.empty() ? "" : " ";
        told += time.known ? day(time.earliest) + "/" + day(time.latest) : "?";
    }
    return told;
}

struct TimeRow {
    const char* question;
    const char* times;
};

} // namespace

TEST_CASE("English years, months and days are read as their days") {
    const TimeRow row = GENERATE(values<TimeRow>({
        {"Was it out in 2024?", "2024-01-01/2024-12-31"},
        {"the models of the year 2024", "2024-01-01/2024-12-31"},
        {"released in May 2027?", "2027-05-01/2027-05-31"},
        {"in Sept. of 2024", "2024-09-01/2024-09-30"},
        {"on 3 May 2025", "2025-05-03/2025-05-03"},
        {"on the 3rd of May, 2025", "2025-05-03/2025-05-03"},
        {"May 3rd, 2025", "2025-05-03/2025-05-03"},
        {"on 2025-05-03", "2025-05-03/2025-05-03"},
        {"2025-05", "2025-05-01/2025-05-31"},
        {"on 23/5/2025", "2025-05-23/2025-05-23"},
        {"on 5/23/2025", "2025-05-23/2025-05-23"},
        {"in the first quarter of 2025", "2025-01-01/2025-03-31"},
        {"Q4 2025", "2025-10-01/2025-12-31"},
        {"in the second half of 2025", "2025-07-01/2025-12-31"},
        {"in the fall of 2025", "2025-09-01/2025-11-30"},
        {"at the end of 2024", "2024-12-01/2024-12-31"},
        {"in the 2020s", "2020-01-01/2029-12-31"},
        {"in 2023 or 2024", "2023-01-01/2023-12-31 2024-01-01/2024-12-31"},
        {"in 2023 and 2024", "2023-01-01/2023-12-31 2024-01-01/2024-12-31"},
        {"in May 2025 or in June 2026", "2025-05-01/2025-05-31 2026-06-01/2026-06-30"},
    }));
    CAPTURE(row.question);
    CHECK(english_times(row.question) == row.times);
}

TEST_CASE("What stands before an English time opens it or makes it a range") {
    const TimeRow row = GENERATE(values<TimeRow>({
        {"before 2025", "../2024-12-31"},
        {"prior to 2025-03-01", "../2025-02-28"},
        {"before the end of 2024", "../2024-12-31"},
        {"after May 2025", "2025-06-01/.."},
        {"since 2024", "2024-01-01/.."},
        {"from 2024 on", "2024-01-01/.."},
        {"by the end of 2024", "../2024-12-31"},
        {"until 2024", "../2024-12-31"},
        {"between 2023 and 2025", "2023-01-01/2025-12-31"},
        {"from May to June 2025", "2025-05-01/2025-06-30"},
        {"2023-2025", "2023-01-01/2025-12-31"},
    }));
    CAPTURE(row.question);
    CHECK(english_times(row.question) == row.times);
}

TEST_CASE("An English time whose days cannot be told is found, and not known") {
    const char* question = GENERATE(
        "last year", "this month", "in the next two weeks", "two years ago", "yesterday",
        "on Monday", "in May", "in late 2024", "around 2024", "in or after 2024", "on 3/5/2025",
        "on 31 February 2025", "in three weeks", "before the end of the year", "2024 or later",
        "from 2024", "Was Falcon 2024 late?", "last May", "3 June", "Q2");
    CAPTURE(question);
    CHECK(english_times(question) == "?");
}

TEST_CASE("Words of a question that are no times are none") {
    const char* question =
        GENERATE("Grok may be late", "Which model came first?", "How many days late is Grok 3?",
                 "What year was it due?", "the release of GPT-4", "Was it 100 days late?", "");
    CAPTURE(question);
    CHECK(english_times(question).empty());
}
