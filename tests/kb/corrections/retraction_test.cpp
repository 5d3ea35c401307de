#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"

using sijill::ErrorCode;

TEST_CASE("A retracted statement is no longer in force, but was on the days before") {
    CorrectedBase corrected;
    const std::string named = GENERATE("names/works", "1");
    corrected.base.retract(named, {"2024-02-01", "misread"});
    CHECK(corrected.value("SELECT count(*) FROM live_statement") == "0");
    CHECK(CorrectedBase::value(corrected.base.as_of("2024-01-31"),
                               "SELECT count(*) FROM live_statement") == "1");
    CHECK(CorrectedBase::value(corrected.base.as_of("2024-02-01"),
                               "SELECT count(*) FROM live_statement") == "0");
    CHECK(corrected.value("SELECT kind || source || statement || why FROM change") ==
          "retractnamesworksmisread");
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}

TEST_CASE("A correction on a day that is yet to come is refused") {
    CorrectedBase corrected;
    const sijill::Correction ahead{"9999-01-01", "typo"};
    const auto is_refused = [](const auto& correct) {
        const auto error = error_of([&] {
            correct();
            return true;
        });
        return error && error->code() == ErrorCode::usage &&
               error->what() == std::string("9999-01-01 is yet to come") &&
               error->hint() == "give today or a day before by --on";
    };
    CHECK(is_refused([&] { corrected.base.retract("names/works", ahead); }));
    CHECK(is_refused([&] { corrected.base.remove("names", ahead); }));
    CHECK(is_refused([&] { corrected.base.purge("names", ahead); }));
    CHECK(is_refused([&] { corrected.base.add_name("siraj", {"السراج", "", ""}, ahead); }));
    CHECK(is_refused([&] { corrected.base.remove_name("siraj", {"سراج", "", ""}, ahead); }));
    corrected.base.retract("names/works", {"2024-02-01", "misread"});
    CHECK(is_refused([&] { corrected.base.reinstate("names/works", ahead); }));
    CHECK(corrected.value("SELECT count(*) FROM change") == "1");
}

TEST_CASE("What is known only from a day to come may be corrected from that day on") {
    CorrectedBase corrected;
    sijill::kb::connection_of(corrected.base)
        .database()
        .exec("UPDATE source SET known_on = '9998-01-01' WHERE slug = 'names'");
    corrected.base.remove("names", {"9998-01-01", ""});
    CHECK(corrected.value("SELECT count(*) FROM source WHERE slug = 'names'") == "0");
}

TEST_CASE(
    "A retracted statement can be put in force again, and was retracted on the days between") {
    CorrectedBase corrected;
    const auto in_force = [](const sijill::KnowledgeBase& base) {
        return CorrectedBase::value(base, "SELECT count(*) FROM live_statement");
    };
    const auto fault = [&](const char* day) {
        return error_of([&] {
            corrected.base.reinstate("names/works", {day, ""});
            return true;
        });
    };
    CHECK(fault("2024-02-01")->what() == std::string("names/works is not retracted"));
    corrected.base.retract("names/works", {"2024-02-01", "misread"});
    CHECK(fault("2024-01-31")->what() ==
          std::string("names/works cannot be reinstated on 2024-01-31: it was retracted on "
                      "2024-02-01"));
    corrected.base.reinstate("names/works", {"2024-03-01", "read again"});
    CHECK(in_force(corrected.base) == "1");
    CHECK(in_force(corrected.base.as_of("2024-02-29")) == "0");
    CHECK(in_force(corrected.base.as_of("2024-01-31")) == "1");
    corrected.base.retract("names/works", {"2024-04-01", "misread after all"});
    CHECK(in_force(corrected.base.as_of("2024-03-31")) == "1");
    CHECK(in_force(corrected.base.as_of("2024-02-15")) == "0");
    CHECK(corrected.base.history("names/works").size() == 4);
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}

TEST_CASE("What cannot be retracted is refused, and nothing is written") {
    CorrectedBase corrected;
    corrected.add("first", "2024-03-01", "أجلت سراج منار.",
                  CorrectedBase::delay("slip", "أجلت سراج"));
    corrected.base.retract("names/works", {"2024-02-01", "misread"});
    struct Row {
        const char* statement;
        const char* day;
        const char* why;
        ErrorCode code;
        const char* message;
    };
    const Row row =
        GENERATE(Row{"names/works", "2024-02-01", "again", ErrorCode::bad_input,
                     "names/works is retracted already, since 2024-02-01"},
                 Row{"first/slip", "2024-02-29", "early", ErrorCode::bad_input,
                     "first/slip cannot be retracted on 2024-02-29: it is there since 2024-03-01"},
                 Row{"first/slip", "2024-03-01", "", ErrorCode::usage,
                     "a statement is retracted for a reason"},
                 Row{"first/slop", "2024-03-01", "x", ErrorCode::not_found,
                     "there is no statement first/slop"},
                 Row{"99", "2024-03-01", "x", ErrorCode::not_found, "there is no statement 99"},
                 Row{"", "2024-03-01", "x", ErrorCode::not_found, "there is no statement "});
    CAPTURE(row.statement, row.day);
    const auto error = error_of([&] {
        corrected.base.retract(row.statement, {row.day, row.why});
        return true;
    });
    REQUIRE(error);
    CHECK(error->code() == row.code);
    CHECK(error->what() == std::string(row.message));
    CHECK(corrected.value("SELECT count(*) FROM change") == "1");
    CHECK(corrected.value("SELECT count(retracted_at) FROM statement") == "1");
}

TEST_CASE("Nothing is retracted on a day before it was put in force again") {
    CorrectedBase corrected;
    corrected.base.retract("names/works", {"2024-02-01", "misread"});
    corrected.base.reinstate("names/works", {"2024-03-01", "read again"});
    const auto error = error_of([&] {
        corrected.base.retract("names/works", {"2024-02-15", "misread after all"});
        return true;
    });
    REQUIRE(error);
    CHECK(error->what() == std::string("names/works cannot be retracted on 2024-02-15: it is there "
                                       "since 2024-03-01"));
}

TEST_CASE("What a retracted statement superseded is in force again") {
    CorrectedBase corrected;
    corrected.add("second", "2024-02-01", "أكدت سراج أن منار تأخر مجددا.",
                  CorrectedBase::delay("again", "منار تأخر", "supersedes = \"names/works\""));
    const auto in_force = [](const sijill::KnowledgeBase& base) {
        return CorrectedBase::value(base, "SELECT group_concat(key) FROM live_statement");
    };
    CHECK(in_force(corrected.base) == "again");
    corrected.base.retract("second/again", {"2024-03-01", "misread"});
    CHECK(in_force(corrected.base) == "works");
    CHECK(in_force(corrected.base.as_of("2024-02-29")) == "again");
}

TEST_CASE("Nothing is put in force again on a day before its source was last changed") {
    CorrectedBase corrected;
    const std::string text = "أجلت سراج منار.";
    const std::string slip = CorrectedBase::delay("slip", "أجلت سراج");
    corrected.add("first", "2024-02-01", text, slip);
    corrected.base.retract("first/slip", {"2024-02-02", "misread"});
    corrected.replace("first", "2024-04-01", text + " وتأخر.", slip);
    sijill::kb::write(corrected.base, [&] {
        sijill::kb::connection_of(corrected.base)
            .database()
            .exec("UPDATE statement SET recorded_at = '2024-02-01', retracted_at = '2024-02-02' "
                  "WHERE key = 'slip'");
    });
    const auto error = error_of([&] {
        corrected.base.reinstate("first/slip", {"2024-03-01", "read again"});
        return true;
    });
    REQUIRE(error);
    CHECK(error->what() == std::string("first/slip cannot be reinstated on 2024-03-01: its source "
                                       "was changed on 2024-04-01"));
    corrected.base.reinstate("first/slip", {"2024-04-01", "read again"});
}

TEST_CASE("A source that got another slug is not corrected on a day before that") {
    CorrectedBase corrected;
    const std::string text = "أجلت سراج منار.";
    const std::string slip = CorrectedBase::delay("slip", "أجلت سراج");
    corrected.add("first", "2024-02-01", text, slip);
    corrected.replace("first", "2024-04-01", text, slip, "other");
    sijill::kb::write(corrected.base, [&] {
        sijill::kb::connection_of(corrected.base)
            .database()
            .exec("UPDATE source SET known_on = '2024-02-01' WHERE slug = 'other';"
                  "UPDATE statement SET recorded_at = '2024-02-01' WHERE key = 'slip'");
    });
    const auto retracted = error_of([&] {
        corrected.base.retract("other/slip", {"2024-03-01", "misread"});
        return true;
    });
    REQUIRE(retracted);
    CHECK(retracted->what() == std::string("other/slip cannot be retracted on 2024-03-01: it is "
                                           "there since 2024-04-01"));
    const auto removed = error_of([&] {
        return corrected.base.remove("other", {"2024-03-01", ""});
    });
    REQUIRE(removed);
    CHECK(removed->what() == std::string("other cannot be removed on 2024-03-01: it was known or "
                                         "changed on 2024-04-01"));
    corrected.base.retract("other/slip", {"2024-04-01", "misread"});
    corrected.base.remove("other", {"2024-04-01", ""});
}
