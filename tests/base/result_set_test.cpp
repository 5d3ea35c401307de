#include "catch.hpp"
#include "sijill/result_set.hpp"

using sijill::Column;
using sijill::Language;
using sijill::to_text;
using sijill::Value;

TEST_CASE("Values read as people and CSV write them") {
    CHECK(to_text(Value{}) == "");
    CHECK(to_text(Value{std::int64_t{-5}}) == "-5");
    CHECK(to_text(Value{0.1}) == "0.1");
    CHECK(to_text(Value{std::string("نصّ")}) == "نصّ");
}

TEST_CASE("A heading falls back from Arabic to English to the key") {
    const Column both{"k", "key", "مفتاح"};
    const Column english{"k", "key", ""};
    const Column bare{"k", "", ""};
    CHECK(both.label(Language::arabic) == "مفتاح");
    CHECK(both.label(Language::english) == "key");
    CHECK(english.label(Language::arabic) == "key");
    CHECK(bare.label(Language::arabic) == "k");
}

TEST_CASE("A column is found by its key") {
    sijill::ResultSet result;
    result.columns = {{"a", "", ""}, {"b", "", ""}};
    CHECK(result.column("b") == 1);
    CHECK_FALSE(result.column("c"));
}
