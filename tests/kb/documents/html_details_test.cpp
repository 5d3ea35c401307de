#include "catch.hpp"
#include "kb/documents/html_text.hpp"

using sijill::kb::HtmlPage;

namespace {

HtmlPage details_of(const std::string& html) {
    return sijill::kb::read_html("a.html", html, false);
}

struct Row {
    const char* html;
    std::optional<std::string> value;
};

} // namespace

TEST_CASE("The title of a page is that of its article") {
    const Row row = GENERATE(
        Row{"<meta property='og:title' content='أ'><title>ب</title><h1>ت</h1>", "أ"},
        Row{"<title>تأخر النموذج - موقع</title><h1>تأخر  النموذج</h1>", "تأخر النموذج"},
        Row{"<title> ب \n </title><h1>ت</h1>", "ب"}, Row{"<h1>ت</h1><h1>ث</h1>", "ت"},
        Row{"<svg><title>x</title></svg><p>a", std::nullopt},
        Row{"<title></title><h1> </h1>", std::nullopt}, Row{"<title>a &amp; b</title>", "a & b"});
    CAPTURE(row.html);
    CHECK(details_of(row.html).title == row.value);
}

TEST_CASE("The day of a page is the first that is a date") {
    const Row row =
        GENERATE(Row{"<meta property='article:published_time' content='2025-01-02T03:04:05Z'>"
                     "<time datetime=2024-01-01>",
                     "2025-01-02"},
                 Row{"<meta property='article:published_time' content='أمس'><meta name=date "
                     "content=2024-12-31>",
                     "2024-12-31"},
                 Row{"<meta itemprop=datePublished content='2024-12-30 10:00'>", "2024-12-30"},
                 Row{"<time>قبل</time><time datetime=' 2024-12-29'>", "2024-12-29"},
                 Row{"<time datetime=2024-02-30>", std::nullopt},
                 Row{"<time datetime=2024-02-201>", std::nullopt},
                 Row{"<time datetime=2024>", std::nullopt});
    CAPTURE(row.html);
    CHECK(details_of(row.html).published_on == row.value);
}

TEST_CASE("The address of a page is one of the web") {
    const Row row =
        GENERATE(Row{"<link rel='x canonical' href='https://a.org/ب'><meta property=og:url "
                     "content=http://b>",
                     "https://a.org/ب"},
                 Row{"<link rel=canonical href=/a><meta property=og:url content=http://b.org/>",
                     "http://b.org/"},
                 Row{"<link rel=canonical href='javascript:x()'>", std::nullopt},
                 Row{"<link rel=canonical href='https://a b'>", std::nullopt});
    CAPTURE(row.html);
    CHECK(details_of(row.html).url == row.value);
}

TEST_CASE("Author, publisher and language are those that the page names") {
    const HtmlPage page = details_of("<html lang='AR-EG'><meta name=author content='كاتب'>"
                                     "<meta property=og:site_name content='ناشر'>");
    CHECK(page.author == "كاتب");
    CHECK(page.publisher == "ناشر");
    CHECK(page.language == "ar-EG");
    CHECK(!details_of("<html lang='1'><p>x").language);
    CHECK(!details_of("<html lang='not a tag'><p>x").language);
    CHECK(details_of("<html lang='AR_EG'><p>x").language == "ar");
    CHECK(!details_of("<p>x").author);
}

TEST_CASE("A detail of linked data with a NUL character is passed over") {
    const HtmlPage page =
        details_of("<script type='application/ld+json'>{\"author\": [{\"name\": \"ليلى\\u0000\"}, "
                   "{\"name\": \"منى\"}], \"publisher\": {\"name\": \"\\u0000\"}}</script><p>a");
    CHECK(page.author == "منى");
    CHECK(page.publisher == std::nullopt);
}
