#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"

#include <algorithm>

using sijill::ErrorCode;

namespace {

const std::string kFirstText = "أعلنت شركة سراج تأجيل منار. وقالت إن الموعد تغير قليلا.";

/// Two sources; the second supersedes, contradicts and links what the first says.
struct TwoSources : CorrectedBase {
    TwoSources() {
        add("first", "2024-03-01", kFirstText,
            delay("slip", "تأجيل منار") + delay("date", "الموعد تغير"));
        add("second", "2024-04-01", "أكدت سراج أن منار تأخر مجددا.",
            delay("again", "منار تأخر",
                  "supersedes = \"first/date\"\nlinks = [ { kind = \"repeats\", to = "
                  "\"first/slip\" }, { kind = \"causes\", to = \"names/works\", claim = "
                  "\"first/slip\" } ]"));
    }
};

} // namespace

TEST_CASE("A removed source is gone from the live tables, the index and the mentions") {
    TwoSources two;
    const auto removal = two.base.remove("first", {"2024-05-01", "a fake"});
    CHECK(removal.sentences == 2);
    CHECK(removal.statements == 2);
    CHECK(removal.links_of_others == 2);
    CHECK(removal.superseding_of_others == 1);
    CHECK(two.value("SELECT group_concat(slug) FROM source") == "names,second");
    CHECK(two.value("SELECT count(*) FROM link") == "0");
    CHECK(two.value("SELECT count(supersedes_id) FROM statement") == "0");
    CHECK(two.base.search("الموعد", {}).total == 0);
    CHECK(two.value("SELECT count(*) FROM mention") == "4");
    CHECK(CorrectedBase::faults(two.base) == std::vector<std::string>{});
    // What others may refer to stays.
    CHECK(two.value("SELECT count(*) FROM entity") == "2");
    CHECK(two.value("SELECT day || kind || source || why FROM change") ==
          "2024-05-01removefirsta fake");
}

TEST_CASE("As of a day before, a removed source is back with what others said of it") {
    TwoSources two;
    two.base.remove("first", {"2024-05-01", ""});
    const auto before = two.base.as_of("2024-04-30");
    CHECK(CorrectedBase::value(before, "SELECT group_concat(slug) FROM (SELECT slug FROM source "
                                       "ORDER BY slug)") == "first,names,second");
    CHECK(CorrectedBase::value(before, "SELECT count(*) FROM link") == "2");
    CHECK(CorrectedBase::value(before, "SELECT o.key FROM statement AS n JOIN statement AS o "
                                       "ON o.id = n.supersedes_id") == "date");
    CHECK(before.search("الموعد", {}).total == 1);
    CHECK(two.base.as_of("2024-05-01").search("الموعد", {}).total == 0);
}

TEST_CASE("Numbers come back to the last bit") {
    TwoSources two;
    const char* number = GENERATE("0.1 + 0.2", "1.0 / 3", "-1e300", "123456789.123456789", "5e-324",
                                  "2.0", "9007199254740993.0");
    const std::string insert = "INSERT INTO qualifier (id, statement_id, predicate, value_number) "
                               "SELECT 1, id, 'quantity', " +
                               std::string(number) + " FROM statement WHERE key = 'slip'";
    sijill::kb::connection_of(two.base).database().exec(insert);
    two.base.remove("first", {"2024-05-01", ""});
    CHECK(CorrectedBase::value(two.base.as_of("2024-04-01"),
                               "SELECT value_number = " + std::string(number) +
                                   " FROM qualifier") == "1");
}

TEST_CASE("A source that is unknown, gone, or not yet known on the day is not removed") {
    TwoSources two;
    two.base.remove("first", {"2024-05-01", ""});
    struct Row {
        const char* source;
        const char* day;
        ErrorCode code;
        const char* hint;
    };
    const Row row = GENERATE(
        Row{"secnd", "2024-05-01", ErrorCode::not_found, "did you mean second?"},
        Row{"first", "2024-05-01", ErrorCode::not_found,
            "sijill history first tells what became of it"},
        Row{"", "2024-05-01", ErrorCode::not_found, ""},
        Row{"second", "2024-03-31", ErrorCode::bad_input, "give that day or a later one by --on"},
        Row{"second", "2024-02-30", ErrorCode::usage, "give it as YYYY-MM-DD, such as 2025-01-02"});
    CAPTURE(row.source, row.day);
    const auto error = error_of([&] { return two.base.remove(row.source, {row.day, ""}); });
    REQUIRE(error);
    CHECK(error->code() == row.code);
    CHECK(error->hint() == row.hint);
    CHECK(two.value("SELECT count(*) FROM source") == "2");
    CHECK(two.value("SELECT count(*) FROM change") == "1");
}

TEST_CASE("A source may come in again under the slug and the text of one that was removed") {
    TwoSources two;
    two.base.remove("first", {"2024-05-01", ""});
    two.add("first", "2024-03-01", kFirstText, CorrectedBase::delay("other", "تأجيل منار"));
    CHECK(CorrectedBase::faults(two.base) == std::vector<std::string>{});
    // No row has the number of an archived one.
    CHECK(two.value("SELECT count(*) FROM archived_row AS a JOIN statement AS s ON s.id = a.row_id "
                    "WHERE a.table_name = 'statement' AND a.fate = 'deleted'") == "0");
    const auto before = two.base.as_of("2024-04-30");
    CHECK(CorrectedBase::value(before, "SELECT group_concat(key) FROM (SELECT key FROM statement "
                                       "ORDER BY key)") == "again,date,slip,works");
}

TEST_CASE("A statement of the source that supersedes another lets that one be in force again") {
    TwoSources two;
    two.base.remove("second", {"2024-05-01", ""});
    CHECK(two.value("SELECT count(*) FROM live_statement WHERE key = 'date'") == "1");
    CHECK(CorrectedBase::value(two.base.as_of("2024-04-30"),
                               "SELECT count(*) FROM live_statement WHERE key = 'date'") == "0");
}

TEST_CASE("References to a replaced source are tied to the new statements, and the lost are told") {
    TwoSources two;
    const auto lost = two.replace("first", "2024-05-01", "أعلنت شركة سراج إرجاء منار.",
                                  CorrectedBase::delay("slip", "إرجاء منار"));
    CHECK(lost == std::vector<std::string>{"second/again → first/date"});
    CHECK(two.value("SELECT count(*) FROM link AS l JOIN statement AS s ON s.id IN (l.to_id, "
                    "l.claim_id) WHERE s.key = 'slip'") == "2");
    CHECK(two.value("SELECT count(supersedes_id) FROM statement") == "0");
    CHECK(CorrectedBase::faults(two.base) == std::vector<std::string>{});
    const auto before = two.base.as_of("2024-04-30");
    CHECK(CorrectedBase::value(before, "SELECT text FROM source WHERE slug = 'first'") ==
          kFirstText + '\n');
    CHECK(CorrectedBase::value(before, "SELECT count(*) FROM link") == "2");
    CHECK(CorrectedBase::value(before, "SELECT count(supersedes_id) FROM statement") == "1");
}

TEST_CASE("What came in after a replacement, but was known before, refers to what stood then") {
    TwoSources two;
    two.replace("first", "2024-05-01", "أعلنت شركة سراج إرجاء منار.",
                CorrectedBase::delay("slip", "إرجاء منار"));
    two.add("late", "2024-03-15", "ذكر تقرير أن سراج أجلت منار.",
            CorrectedBase::delay("report", "أجلت منار",
                                 "links = [ { kind = \"repeats\", to = \"first/slip\" } ]"));
    const auto before = two.base.as_of("2024-03-20");
    CHECK(CorrectedBase::value(before, "SELECT f.key || s.text FROM link AS l JOIN statement AS f "
                                       "ON f.id = l.from_id JOIN evidence AS e ON e.statement_id "
                                       "= l.to_id JOIN sentence AS s ON s.id = e.sentence_id") ==
          "reportأعلنت شركة سراج تأجيل منار.");
}

TEST_CASE("Changes with days in any order are undone for each day") {
    TwoSources two;
    const bool first_goes_first = GENERATE(true, false);
    two.base.remove(first_goes_first ? "first" : "second", {"2024-06-01", ""});
    two.base.remove(first_goes_first ? "second" : "first", {"2024-05-01", ""});
    const auto between = two.base.as_of("2024-05-15");
    CHECK(CorrectedBase::value(between, "SELECT group_concat(slug) FROM (SELECT slug FROM source "
                                        "ORDER BY slug)") ==
          (first_goes_first ? "first,names" : "names,second"));
    CHECK(CorrectedBase::value(between, "SELECT count(*) FROM pragma_foreign_key_check") == "0");
    CHECK(CorrectedBase::value(between, "SELECT count(*) FROM link") == "0");
    const auto before = two.base.as_of("2024-04-30");
    CHECK(CorrectedBase::value(before, "SELECT count(*) FROM link") == "2");
    CHECK(CorrectedBase::value(before, "SELECT count(supersedes_id) FROM statement") == "1");
}
