#include "catch.hpp"
#include "text/unicode/breaks.hpp"

#include <string_view>
#include <vector>

using sijill::text::Breaker;
using sijill::text::BreakKind;

namespace {

std::vector<std::string_view> parts(BreakKind kind, std::string_view text) {
    Breaker breaker(kind);
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (const std::size_t end : breaker.ends(text)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    CHECK(begin == text.size());
    return parts;
}

using Parts = std::vector<std::string_view>;

} // namespace

TEST_CASE("a text is cut into sentences, lines or clusters, and nothing is lost") {
    CHECK(parts(BreakKind::sentence, "تأخر النموذج. لم يصدر.") ==
          Parts{"تأخر النموذج. ", "لم يصدر."});
    CHECK(parts(BreakKind::line, "لم يصدر Grok-3") == Parts{"لم ", "يصدر ", "Grok-3"});
    CHECK(parts(BreakKind::grapheme, "تَأ") == Parts{"تَ", "أ"});
    CHECK(parts(BreakKind::line, "").empty());
}

TEST_CASE("a breaker cuts one text after the other, and any bytes") {
    Breaker breaker(BreakKind::grapheme);
    CHECK(breaker.ends("ab") == std::vector<std::size_t>{1, 2});
    CHECK(breaker.ends("").empty());
    CHECK(breaker.ends("\xFF\xD8") == std::vector<std::size_t>{1, 2});
    CHECK(breaker.ends("لا") == std::vector<std::size_t>{2, 4});
}
