#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"

namespace {

/// Each event in a line: day, event, and what it is about.
std::vector<std::string> lines(const sijill::KnowledgeBase& base, const std::string& about) {
    std::vector<std::string> told;
    for (const sijill::HistoryEvent& event : base.history(about)) {
        std::string line = event.day + ' ' + event.event;
        for (const auto& part : {std::optional(event.source), event.key, event.entity, event.name,
                                 event.by, event.why}) {
            line += part && !part->empty() ? ' ' + *part : "";
        }
        told.push_back(line);
    }
    return told;
}

using Lines = std::vector<std::string>;

/// A base in which everything has happened once.
struct Eventful : CorrectedBase {
    Eventful() {
        add("first", "2024-03-01", "أعلنت شركة سراج تأجيل منار. وقالت إن الموعد تغير قليلا.",
            delay("slip", "تأجيل منار") + delay("date", "الموعد تغير"));
        add("second", "2024-04-01", "أكدت سراج أن منار تأخر مجددا.",
            delay("again", "منار تأخر", "supersedes = \"first/date\""));
        base.retract("first/slip", {"2024-05-01", "misread"});
        base.add_name("siraj", {"الشركة", "", ""}, {"2024-05-02", "nickname"});
        base.remove_name("siraj", {"الشركة", "", ""}, {"2024-05-03", ""});
        base.remove("first", {"2024-06-01", "a fake"});
    }
};

const Lines kFirst{
    "2024-03-01 source_added first",           "2024-03-01 statement_added first slip",
    "2024-03-01 statement_added first date",   "2024-04-01 superseded first date second/again",
    "2024-05-01 retracted first slip misread", "2024-06-01 source_removed first a fake"};

} // namespace

TEST_CASE("The history of a source is told by day, also after it is gone") {
    const Eventful eventful;
    CHECK(lines(eventful.base, "first") == kFirst);
    CHECK(lines(eventful.base.as_of("2024-04-30"), "first") ==
          Lines(kFirst.begin(), kFirst.end() - 2));
}

TEST_CASE("The history of a statement, of an entity and of the whole base") {
    const Eventful eventful;
    CHECK(lines(eventful.base, "first/date") == Lines{kFirst[2], kFirst[3]});
    const auto id =
        eventful.value("SELECT row_id FROM archived_row WHERE table_name = 'statement' "
                       "AND json_extract(content, '$.key') = 'date' AND fate = 'deleted'");
    CHECK(lines(eventful.base, id) == Lines{kFirst[2], kFirst[3]});
    CHECK(lines(eventful.base, "1") == Lines{"2024-01-01 statement_added names works"});
    CHECK(lines(eventful.base, "سراج") ==
          Lines{"2024-01-01 statement_added names works", kFirst[1], kFirst[2],
                "2024-04-01 statement_added second again", kFirst[3], kFirst[4],
                "2024-05-02 name_added siraj الشركة nickname",
                "2024-05-03 name_removed siraj الشركة"});
    CHECK(lines(eventful.base, "") == Lines{"2024-01-01 source_added names", kFirst[0],
                                            "2024-04-01 source_added second", kFirst[3], kFirst[4],
                                            "2024-05-02 name_added siraj الشركة nickname",
                                            "2024-05-03 name_removed siraj الشركة", kFirst[5]});
}

TEST_CASE("What a source keeps that takes the place of another is told as added once") {
    Eventful eventful;
    const auto take_place = [&](const std::string& day, const std::string& more) {
        eventful.replace("second", day, "أكدت سراج أن منار تأخر مجددا. ثم تغير الموعد.",
                         CorrectedBase::delay("again", "منار تأخر") + more);
    };
    take_place("2024-04-01", "");
    take_place("2024-04-01", CorrectedBase::delay("then", "تغير الموعد"));
    CHECK(lines(eventful.base, "second") == Lines{"2024-04-01 source_added second",
                                                  "2024-04-01 statement_added second again",
                                                  "2024-04-01 statement_added second then",
                                                  "2024-04-01 source_replaced second corrected",
                                                  "2024-04-01 source_replaced second corrected"});

    SECTION("of another day, it is another one") {
        take_place("2024-05-01", "");
        CHECK(lines(eventful.base, "second/again") ==
              Lines{"2024-04-01 statement_added second again",
                    "2024-05-01 statement_added second again"});
    }
    SECTION("what was removed and comes again is added again") {
        eventful.base.remove("second", {"2024-08-01", ""});
        eventful.add("second", "2024-04-01", "أكدت سراج أن منار تأخر مجددا.",
                     CorrectedBase::delay("again", "منار تأخر"));
        CHECK(lines(eventful.base, "second/again") ==
              Lines{"2024-04-01 statement_added second again",
                    "2024-08-01 statement_added second again"});
        const Lines told = lines(eventful.base, "second");
        CHECK(Lines(told.end() - 3, told.end()) ==
              Lines{"2024-08-01 source_removed second", "2024-08-01 source_added second",
                    "2024-08-01 statement_added second again"});
    }
}

TEST_CASE("What was superseded is in force again without what superseded it") {
    CorrectedBase corrected;
    corrected.add("first", "2024-03-01", "أعلنت شركة سراج تأجيل منار.",
                  CorrectedBase::delay("slip", "تأجيل منار"));
    corrected.add("second", "2024-04-01", "أكدت سراج أن منار تأخر مجددا.",
                  CorrectedBase::delay("again", "منار تأخر", "supersedes = \"first/slip\""));
    Lines expected{"2024-03-01 statement_added first slip",
                   "2024-04-01 superseded first slip second/again"};
    CHECK(lines(corrected.base, "first/slip") == expected);
    SECTION("which was retracted, until it is reinstated") {
        corrected.base.retract("second/again", {"2024-05-01", "misread"});
        expected.emplace_back("2024-05-01 reinstated first slip");
        CHECK(lines(corrected.base, "first/slip") == expected);
        corrected.base.reinstate("second/again", {"2024-05-01", ""});
        expected.emplace_back("2024-05-01 superseded first slip second/again");
        CHECK(lines(corrected.base, "first/slip") == expected);
    }
    SECTION("whose source was removed") {
        corrected.base.remove("second", {"2024-05-01", ""});
        expected.emplace_back("2024-05-01 reinstated first slip");
        CHECK(lines(corrected.base, "first/slip") == expected);
    }
    SECTION("but not where it was retracted itself") {
        corrected.base.retract("first/slip", {"2024-05-01", "wrong"});
        corrected.base.retract("second/again", {"2024-05-01", "misread"});
        expected.emplace_back("2024-05-01 retracted first slip wrong");
        CHECK(lines(corrected.base, "first/slip") == expected);
    }
}

TEST_CASE("A retracted statement that a replaced source has anew is told as reinstated") {
    CorrectedBase corrected;
    const auto text = "أعلنت شركة سراج تأجيل منار.";
    corrected.add("first", "2024-03-01", text, CorrectedBase::delay("slip", "تأجيل منار"));
    corrected.base.retract("first/slip", {"2024-05-01", "misread"});
    corrected.replace("first", "2024-05-01", "أعلنت شركة سراج تأجيل منار مجددا.",
                      CorrectedBase::delay("slip", "تأجيل منار"));
    const Lines told = lines(corrected.base, "first/slip");
    CHECK(told.back() == "2024-05-01 reinstated first slip");
}

TEST_CASE("A retraction that was written by SQL is told too, without a reason") {
    CorrectedBase corrected;
    sijill::kb::connection_of(corrected.base)
        .database()
        .exec("UPDATE statement SET retracted_at = '2024-02-01'");
    CHECK(lines(corrected.base, "names/works").back() == "2024-02-01 retracted names works");
}

TEST_CASE("A name with a slash tells the history of its entity, if no statement is called so") {
    Eventful eventful;
    eventful.base.add_name("siraj", {"AC/DC", "en", ""}, {"2024-07-01", ""});
    CHECK(lines(eventful.base, "AC/DC").back() == "2024-07-01 name_added siraj AC/DC");
    CHECK(lines(eventful.base, "AC/DC") == lines(eventful.base, "siraj"));
    eventful.base.add_name("manar", {"first/date", "en", ""}, {"2024-07-01", ""});
    CHECK(lines(eventful.base, "first/date") == Lines{kFirst[2], kFirst[3]});
}

TEST_CASE("What has no history is named") {
    const Eventful eventful;
    struct Row {
        const char* about;
        const char* message;
        const char* hint;
    };
    const Row row = GENERATE(
        Row{"first/none", "there is no statement first/none",
            "sijill history first tells of all statements of this source"},
        Row{"names/none", "there is no statement names/none",
            "sijill history names tells of all statements of this source"},
        Row{"AC/DC", "no statement and no entity is called 'AC/DC'",
            "a statement is named by its number, or as source/key; an entity by its slug, or any "
            "name"},
        Row{"99", "there is no statement 99",
            "a statement is named by its number, or as source/key"},
        Row{"namess", "no source and no entity is called 'namess'", "did you mean names?"},
        Row{"Manat", "no source and no entity is called 'Manat'", "did you mean Manar?"},
        Row{"zzz", "no source and no entity is called 'zzz'",
            "sijill sql 'SELECT slug, title FROM source' lists the sources, sijill report entities "
            "the entities"});
    const auto error = error_of([&] { return eventful.base.history(row.about); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::not_found);
    CHECK(error->what() == std::string(row.message));
    CHECK(error->hint() == row.hint);
}
