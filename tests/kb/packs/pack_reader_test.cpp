#include "catch.hpp"
#include "kb/packs/pack_reader.hpp"
#include "support/error_of.hpp"

using namespace sijill::kb;

namespace {

const std::string kReadSource = "[source]\nslug = 'launch'\nkind = 'article'\nlanguage = 'ar'\n"
                                "known_on = 2025-06-01\n";

const std::string kReadStatement = "[[statement]]\nkey = 'one'\nsubject = 'model'\n"
                                   "predicate = 'release'\ncertainty = 'certain'\n";

struct ReadPack {
    Pack pack;
    std::string faults;
};

ReadPack parsed(const std::string& toml) {
    FaultList faults;
    ReadPack result{read_pack("pack", kReadSource + toml, "text", "", faults), ""};
    const auto error = error_of([&] { faults.throw_if_any(); });
    result.faults = error ? error->what() : "";
    return result;
}

/// Reads a statement of the lines of kStatement, which are 6 to 10 of the file, and another one.
PackStatement statement_with(const std::string& line) {
    const ReadPack result = parsed(kReadStatement + line);
    CHECK(result.faults.empty());
    REQUIRE(result.pack.statements.size() == 1);
    return result.pack.statements[0];
}

std::string faults_with(const std::string& line) {
    return parsed(kReadStatement + line).faults;
}

} // namespace

TEST_CASE("Evidence may be one quotation, or a list of quotations and tables") {
    const PackStatement one = statement_with("evidence = 'quoted'");
    REQUIRE(one.evidence.size() == 1);
    CHECK(one.evidence[0].quote == "quoted");
    CHECK(one.evidence[0].stance == "supports");
    CHECK(one.evidence[0].line == 11);
    const PackStatement two =
        statement_with("evidence = [ 'quoted',\n{ quote = 'other', stance = 'context' } ]");
    REQUIRE(two.evidence.size() == 2);
    CHECK(two.evidence[0].quote == "quoted");
    CHECK(two.evidence[1].quote == "other");
    CHECK(two.evidence[1].stance == "context");
    CHECK(two.evidence[1].line == 12);
}

TEST_CASE("The day on which something was said is a date or a text") {
    CHECK(statement_with("said_on = 2025-01-02").said_on == "2025-01-02");
    CHECK(statement_with("said_on = '2025-01-02'").said_on == "2025-01-02");
    CHECK(statement_with("said_on = '2025-01-01/2025-01-31'").said_on == "2025-01-01/2025-01-31");
    CHECK(faults_with("said_on = 3") == "pack:11: said_on must be text, and not empty");
}

TEST_CASE("A hedge is a text, or false where it is about something else") {
    const auto evidence = [](const std::string& hedge) {
        return statement_with("evidence = [ { quote = 'q'" + hedge + " } ]").evidence.at(0);
    };
    CHECK_FALSE(evidence("").hedge);
    CHECK_FALSE(evidence("").hedges_other);
    CHECK(evidence(", hedge = 'may'").hedge == "may");
    CHECK_FALSE(evidence(", hedge = false").hedge);
    CHECK(evidence(", hedge = false").hedges_other);
    CHECK(faults_with("evidence = [ { quote = 'q', hedge = true } ]") ==
          "pack:11: hedge must be text, or false");
}

TEST_CASE("One speaker may stand at the statement, with a stance that fits") {
    const auto says = [](const std::string& line) {
        std::string said;
        for (const PackSpeaker& speaker : statement_with(line).says) {
            said += speaker.speaker.value_or("-") + ' ' + speaker.verb.value_or("-") + ' ' +
                    speaker.stance + '\n';
        }
        return said;
    };
    CHECK(says("").empty());
    CHECK(says("speaker = 'musk'") == "musk - asserts\n");
    CHECK(says("speaker = 'musk'\nverb = 'said'\nstance = 'doubts'") == "musk said doubts\n");
    CHECK(says("verb = 'said'") == "- said reports\n");
    CHECK(says("says = [ { speaker = 'musk' }, { verb = 'said' } ]") ==
          "musk - asserts\n- said reports\n");
    CHECK(faults_with("speaker = 'musk'\nsays = [ { speaker = 'xai' } ]") ==
          "pack:6: speaker, verb and stance are short for one says: give either");
    CHECK(faults_with("stance = 'agrees'") ==
          "pack:11: stance is 'agrees', which is none of asserts, reports, expects, concedes, "
          "doubts, denies");
}

TEST_CASE("A time may be one in ISO form, with a table for all others") {
    const auto time = statement_with("time = '2025-02'").time;
    REQUIRE(time);
    CHECK(time->earliest == "2025-02-01");
    CHECK(time->latest == "2025-02-28");
    CHECK(time->precision == "month");
    CHECK(time->line == 11);
    CHECK(statement_with("time = 2025-02-17").time->precision == "day");
    CHECK_THAT(faults_with("time = 'late 2025'"),
               Catch::Matchers::StartsWith("pack:11: the time 'late 2025' is none of 2025-02-17,"));
    CHECK_THAT(faults_with("time = 'late 2025'"),
               Catch::Matchers::EndsWith("nor words that are read as a time: write a table with "
                                         "earliest, latest, precision and words"));
}

TEST_CASE("A time in words counts from the day of the source, and is one time and nothing else") {
    const auto time = statement_with("time = 'أواخر العام الماضي'").time;
    REQUIRE(time);
    CHECK(time->words == "أواخر العام الماضي");
    CHECK(time->precision == "year");
    CHECK(time->modifier == "end");
    CHECK(time->inferred);
    CHECK(time->latest.ends_with("-12-31"));
    const auto days = statement_with("time = 'من 3 إلى 9 مايو 2024'").time;
    REQUIRE(days);
    CHECK(days->earliest == "2024-05-03");
    CHECK(days->latest == "2024-05-09");
    CHECK(days->precision == "month");
    CHECK_FALSE(days->inferred);
    const auto before = statement_with("time = 'قبل مايو 2024'").time;
    REQUIRE(before);
    CHECK(before->earliest == "2024-04-30");
    CHECK(before->latest == "2024-04-30");
    CHECK(before->modifier == "before");
    CHECK(statement_with("time = 'نحو عام 1990'").time->modifier == "about");
    CHECK(statement_with("time = 'بعد عام 1990'").time->modifier == "after");
    CHECK_THAT(
        faults_with("time = 'في مايو 2024 ثم في يونيو'"),
        Catch::Matchers::StartsWith("pack:11: the time 'في مايو 2024 ثم في يونيو' is read as "
                                    "'مايو 2024, يونيو': write words that are one time"));
}

TEST_CASE("A time in words is stated as a draft states it, counted from the day of publication") {
    const auto after = statement_with("time = 'بعد مارس 2025'").time;
    CHECK(after->precision == "month");
    CHECK(after->modifier == "after");
    const auto by = statement_with("time = 'بحلول نهاية 2025'").time;
    CHECK(by->earliest == "2025-06-01"); // known_on
    CHECK(by->modifier == "before");
    const ReadPack published =
        parsed("published_on = 2024-03-01\n" + kReadStatement + "time = 'أواخر العام الماضي'");
    CHECK(published.pack.statements.at(0).time->latest == "2023-12-31");
}

TEST_CASE("Names may be texts: the label of their language, then aliases") {
    const auto names = [](const std::string& line) {
        std::string listed;
        const ReadPack result = parsed("[[entity]]\nslug = 'grok-4'\nkind = 'model'\n" + line);
        CHECK(result.faults.empty());
        for (const PackName& name : result.pack.names) {
            listed += name.text + ' ' + name.language + ' ' + name.role + '\n';
        }
        return listed;
    };
    CHECK(names("names = 'Grok 4'") == "Grok 4 en label\n");
    CHECK(names("names = ['Grok 4', 'غروك 4', 'Grok4']") ==
          "Grok 4 en label\nغروك 4 ar label\nGrok4 en alias\n");
    CHECK(names("names = [{ text = 'Grok 4', language = 'en', role = 'alias' }, 'Grok4']") ==
          "Grok 4 en alias\nGrok4 en label\n");
    CHECK(parsed("[[entity]]\nslug = 'o'\nkind = 'model'\nnames = '4'").faults ==
          "pack:9: the language of '4' is not known: write a table with text, language and role");
}
