#include "base/files.hpp"
#include "catch.hpp"
#include "kb/documents/json_lines.hpp"
#include "support/repeat.hpp"

using Catch::Matchers::ContainsSubstring;
using sijill::kb::JsonLines;
using sijill::test::repeat;

namespace {

/// Returns all documents of a file, which comes in parts of some bytes.
std::vector<sijill::kb::Document> read_all(std::string text, std::size_t part = 1U << 16U) {
    std::size_t offset = 0;
    JsonLines lines("news.jsonl", [&]() {
        const std::string_view next = std::string_view(text).substr(offset, part);
        offset += next.size();
        return next;
    });
    std::vector<sijill::kb::Document> documents;
    while (auto document = lines.next()) {
        documents.push_back(std::move(*document));
    }
    return documents;
}

std::string fault_of(const std::string& text) {
    const auto documents = read_all(text);
    REQUIRE(documents.size() == 1);
    return documents[0].unreadable ? documents[0].unreadable->what() : "";
}

} // namespace

TEST_CASE("A line of JSON has a text and what is known of it") {
    const auto documents = read_all(
        R"({"text": "نصٌّ\nثانٍ", "slug": "a-1", "title": "عنوان", "published": "2025-01-02",)"
        R"( "publisher": "ناشر", "author": "كاتب", "url": "https://example.org/a",)"
        R"( "language": "ar-EG", "licence": "CC0", "known_on": "2025-01-03"})");
    REQUIRE(documents.size() == 1);
    const sijill::kb::Document& document = documents[0];
    REQUIRE(!document.unreadable);
    const sijill::kb::PackSource& source = document.pack.source;
    CHECK(document.pack.text == "نصٌّ\nثانٍ");
    CHECK(document.pack.text_file == "news.jsonl");
    CHECK(document.pack.text_line == 1);
    CHECK(source.slug == "a-1");
    CHECK(!document.slug_is_made);
    CHECK(source.kind == "document");
    CHECK(source.title == "عنوان");
    CHECK(source.published_on == "2025-01-02");
    CHECK(source.known_on == "2025-01-03");
    CHECK(source.publisher == "ناشر");
    CHECK(source.author == "كاتب");
    CHECK(source.url == "https://example.org/a");
    CHECK(source.language == "ar-EG");
    CHECK(source.licence == "CC0");
}

TEST_CASE("What a line leaves out is made, and null is left out") {
    const auto documents = read_all("{\"text\": \"a\", \"title\": \"تقرير جديد\", \"slug\": null}\n"
                                    "{\"text\": \"b\", \"published\": \"2020-02-29\"}");
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].pack.source.slug == "tqryr-jdyd");
    CHECK(documents[0].slug_is_made);
    CHECK(documents[1].pack.source.slug == "news-2");
    CHECK(documents[1].slug_is_made);
    CHECK(documents[1].pack.source.language == "ar");
    CHECK(documents[1].pack.source.known_on == "2020-02-29");
}

TEST_CASE("Lines end as they do anywhere, and blank ones are passed over") {
    const std::string line = "{\"text\": \"تأخر الإصدار\"}";
    const std::string text = "\xEF\xBB\xBF" + line + "\r\n\n  \t\r\n" + line + "\n" + line;
    for (const std::size_t part : {1U, 2U, 3U, 7U, 1000U}) {
        const auto documents = read_all(text, part);
        REQUIRE(documents.size() == 3);
        CHECK(documents[0].pack.source.line == 1);
        CHECK(documents[1].pack.source.line == 4);
        CHECK(documents[2].pack.source.line == 5);
        CHECK(documents[2].pack.text == "تأخر الإصدار");
    }
    CHECK(read_all("").empty());
    CHECK(read_all("\n\n").empty());
}

TEST_CASE("Each fault of a line is named with its file and line") {
    struct Row {
        std::string line;
        std::string fault;
    };
    const Row row = GENERATE(
        Row{R"({"title": "a"})", "text is missing"},
        Row{R"({"text": "a", "titel": "b"})", "unknown key titel: did you mean title?"},
        Row{R"({"text": "a", "zzzzzzzzzz": "b"})", "unknown key zzzzzzzzzz: a line has text, slug"},
        Row{R"({"text": 3})", "text must be text, and not empty"},
        Row{R"({"text": ""})", "text must be text, and not empty"},
        Row{R"({"text": null})", "text must be text, and not empty"},
        Row{R"({"text": "a", "title": ["b"]})", "title must be text, and not empty"},
        Row{R"({"text": "a", "title": {"text": "b"}})", "title must be text, and not empty"},
        Row{R"({"text": "a", "published": "2025-02-30"})", "published must be a date such as"},
        Row{R"({"text": "a", "known_on": "2025"})", "known_on must be a date such as 2025-01-02"},
        Row{R"({"text": "a", "text": "b"})", "a second text"},
        Row{R"({"text": "a\u0000b"})", "text has a NUL character"},
        Row{R"({"text": "a")", "not JSON at byte"},
        Row{R"({"text": "a"} x)", "not JSON at byte 14"}, Row{R"({text: "a"})", "not JSON at byte"},
        Row{"{\"text\": \"a\"\x01}", "not JSON at byte 12"},
        Row{R"({"text": "\ud800"})", "not JSON at byte"}, Row{"// x", "not JSON at byte"},
        Row{std::string("{\"text\": \"a\"}\0", 14), "not JSON at byte 13"},
        Row{R"(["text"])", "a line must be a JSON object with a text"},
        Row{R"([{"text": "a"}])", "a line must be a JSON object with a text"},
        Row{"3", "a line must be a JSON object with a text"},
        Row{"{\"text\": \"a\xd8\"}", "the text is not UTF-8 at byte 11"},
        Row{"{\"text\": \"\xc0\xaf\"}", "the text is not UTF-8 at byte 10"});
    CAPTURE(row.line);
    CHECK_THAT(fault_of("\n" + row.line + "\n"), ContainsSubstring("news.jsonl:2: " + row.fault));
}

TEST_CASE("All faults of a line are told at once, and no other line is lost for them") {
    const auto documents = read_all("{\"titel\": 1, \"published\": \"x\"}\n{\"text\": \"a\"}\n");
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].unreadable->message().each_line().size() == 3);
    CHECK(!documents[1].unreadable);
}

TEST_CASE("No wording of the JSON library reaches a reader") {
    for (const char* line : {"{", "{\"text\": }", "{\"text\": \"\\x\"}", "nul", "{\"a\": 1e999}"}) {
        CHECK_THAT(fault_of(line), !ContainsSubstring("json.exception") &&
                                       !ContainsSubstring("syntax error") &&
                                       ContainsSubstring("news.jsonl:1: "));
    }
}

TEST_CASE("Deep nesting and long keys end in a fault") {
    CHECK_THAT(fault_of(repeat("[", 1'000'000)), ContainsSubstring("not JSON at byte"));
    CHECK_THAT(fault_of("{\"text\": " + repeat("[", 500'000) + repeat("]", 500'000) + "}"),
               ContainsSubstring("text must be text"));
    CHECK_THAT(fault_of("{\"text\": " + repeat("{\"a\":", 200'000) + "1" + repeat("}", 200'001)),
               ContainsSubstring("text must be text"));
    const std::string fault = fault_of("{\"text\": \"a\", \"" + repeat("ك", 100'000) + "\": 1}");
    CHECK(fault.size() < 400);
}

TEST_CASE("A line beyond the limit is a fault, and the next one is read") {
    const std::string huge = "{\"text\": \"" + std::string(sijill::kLargestText, 'a') + "\"}\n";
    const auto documents = read_all(huge + "{\"text\": \"b\"}");
    REQUIRE(documents.size() == 2);
    CHECK(std::string(documents[0].unreadable->what()) == "news.jsonl:1: a line of more than 8 MB");
    CHECK(documents[1].pack.text == "b");
}
