#include "bench/candidates/labelled_sentences.hpp"
#include "bench/scratch_file.hpp"
#include "catch.hpp"

#include <string>

using namespace sijill::bench;

TEST_CASE("A line of frames is an object with a sentence and frames of texts") {
    const struct {
        std::string line;
        const char* fault;
    } cases[] = {
        {R"({"id": "a", "sentence": "تأخر الهاتف", "frames": [{"kind": "missed"}]})", ""},
        {R"({"id": "a", "frames": []})", "1: the line is no object"},
        {"[", "1: the line is no object"},
        {R"({"sentence": "", "frames": [{"kind": "x"}]})", "1: the frame has no kind"},
        {R"({"id": 1, "sentence": "", "frames": []})", "1: a part of the sentence"},
        {R"({"sentence": 1, "frames": []})", "1: a part of the sentence"},
        {R"({"sentence": "", "frames": [1]})", "1: a part of the sentence"},
        {R"({"sentence": "", "frames": [{"kind": "missed", "subject": 1}]})", "1: a part of"},
        {R"({"sentence": "", "frames": [{"kind": "missed", "subject_alt": "x"}]})", "1: a part"},
    };
    for (const auto& [line, fault] : cases) {
        INFO(line);
        const std::string told = fault_of(
            line + "\n", [](const auto& file) { static_cast<void>(read_labelled(file)); },
            ".jsonl");
        INFO(told);
        CHECK((*fault == '\0' ? told.empty() : told.starts_with(fault)));
    }
}
