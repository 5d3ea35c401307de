#include "bench/forms/form_lines.hpp"
#include "bench/scratch_file.hpp"
#include "catch.hpp"

using namespace sijill::bench;

TEST_CASE("a line of forms is a class, a label, a text and a question") {
    const struct {
        const char* text;
        const char* fault;
    } cases[] = {
        {"# class\tlabel\nplural\t1\tكتب\tكتاب\nplural\t0\tنهر\tنهار\n", ""},
        {"plural\t1\tكتب\n", "1: the line tries no form"},
        {"#\nplural\t2\tكتب\tكتاب\n", "2: the line tries no form"},
        {"plural\t1\t\tكتاب\n", "1: the line tries no form"},
    };
    for (const auto& [text, fault] : cases) {
        INFO(text);
        const std::string told =
            fault_of(text, [](const auto& file) { static_cast<void>(read_form_lines(file)); });
        INFO(told);
        CHECK((*fault == '\0' ? told.empty() : told.starts_with(fault)));
    }
    const ScratchFile file(cases[0].text);
    const std::vector<FormLine> lines = read_form_lines(file.path());
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].wanted);
    CHECK(lines[1].question == "نهار");
}

TEST_CASE("the lines of a class are counted once as wanted and once as not") {
    const std::vector<FormLine> lines{{"plural", true, "كتب", "كتاب"},
                                      {"plural", true, "حجر", "كتاب"},
                                      {"plural", false, "حجر", "كتاب"},
                                      {"verb", true, "يكتب", "كتب"}};
    const std::vector<bool> found = find_forms(lines);
    CHECK(found == std::vector<bool>{true, false, false, true});
    const std::vector<ClassScore> scores = score_classes(lines, found);
    REQUIRE(scores.size() == 3);
    CHECK(scores[0].lines == 2);
    CHECK(scores[0].right == 1);
    CHECK(scores[1].right == 1);
    CHECK(scores[2].form_class == "verb");
}
