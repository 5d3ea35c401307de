#include "catch.hpp"
#include "kb/documents/read_document.hpp"
#include "kb/scratch.hpp"
#include "support/shared_data.hpp"

#include <sstream>

using Catch::Matchers::ContainsSubstring;
using sijill::ErrorCode;
using sijill::kb::DocumentOptions;
using sijill::kb::DocumentReader;

namespace {

std::vector<sijill::kb::Document> read_all(const std::filesystem::path& path,
                                           const DocumentOptions& options = {},
                                           const std::string& input = "") {
    std::istringstream stream(input);
    std::vector<sijill::kb::Document> documents;
    for (const auto& entry : sijill::kb::list_documents(path)) {
        DocumentReader reader(entry, options, stream);
        while (auto document = reader.next()) {
            documents.push_back(std::move(*document));
        }
        CHECK(!reader.next());
    }
    return documents;
}

sijill::kb::Document read_input(const std::string& input, const DocumentOptions& options = {}) {
    auto documents = read_all("-", options, input);
    REQUIRE(!documents.empty());
    return documents[0];
}

} // namespace

TEST_CASE("A text becomes a source with the name of its file") {
    const ScratchFolder folder;
    const auto file = folder.write("تقرير 1.txt", "تأخر الإصدار.\r\n");
    const auto documents = read_all(file);
    REQUIRE(documents.size() == 1);
    CHECK(documents[0].pack.text == "تأخر الإصدار.\r\n");
    CHECK(documents[0].pack.source.title == "تقرير 1");
    CHECK(documents[0].pack.source.slug == "tqryr-1");
    CHECK(documents[0].slug_is_made);
}

TEST_CASE("A name of signs alone still gives a slug") {
    const ScratchFolder folder;
    CHECK(read_all(folder.write("؟.txt", "نص"))[0].pack.source.slug == "document");
    CHECK(read_all(folder.write("؟.html", "<title>تقرير</title>نص"))[0].pack.source.slug ==
          "tqryr");
}

TEST_CASE("What the caller says of a text counts more than what the page says") {
    const ScratchFolder folder;
    const auto file = folder.write("a.html", "<html lang=en><title>A</title><p>text");
    DocumentOptions options;
    options.details = {"my.slug", "عنوان",          "2025-01-02", "2025-01-05", "ن",
                       "ك",       "https://x.org/", "fr",         "CC0"};
    const sijill::kb::Document document = read_all(file, options)[0];
    CHECK(document.pack.source.slug == "my.slug");
    CHECK(!document.slug_is_made);
    CHECK(document.pack.source.title == "عنوان");
    CHECK(document.pack.source.published_on == "2025-01-02");
    CHECK(document.pack.source.known_on == "2025-01-05");
    CHECK(document.pack.source.publisher == "ن");
    CHECK(document.pack.source.author == "ك");
    CHECK(document.pack.source.url == "https://x.org/");
    CHECK(document.pack.source.language == "fr");
    CHECK(document.pack.source.licence == "CC0");
    options.details.language = std::nullopt;
    CHECK(read_all(file, options)[0].pack.source.language == "en");
    options.details.known_on = std::nullopt;
    CHECK(read_all(file, options)[0].pack.source.known_on == "2025-01-02");
}

TEST_CASE("Details are for one text or page, and have to be sound") {
    using Entries = std::vector<sijill::kb::DocumentEntry>;
    using sijill::kb::DocumentKind;
    const Entries text{{"a", DocumentKind::text, {}}};
    sijill::DocumentDetails details;
    const auto code = [&](const Entries& entries) {
        const auto error = error_of([&] { return check_details(details, entries), 0; });
        return error ? static_cast<int>(error->code()) : 0;
    };
    const int usage = static_cast<int>(ErrorCode::usage);
    CHECK(code({{"a", DocumentKind::pack, {}}}) == 0);
    details.title = "t";
    CHECK(code(text) == 0);
    CHECK(code({{"-", DocumentKind::input, {}}}) == 0);
    CHECK(code({{"a", DocumentKind::pack, {}}}) == usage);
    CHECK(code({{"a", DocumentKind::json_lines, {}}}) == usage);
    CHECK(code({text[0], text[0]}) == usage);
    CHECK(code({}) == usage);
    details.published_on = "2025-02-30";
    CHECK(code(text) == usage);
    details.published_on = "2025-02-28";
    details.slug = "Not A Slug";
    CHECK(code(text) == usage);
}

TEST_CASE("Standard input is what it begins with") {
    CHECK(read_input("تأخر الإصدار.").pack.text == "تأخر الإصدار.");
    CHECK(read_input("{ هذا نص }").pack.text == "{ هذا نص }");
    CHECK(read_input("< 3").pack.text == "< 3");
    CHECK(read_input("\n <!doctype html><p>نص").pack.text == "نص");
    CHECK(read_input("<p>نص").pack.source.slug == "document");
    const auto lines = read_all("-", {}, "{\"text\": \"a\"}\n{\"text\": \"b\"}\nx\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].pack.text == "b");
    CHECK(lines[1].pack.source.slug == "standard-input-2");
    CHECK(std::string(lines[2].unreadable->what()) ==
          "standard input:3: not JSON at byte 0 of the line");
    DocumentOptions options;
    options.details.title = "t";
    const auto error = error_of([&] { return read_input("{\"text\": \"a\"}", options); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::usage);
}

TEST_CASE("Standard input of many parts is read to the letter, and has a limit") {
    std::string text;
    while (text.size() < 300'000) {
        text += "تأخر الإصدار مرة أخرى.\n";
    }
    CHECK(read_input(text).pack.text == text);
    CHECK(std::string(read_input(std::string(9U << 20U, 'a')).unreadable->what()) ==
          "standard input: larger than 8 MB");
}

TEST_CASE("A fault stays with its document") {
    const ScratchFolder folder;
    folder.write("a/1.txt", "\xc7\xe1\xca\xc3\xce\xed\xd1 \xdd\xed \xc7\xe1\xc5\xd5\xcf\xc7\xd1");
    folder.write("a/2.jsonl", "{\"text\": \"b\"}\n{}\n{\"text\": \"c\"}");
    folder.write("a/3.png", "");
    folder.write("a/4.txt", "نص");
    folder.write("a/5/statements.toml", "x = ");
    folder.write("a/6.html", "<p>نص");
    const auto documents = read_all(folder / "a");
    REQUIRE(documents.size() == 8);
    std::string bad;
    for (const sijill::kb::Document& document : documents) {
        bad += document.unreadable ? '!' : '.';
    }
    CHECK(bad == "!.!.!.!.");
    CHECK_THAT(documents[0].unreadable->what(), ContainsSubstring("1.txt: the text is not UTF-8"));
    CHECK_THAT(documents[6].unreadable->what(), ContainsSubstring("article.txt: cannot be read"));
}

TEST_CASE("A pack is read with the faults of its form") {
    const ScratchFolder folder;
    folder.write("p/article.txt", "نص.");
    folder.write("p/statements.toml", "[source]\nslug = 3\n");
    const sijill::kb::Document document = read_all(folder / "p")[0];
    CHECK(!document.unreadable);
    CHECK(document.pack.text == "نص.");
    CHECK(error_of([&] { return document.faults.throw_if_any(), 0; }));
    CHECK(!document.slug_is_made);
}

TEST_CASE("Texts and pages are read in the encoding that is given, packs are not") {
    const ScratchFolder folder;
    const std::string word = "\xe4\xd5"; // نص in windows-1256
    DocumentOptions options;
    options.encoding = "windows-1256";
    CHECK(read_all(folder.write("a.txt", word), options)[0].pack.text == "نص");
    CHECK(
        read_all(folder.write("a.html", "<meta charset=utf-8><p>" + word), options)[0].pack.text ==
        "نص");
    options.encoding = "x-unknown";
    const auto error = error_of([&] { return read_all(folder / "a.txt", options); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::usage);
}

TEST_CASE("The encoding that is given is for what does not tell its own") {
    const ScratchFolder folder;
    DocumentOptions options;
    options.encoding = "windows-1256";
    const auto text_of = [&](const char* file, const std::string& bytes) {
        return read_all(folder.write(file, bytes), options)[0].pack.text;
    };
    CHECK(text_of("a.txt", "نص.") == "نص.");
    CHECK(text_of("a.txt", "\xEF\xBB\xBFplain") == "\xEF\xBB\xBFplain");
    CHECK(text_of("a.txt", std::string("\xff\xfe\x46\x06\x35\x06", 6)) == "نص");
    CHECK(text_of("a.txt", "plain") == "plain");
    CHECK(text_of("a.html", "<meta charset=utf-8><p>نص") == "نص");
    CHECK(text_of("a.html", "<p>نص") == "نص");
    CHECK(text_of("a.html", "<meta charset=windows-1251><p>\xcf") == "П");
    CHECK(read_all(folder.write("a.txt", "\xEF\xBB\xBF\xe4\xd5"), options)[0].unreadable);
    options.encoding = "UTF-16LE";
    CHECK(text_of("a.txt", std::string("\x46\x06\x35\x06", 4)) == "نص");
    CHECK(text_of("a.txt", std::string("a\0b\0", 4)) == "ab");
    for (const char* wide : {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"}) {
        options.encoding = wide;
        CHECK(text_of("a.txt", "plain text.") == "plain text.");
        CHECK(text_of("a.txt", "plain text") == "plain text");
    }
    options.encoding = "x-unknown";
    CHECK(error_of([&] { return text_of("a.txt", "نص."); }));
}

TEST_CASE("The encoding that is given for one page alone goes before what the page declares") {
    const ScratchFolder folder;
    DocumentOptions options;
    options.is_alone = true;
    const auto text_of = [&](const char* encoding, const std::string& bytes) {
        options.encoding = encoding;
        return read_all(folder.write("a.html", bytes), options)[0].pack.text;
    };
    CHECK(text_of("utf-8", "<meta charset=windows-1256><p>نص") == "نص");
    CHECK(text_of("windows-1256", "<meta charset=iso-8859-1><p>\xe4\xd5") == "نص");
    CHECK(text_of("windows-1256", "\xEF\xBB\xBF<p>نص") == "نص");
}

TEST_CASE("Files with Arabic names each have a slug", "[shared]") {
    const auto known = shared_file("data/cases/README.md");
    if (!known) {
        return;
    }
    std::vector<std::string> slugs;
    for (const sijill::kb::Document& document :
         read_all(std::filesystem::path(*known).parent_path() / "arabic_filename")) {
        CHECK(!document.unreadable);
        slugs.push_back(document.pack.source.slug);
    }
    CHECK(slugs == std::vector<std::string>{"tqryr-1", "tqryr", "khbr-1"});
}
