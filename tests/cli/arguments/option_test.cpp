#include "catch.hpp"
#include "cli/arguments/command.hpp"

#include <string>
#include <vector>

using namespace sijill;
using namespace sijill::cli;

namespace {

std::string fault(const ValueCheck& check, const std::string& value) {
    return check("--x", value).text();
}

} // namespace

TEST_CASE("a whole number is decimal digits, which a minus may precede") {
    const ValueCheck check = whole_number_within({-20, 1000});
    for (const char* taken : {"0", "7", "-7", "-20", "1000", "007", "-0", "٥", "۱۰"}) {
        CAPTURE(taken);
        CHECK(fault(check, taken).empty());
    }
    for (const char* refused : {"",      "-",    "+5",  " 5",    "5 ",
                                "0x10",  "0b1",  "0o7", "1'000", "1,000",
                                "1_000", "1e3",  "5.0", "5.",    "--5",
                                "five",  "true", "-21", "1001",  "99999999999999999999"}) {
        CAPTURE(refused);
        CHECK(fault(check, refused) ==
              std::string("--x takes a whole number from -20 to 1000, not ") + refused);
    }
}

TEST_CASE("a number may have a decimal point as well, and no exponent") {
    const ValueCheck check = number_within({0.001, 86400});
    for (const char* taken : {"0.001", "5", "0.5", ".5", "5.", "86400", "86400.0", "٠٫٥"}) {
        CAPTURE(taken);
        CHECK(fault(check, taken).empty());
    }
    for (const char* refused : {"0", "0.0001", "86400.1", "-1", "1e3", "0x1p3", "inf", "nan", "1,5",
                                "1.2.3", "5s", " 5", "+5", ".", "-"}) {
        CAPTURE(refused);
        CHECK(fault(check, refused) ==
              std::string("--x takes a number from 0.001 to 86400, not ") + refused);
    }
}

TEST_CASE("a value of a list is taken to the letter, and the error lists them all") {
    Option option;
    option.one_of({"auto", "always", "never"});
    CHECK(option.fault("SIJILL_X", "always").empty());
    CHECK(option.fault("SIJILL_X", "Always").text() ==
          "SIJILL_X takes auto, always or never, not Always");
    CHECK(option.one_of({"ar", "en"}).fault("lang", "fr").text() == "lang takes ar or en, not fr");
    CHECK(option.one_of({"source"}).fault("--group", "x").text() == "--group takes source, not x");
}

TEST_CASE("a file is taken for its ending, whatever its case") {
    Option option;
    option.ends_in({".csv", ".md"});
    for (const char* taken : {"a.csv", "a.b.CSV", "folder.d/a.md"}) {
        CAPTURE(taken);
        CHECK(option.fault("--export", taken).empty());
    }
    for (const char* refused : {"csv", ".csv", "a.csv/b", "a.pdf"}) {
        CAPTURE(refused);
        CHECK(option.fault("--export", refused).text() ==
              std::string("--export takes a file that ends in .csv or .md, not ") + refused);
    }
}

TEST_CASE("nothing is a value only where any text is one") {
    Option option;
    CHECK(option.fault("--db", "").empty());
    CHECK(option.one_of({"ar", "en"}).fault("--lang", "").text() == "--lang needs a value");
    option.check = whole_number_within({1, 9});
    CHECK(option.fault("--limit", "").text() == "--limit needs a value");
}

TEST_CASE("what a target has before it is defined is the default, unless it says nothing") {
    std::string kind = "passages";
    std::string nobody;
    std::size_t limit = 10;
    std::size_t offset = 0;
    double seconds = 0.5;
    Command command("search", "");
    CHECK(command.add_text("in", "WHAT", kind, "").preset == "passages");
    CHECK(command.add_text("entity", "ENTITY", nobody, "").preset.empty());
    CHECK(command.add_number("limit", "N", limit, {1, 1000000}, "").preset == "10");
    CHECK(command.add_number("offset", "N", offset, {0, 1000000}, "").preset.empty());
    CHECK(command.add_number("timeout", "SECONDS", seconds, {0.001, 86400}, "").preset == "0.5");
    CHECK(command.option("limit")->most == "1000000");
    CHECK(command.option("timeout")->most == "86400");
}
