#include "catch.hpp"
#include "kb/documents/json_reader.hpp"

using sijill::kb::JsonPlace;

namespace {

/// Writes down what it is told.
class Notes : public sijill::kb::JsonVisitor {
public:
    std::string all;

    void text(const JsonPlace& place, std::string&& value) override { note(place, value); }
    void null(const JsonPlace& place) override { note(place, "null"); }
    void other(const JsonPlace& place) override { note(place, "*"); }

private:
    void note(const JsonPlace& place, const std::string& value) {
        for (const std::string& key : place.keys) {
            all += key + '.';
        }
        all += std::to_string(place.arrays) + '=' + value + ' ';
    }
};

std::string notes_of(const char* json) {
    Notes notes;
    const auto fault = read_json(json, notes);
    return fault ? "fault at " + std::to_string(*fault) : notes.all;
}

} // namespace

TEST_CASE("Each value is told with the keys above it") {
    CHECK(notes_of(R"({"a": "1", "b": {"c": [null, {"d": "2"}], "e": true}, "f": "3"})") ==
          "0=* a.0=1 b.0=* b.c.0=* b.c.1=null b.c.1=* b.c.d.1=2 b.e.0=* f.0=3 ");
    CHECK(notes_of("[1, 2.5, -3, \"x\"]") == "0=* 1=* 1=* 1=* 1=x ");
    CHECK(notes_of("\"سجل\\n\\u0623\"") == "0=سجل\nأ ");
}

TEST_CASE("What is no JSON is told by its byte") {
    CHECK(notes_of("{} x") == "fault at 3");
    CHECK(notes_of("[1,]") == "fault at 3");
    CHECK(notes_of("\"\xd8\"") == "fault at 2");
    CHECK(notes_of("").starts_with("fault at "));
    Notes notes;
    CHECK(read_json(std::string_view("[]\0", 3), notes) == 2U);
}
