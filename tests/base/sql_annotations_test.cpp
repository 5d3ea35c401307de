#include "base/sql_annotations.hpp"
#include "catch.hpp"
#include "sijill/error.hpp"

using sijill::Annotation;
using sijill::read_annotations;

TEST_CASE("Annotations are read with their lines, keys and arguments") {
    const auto read =
        read_annotations("f.sql", "-- a comment\n"
                                  "-- @name        delays\n"
                                  "-- @title.en    Model delays   @title.ar  تأخيرات النماذج\n"
                                  "--@param company text default=null \"slug or any name\" "
                                  "values=\"SELECT slug FROM organizations\"\n"
                                  "SELECT '-- @not an annotation';\n");
    REQUIRE(read.size() == 4);
    CHECK(read[0].line == 2);
    CHECK(read[0].key == "name");
    CHECK(read[0].text == "delays");
    CHECK(read[1].text == "Model delays");
    CHECK(read[2].line == 3);
    CHECK(read[2].key == "title.ar");
    CHECK(read[2].text == "تأخيرات النماذج");
    CHECK(read[3].arguments == std::vector<std::string>{"company", "text", "default=null",
                                                        "slug or any name",
                                                        "values=SELECT slug FROM organizations"});
}

TEST_CASE("Quotation marks keep blanks, escapes and @ together") {
    const auto read = read_annotations("f.sql", R"(-- @column a "say \"so\"  @home" b\c)");
    REQUIRE(read.size() == 1);
    CHECK(read[0].arguments == std::vector<std::string>{"a", "say \"so\"  @home", "b\\c"});
}

TEST_CASE("A quotation mark that is never closed is named with its line") {
    try {
        (void)read_annotations("f.sql", "\n-- @column a \"open");
        FAIL("accepted");
    } catch (const sijill::Error& error) {
        CHECK(error.code() == sijill::ErrorCode::bad_input);
        CHECK(std::string(error.what()) == "f.sql:2: a quotation mark in @column is never closed");
    }
}

TEST_CASE("A named argument is split at its first equals sign") {
    CHECK(sijill::split_named("default=a=b").name == "default");
    CHECK(sijill::split_named("default=a=b").value == "a=b");
    CHECK(sijill::split_named("text").value.empty());
}

TEST_CASE("An annotation is a comment, not a line within a literal or a longer comment") {
    const auto read = read_annotations("f.sql", "-- @name a\n"
                                                "SELECT 'it''s [\n-- @no b\n' -- don't\n"
                                                "-- @column c\n"
                                                "/* \"\n-- @no d\n*/*2\n"
                                                "-- @check e");
    REQUIRE(read.size() == 3);
    CHECK(read[1].key == "column");
    CHECK(read[2].line == 9);
}
