#include "catch.hpp"
#include "kb/documents/encodings.hpp"
#include "support/error_of.hpp"
#include "support/repeat.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/ucnv.h>

#include <vector>

using Catch::Matchers::ContainsSubstring;
using sijill::ErrorCode;
using sijill::kb::decode_text;

namespace {

const std::string kNews =
    "أعلنت شركة إكس إيه آي تأجيل إصدار نموذجها الجديد إلى مطلع العام المقبل، بعد أن كان من المقرر "
    "أن يصدر بحلول نهاية العام. وقال رئيس الشركة إن التدريب احتاج إلى وقت أطول.\n";

/// Returns a text in an encoding of ICU.
std::string encoded(const std::string& text, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<char> bytes(8 * text.size() + 16);
    const std::int32_t size =
        ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                     text.data(), static_cast<std::int32_t>(text.size()), &status);
    REQUIRE(U_SUCCESS(status));
    return {bytes.data(), static_cast<std::size_t>(size)};
}

} // namespace

TEST_CASE("UTF-8 stays as it is, with its byte order mark") {
    const std::string text = GENERATE("", "نص.", "\xEF\xBB\xBFنص.", "\xEF\xBF\xBD", "a\r\nb\t");
    CHECK(decode_text("a.txt", text) == text);
    CHECK(decode_text("a.txt", text, "utf8") == text);
}

TEST_CASE("UTF-16 and UTF-32 with a byte order mark are read without being told") {
    const char* encoding = GENERATE("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    CHECK(decode_text("a.txt", encoded("\xEF\xBB\xBF" + kNews, encoding)) == kNews);
}

TEST_CASE("Arabic in another encoding is refused with its name, which then reads it") {
    const std::string encoding = GENERATE("windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE");
    const std::string start = GENERATE("", "Title: Grok 3\n\n");
    const std::string text = start + kNews;
    const std::string bytes = encoded(text, encoding.c_str());
    CAPTURE(encoding, start);
    const auto error = error_of([&] { return decode_text("a.txt", bytes); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK_THAT(error->what(), ContainsSubstring("a.txt: the text is not UTF-8 at byte ") &&
                                  ContainsSubstring("; it is probably " + encoding));
    CHECK(error->hint() == "--encoding " + encoding + " reads it");
    CHECK(decode_text("a.txt", bytes, encoding) == text);
}

TEST_CASE("The first byte that is not UTF-8 is named, also behind a long text") {
    const std::string before = sijill::test::repeat("Grok 3 is late.\n", 5000);
    const auto error =
        error_of([&] { return decode_text("a.txt", before + encoded(kNews, "windows-1256")); });
    REQUIRE(error);
    CHECK(std::string(error->what()) ==
          "a.txt: the text is not UTF-8 at byte 80000; it is probably windows-1256");
}

TEST_CASE("Bytes of no text get no guess that would not read them") {
    const std::string bytes = GENERATE(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe\x81", 18),
                                       std::string("\xff"), std::string("text \xc3"));
    const auto error = error_of([&] { return decode_text("a.txt", bytes); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    const std::string hint = error->hint();
    const auto encoding = hint.substr(11, hint.find(" reads") - 11);
    CHECK((encoding == "NAME" || !decode_text("a.txt", bytes, encoding).empty()));
}

TEST_CASE("A sound UTF-8 text with a NUL is not taken for UTF-16") {
    const std::string text = kNews + std::string(1, '\0');
    CHECK(decode_text("a.txt", text) == text);
}

TEST_CASE("Bytes that are not of the encoding are refused with their offset") {
    struct Row {
        const char* encoding;
        std::string bytes;
        std::string message;
    };
    const Row row =
        GENERATE(Row{"ISO-8859-6", "ab\xc7\xff", "a.txt: the text is not ISO-8859-6 at byte 3"},
                 Row{"us-ascii", "ab\xc7", "a.txt: the text is not us-ascii at byte 2"},
                 Row{"utf-8", "ab\xc7", "a.txt: the text is not utf-8 at byte 2"},
                 Row{"UTF-16LE", "a\x06z", "a.txt: the text is not UTF-16LE at byte 2"},
                 Row{"UTF-16LE",
                     std::string("a\0\x00\xD8"
                                 "b\0",
                                 6),
                     "a.txt: the text is not UTF-16LE at byte 2"});
    const auto error = error_of([&] { return decode_text("a.txt", row.bytes, row.encoding); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK(error->what() == row.message);
}

TEST_CASE("An unknown encoding is a wrong use that offers the nearest") {
    const std::string name =
        GENERATE("windows-1265", "windows1256x", "", "UTF-8,version=1", "x-no");
    const auto error = error_of([&] { return decode_text("a.txt", "a", name); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::usage);
    CHECK(error->what() == "there is no encoding " + name);
    CHECK(!error->hint().empty());
    CHECK_THAT(error_of([] { return decode_text("a", "a", "windows-1265"); })->hint(),
               ContainsSubstring("windows-1256"));
}

TEST_CASE("A byte order mark of another encoding is no part of the text") {
    CHECK(decode_text("a.txt", "\xff\xfe" + encoded("نص", "UTF-16LE"), "UTF-16LE") == "نص");
    CHECK(decode_text("a.txt", "\xff\xfe" + encoded("نص", "UTF-16LE"), "utf-16") == "نص");
}

TEST_CASE("All 256 bytes in any encoding give UTF-8 or an error") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        all += static_cast<char>(byte);
    }
    std::size_t read = 0;
    for (std::int32_t index = 0; index < ucnv_countAvailable(); ++index) {
        const std::string name = ucnv_getAvailableName(index);
        if (!sijill::kb::is_encoding(name)) {
            continue;
        }
        std::string text;
        const auto error = error_of([&] { return text = decode_text("a", all, name); });
        CAPTURE(name);
        CHECK((error || !sijill::text::find_ill_formed(text)));
        ++read;
    }
    CHECK(read > 5);
}
