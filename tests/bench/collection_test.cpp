#include "bench/relevance/collection.hpp"
#include "bench/scratch_file.hpp"
#include "catch.hpp"

using namespace sijill::bench;

namespace {

struct Faulty {
    const char* text;
    const char* fault; ///< how the message begins; "" where the text is fine
};

template <class Read, std::size_t size>
void check_faults(const Faulty (&cases)[size], const Read& read) {
    for (const auto& [text, fault] : cases) {
        INFO(text);
        const std::string told = fault_of(text, read);
        INFO(told);
        CHECK((*fault == '\0' ? told.empty() : told.starts_with(fault)));
    }
}

Corpus two_documents() {
    return {{"a", "b"}, {"أولى", "ثانية"}};
}

} // namespace

TEST_CASE("a corpus is lines of JSON with a text and an id that comes once") {
    check_faults({{"", ""},
                  {"{\"id\": \"a\", \"text\": \"تأخر\"}\r\n\n{\"text\": \"\", \"id\": \"b\"}", ""},
                  {R"({"id": 7, "text": "x", "title": [1]})", ""},
                  {"{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\"", "2: the line is not"},
                  {"[\"a\", \"x\"]", "1: the line is not"},
                  {R"({"id": "a"})", "1: the object lacks"},
                  {R"({"id": 1.5, "text": "x"})", "1: the object lacks"},
                  {R"({"id": "a", "text": 3})", "1: the object lacks"},
                  {"\n{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}",
                   "3: the document a is there already"}},
                 [](const auto& file) { static_cast<void>(read_corpus(file)); });
}

TEST_CASE("documents keep their ids and their order") {
    const ScratchFile file("{\"id\": \"z\", \"text\": \"تأخر\"}\n{\"id\": 7, \"text\": \"\"}\n");
    const Corpus corpus = read_corpus(file.path());
    CHECK(corpus.texts == std::vector<std::string>{"تأخر", ""});
    CHECK(corpus.id(1) == "z");
    CHECK(corpus.id(2) == "7");
}

TEST_CASE("questions are an id, one tab and a text") {
    check_faults({{"q1\tمتى صدر؟\r\nq2\tلماذا؟\n", ""},
                  {"q1\t\n", ""},
                  {"q1 متى صدر؟\n", "1: the line is not a question"},
                  {"q1\tمتى\tصدر", "1: the line is not a question"},
                  {"\tمتى صدر؟", "1: the line is not a question"},
                  {"q1\tمتى\nq1\tأين", "2: the question q1 is there already"}},
                 [](const auto& file) { static_cast<void>(read_questions(file)); });
}

TEST_CASE("judgements have four parts, the last a whole number") {
    const auto read = [](const auto& file) {
        std::vector<TestQuestion> questions{{"q", "متى", {}}};
        read_judgements(file, two_documents(), questions);
    };
    check_faults({{"q 0 a 1\nq\tQ0\tb\t-1\r\nunknown 0 a 1\n", ""},
                  {"q 0 a\n", "1: a judgement has 4 parts, here are 3"},
                  {"q 0 a 1 1", "1: a judgement has 4 parts, here are 5"},
                  {"q 0 a 1\nq 0 b yes", "2: the grade 'yes' is not a whole number"},
                  {"q 0 a 1.5", "1: the grade '1.5' is not a whole number"}},
                 read);
}

TEST_CASE("only grades above 0 are relevant, and a missing document is no other's") {
    const ScratchFile file("q 0 b 2\nq 0 a 0\nq 0 gone 1\nq 0 lost 1\nq 0 gone 1\n");
    std::vector<TestQuestion> questions{{"q", "متى", {}}, {"r", "أين", {}}};
    read_judgements(file.path(), two_documents(), questions);
    CHECK(questions[0].relevant.size() == 3);
    CHECK(questions[0].relevant.at(2) == 2);
    CHECK(questions[0].relevant.count(1) == 0);
    CHECK(questions[1].relevant.empty());
}
