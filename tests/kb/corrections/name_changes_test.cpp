#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"

using sijill::ErrorCode;

namespace {

std::string mentions(const sijill::KnowledgeBase& base) {
    return CorrectedBase::value(base, "SELECT group_concat(form) FROM (SELECT form FROM mention "
                                      "ORDER BY sentence_id, start_cp, entity_id)");
}

std::vector<std::string> names_of_siraj(const sijill::KnowledgeBase& base) {
    std::vector<std::string> names;
    SQLite::Statement rows(
        sijill::kb::connection_of(base).database(),
        "SELECT n.text || ' ' || language || ' ' || role FROM name AS n JOIN "
        "entity AS e ON e.id = n.entity_id WHERE e.slug = 'siraj' ORDER BY n.id");
    while (rows.executeStep()) {
        names.push_back(rows.getColumn(0).getString());
    }
    return names;
}

} // namespace

TEST_CASE("A name that is added is found in all sentences, from its day on") {
    CorrectedBase corrected;
    CHECK(mentions(corrected.base) == "سراج,منار");
    corrected.base.add_name("سراج", {"شركة", "", ""}, {"2024-02-01", "its nickname"});
    CHECK(mentions(corrected.base) == "شركة,سراج,منار");
    CHECK(names_of_siraj(corrected.base).back() == "شركة ar alias");
    CHECK(mentions(corrected.base.as_of("2024-01-31")) == "سراج,منار");
    CHECK(mentions(corrected.base.as_of("2024-02-01")) == "شركة,سراج,منار");
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}

TEST_CASE("A name that is removed is no longer found, but was on the days before") {
    CorrectedBase corrected;
    const auto before = names_of_siraj(corrected.base);
    corrected.base.remove_name("siraj", {"سراج", "", ""}, {"2024-02-01", ""});
    CHECK(mentions(corrected.base) == "منار");
    CHECK(mentions(corrected.base.as_of("2024-01-31")) == "سراج,منار");
    CHECK(names_of_siraj(corrected.base.as_of("2024-01-31")) == before);
    corrected.base.add_name("siraj", {"سراج", "ar", "label"}, {"2024-03-01", ""});
    CHECK(mentions(corrected.base) == "سراج,منار");
    CHECK(mentions(corrected.base.as_of("2024-02-15")) == "منار");
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}

TEST_CASE("The letters of a name tell its language where none is given") {
    CorrectedBase corrected;
    corrected.base.add_name("siraj", {"Siraj AI", "", "misspelling"}, {"2024-02-01", ""});
    CHECK(names_of_siraj(corrected.base).back() == "Siraj AI en misspelling");
    corrected.base.add_name("siraj", {"Siraj AI", "fr", ""}, {"2024-02-01", ""});
    CHECK(names_of_siraj(corrected.base).back() == "Siraj AI fr alias");
    corrected.base.add_name("siraj", {"Siraj للذكاء", "", ""}, {"2024-02-01", ""});
    CHECK(names_of_siraj(corrected.base).back() == "Siraj للذكاء ar alias");
}

TEST_CASE("Labels of an entity are changed in the order of their days, and aliases in any") {
    CorrectedBase corrected;
    corrected.base.remove_name("siraj", {"Siraj", "", ""}, {"2024-03-01", ""});
    const auto refused = [&](bool removes, const sijill::NameText& name) {
        const auto error = error_of([&] {
            const sijill::Correction early{"2024-02-01", ""};
            if (removes) {
                corrected.base.remove_name("siraj", name, early);
            } else {
                corrected.base.add_name("siraj", name, early);
            }
            return true;
        });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::bad_input);
        CHECK(error->hint() == "give that day or a later one by --on");
        return std::string(error->what());
    };
    CHECK(refused(false, {"Siraj AI", "en", "label"}) ==
          "the label 'Siraj AI' cannot be changed on 2024-02-01: another one of siraj was on "
          "2024-03-01");
    corrected.base.add_name("siraj", {"Siraj AI", "en", "label"}, {"2024-03-01", ""});
    corrected.base.add_name("siraj", {"Siraj SA", "fr", "label"}, {"2024-04-01", ""});
    CHECK(refused(true, {"Siraj AI", "", ""}) ==
          "the name 'Siraj AI' cannot be changed on 2024-02-01: it was on 2024-03-01");
    corrected.base.remove_name("siraj", {"Siraj SA", "", ""}, {"2024-05-01", ""});
    CHECK(refused(true, {"سراج", "", ""}) ==
          "the label 'سراج' cannot be changed on 2024-02-01: another one of siraj was on "
          "2024-05-01");
    corrected.base.add_name("siraj", {"السراج", "", ""}, {"2024-02-01", ""});
    CHECK(names_of_siraj(corrected.base.as_of("2024-02-15")) ==
          std::vector<std::string>{"Siraj en label", "سراج ar label", "السراج ar alias"});
}

TEST_CASE("A label takes the place of the one before it, which stays as an alias") {
    CorrectedBase corrected;
    const auto before = names_of_siraj(corrected.base);
    CHECK(corrected.base.add_name("siraj", {"السراج", "", "label"}, {"2024-02-01", ""}) == "سراج");
    CHECK(names_of_siraj(corrected.base) ==
          std::vector<std::string>{"Siraj en label", "سراج ar alias", "السراج ar label"});
    CHECK(names_of_siraj(corrected.base.as_of("2024-01-31")) == before);
    corrected.base.remove_name("siraj", {"سراج", "", ""}, {"2024-03-01", ""});
    CHECK(names_of_siraj(corrected.base.as_of("2024-02-15")) ==
          std::vector<std::string>{"Siraj en label", "سراج ar alias", "السراج ar label"});
    CHECK(names_of_siraj(corrected.base.as_of("2024-01-31")) == before);
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}

TEST_CASE("An alias may become the label, and change places with it again") {
    CorrectedBase corrected;
    corrected.base.add_name("siraj", {"السراج", "", ""}, {"2024-02-01", ""});
    CHECK(corrected.base.add_name("siraj", {"السراج", "", "label"}, {"2024-03-01", ""}) == "سراج");
    CHECK(corrected.base.add_name("siraj", {"سراج", "", "label"}, {"2024-04-01", ""}) == "السراج");
    CHECK(names_of_siraj(corrected.base) ==
          std::vector<std::string>{"Siraj en label", "سراج ar label", "السراج ar alias"});
    CHECK(names_of_siraj(corrected.base.as_of("2024-03-15")) ==
          std::vector<std::string>{"Siraj en label", "سراج ar alias", "السراج ar label"});
    CHECK_FALSE(corrected.base.add_name("siraj", {"Siraj SA", "fr", "label"}, {"2024-04-01", ""}));
    CHECK(CorrectedBase::faults(corrected.base) == std::vector<std::string>{});
}

TEST_CASE("A name that was the label cannot go on a day before another took its place") {
    CorrectedBase corrected;
    corrected.base.add_name("siraj", {"السراج", "", "label"}, {"2024-03-01", ""});
    const auto error = error_of([&] {
        corrected.base.remove_name("siraj", {"سراج", "", ""}, {"2024-02-01", ""});
        return true;
    });
    REQUIRE(error);
    CHECK(error->what() == std::string("the name 'سراج' cannot be changed on 2024-02-01: it was on "
                                       "2024-03-01"));
}

TEST_CASE("A name that cannot be added or removed is refused") {
    CorrectedBase corrected;
    corrected.base.add_name("siraj", {"Siraj AI", "fr", ""}, {"2024-02-01", ""});
    corrected.base.add_name("siraj", {"Siraj AI", "en", ""}, {"2024-02-01", ""});
    corrected.base.remove_name("manar", {"Manar", "", ""}, {"2024-02-01", ""});
    struct Row {
        bool removes;
        const char* entity;
        sijill::NameText name;
        ErrorCode code;
        const char* message;
        const char* day = "2024-03-01";
    };
    const Row row = GENERATE(
        Row{false,
            "siraj",
            {"سراج", "", ""},
            ErrorCode::bad_input,
            "siraj has the name 'سراج' already"},
        Row{false,
            "siraj",
            {"سراج", "", "label"},
            ErrorCode::bad_input,
            "siraj has the name 'سراج' already"},
        Row{false,
            "siraj",
            {"…", "", ""},
            ErrorCode::bad_input,
            "the name '…' has no letter or digit"},
        Row{false,
            "siraj",
            {"", "", ""},
            ErrorCode::bad_input,
            "the name '' has no letter or digit"},
        Row{false,
            "siraj",
            {"x", "Arabic", ""},
            ErrorCode::bad_input,
            "'Arabic' is not a language tag such as ar or en"},
        Row{false,
            "siraj",
            {"1984", "", ""},
            ErrorCode::usage,
            "the language of '1984' is not known"},
        Row{false, "xyzzy", {"x", "", ""}, ErrorCode::not_found, "no entity is called 'xyzzy'"},
        Row{true, "siraj", {"Sirai", "", ""}, ErrorCode::not_found, "siraj has no name 'Sirai'"},
        Row{true, "siraj", {"Siraj", "ar", ""}, ErrorCode::not_found, "siraj has no name 'Siraj'"},
        Row{true,
            "siraj",
            {"Siraj AI", "", ""},
            ErrorCode::usage,
            "siraj has the name 'Siraj AI' in several languages"},
        Row{true,
            "manar",
            {"منار", "", ""},
            ErrorCode::bad_input,
            "'منار' is the only label of manar"},
        Row{false,
            "manar",
            {"Manar", "en", "label"},
            ErrorCode::bad_input,
            "the name 'Manar' cannot be changed on 2024-01-31: it was on 2024-02-01",
            "2024-01-31"});
    CAPTURE(row.entity, row.name.text);
    const auto error = error_of([&] {
        const sijill::Correction correction{row.day, ""};
        if (row.removes) {
            corrected.base.remove_name(row.entity, row.name, correction);
        } else {
            corrected.base.add_name(row.entity, row.name, correction);
        }
        return true;
    });
    REQUIRE(error);
    CHECK(error->code() == row.code);
    CHECK(error->what() == std::string(row.message));
    CHECK(corrected.value("SELECT count(*) FROM change") == "3");
}

TEST_CASE("Names and reasons that a base could not give back are refused") {
    CorrectedBase corrected;
    const auto fault_of = [&](const std::string& name, const std::string& why) -> std::string {
        const auto error = error_of([&] {
            corrected.base.add_name("siraj", {name, "en", ""}, {"2024-02-01", why});
            return true;
        });
        return error && error->code() == sijill::ErrorCode::usage ? error->what() : "";
    };
    CHECK(fault_of("\xFFname", "") == "TEXT is not UTF-8");
    CHECK(fault_of(std::string("na\0me", 5), "") == "TEXT has a NUL character");
    CHECK(fault_of("name", "\xFF") == "--why is not UTF-8");
    CHECK(corrected.value("SELECT count(*) FROM change") == "0");
}
