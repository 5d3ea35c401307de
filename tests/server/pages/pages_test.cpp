#include "server/pages/site.hpp"

using namespace sijill;
using namespace sijill::test;
using Catch::Matchers::ContainsSubstring;

namespace {

/// All pages of the built-in base, behind the language.
constexpr std::string_view kPaths[]{
    "/",
    "/answer",
    "/answer?q=%D9%84%D9%85%D8%A7%D8%B0%D8%A7+%D8%AA%D8%A3%D8%AE%D8%B1+Grok3&why=1",
    "/answer?q=xyzzy",
    "/reports",
    "/reports/delays",
    "/reports/delay-causes?of=grok-3",
    "/reports/competitors?as-of=2025-01-05",
    "/entities",
    "/entities?kind=model",
    "/entities/grok-3",
    "/entities/elon-musk",
    "/sources",
    "/sources/grok3-delay",
    "/statements/1",
    "/compare",
    "/compare?left=grok-3&right=claude-3.5-opus",
    "/timeline?entity=grok-3",
    "/sql",
    "/sql?q=SELECT+model+FROM+delays",
};

std::string page(Site& site, const std::string& address) {
    const Response response = site.get(address);
    INFO(response.body);
    REQUIRE(response.status == 200);
    CHECK(response.content_type == "text/html; charset=utf-8");
    return response.body;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("Every page has its language, a title, one heading, landmarks and a way back") {
    Site site;
    for (const std::string language : {"ar", "en"}) {
        for (const std::string_view path : kPaths) {
            const std::string address = "/" + language + std::string(path);
            CAPTURE(address);
            const std::string body = page(site, address);
            CHECK(has(body, "<html lang=\"" + language + "\" dir=\"" +
                                (language == "ar" ? "rtl" : "ltr") + "\">"));
            CHECK(all_between(body.substr(0, body.find("</head>")), "<title>", "</title>").size() ==
                  1);
            CHECK(all_between(body, "<h1", "</h1>").size() == 1);
            CHECK(all_between(body, "<main", ">").size() == 1);
            CHECK(has(body, "<a class=\"skip\" href=\"#content\">"));
            CHECK(has(body, "hreflang=\"" + std::string(language == "ar" ? "en" : "ar") + "\""));
            CHECK(has(body, "href=\"/" + language + "/\""));
            CHECK(fault_of_elements(body).empty());
        }
    }
}

TEST_CASE("No page has a style or a script in itself, or loads anything from elsewhere") {
    Site site;
    for (const std::string_view path : kPaths) {
        const std::string address = "/ar" + std::string(path);
        CAPTURE(address);
        const std::string body = page(site, address);
        for (const std::string_view inside :
             {" style=\"", "<style", "<script", " onclick", "javascript:"}) {
            CHECK_FALSE(has(body, inside));
        }
        for (const std::string& loaded : all_between(body, " src=\"", "\"")) {
            CHECK(loaded.starts_with("/"));
        }
    }
}

TEST_CASE("Every field of a form has a name that readers hear") {
    Site site;
    for (const std::string_view path : kPaths) {
        const std::string address = "/en" + std::string(path);
        CAPTURE(address);
        const std::string body = page(site, address);
        for (const std::string_view kind : {"<input ", "<select ", "<textarea "}) {
            for (const std::string& field : all_between(body, kind, ">")) {
                const auto ids = all_between(field, "id=\"", "\"");
                const bool labelled = has(field, "aria-label=") || has(field, "type=\"hidden\"") ||
                                      (!ids.empty() && has(body, "<label for=\"" + ids[0] + "\">"));
                CHECK(labelled);
            }
        }
    }
}

TEST_CASE("The home page shows reports with their figures, sources, and what is disputed") {
    Site site;
    const std::string body = page(site, "/ar/");
    CHECK_THAT(body, ContainsSubstring("<span class=\"figure\">4</span>"));
    CHECK_THAT(body, ContainsSubstring("تأخيرات النماذج"));
    CHECK_THAT(body, ContainsSubstring("href=\"/ar/sources/grok3-delay\""));
    CHECK_THAT(body, ContainsSubstring("مصدر واحد"));
    CHECK_THAT(body, ContainsSubstring("id=\"disputed\""));
    CHECK_THAT(body, ContainsSubstring("role=\"search\""));
}

TEST_CASE("A report keeps its parameters in its form and leads to the same rows as files") {
    Site site;
    const std::string body = page(site, "/ar/reports/delays?company=xai");
    CHECK_THAT(body, ContainsSubstring("<option value=\"xai\" selected=\"selected\">"));
    CHECK_THAT(body, ContainsSubstring("href=\"/ar/reports/delays.csv?company=xai\""));
    CHECK_THAT(body, ContainsSubstring("href=\"/api/v1/reports/delays?p.company=xai\""));
    CHECK_THAT(body, ContainsSubstring("<svg"));
    CHECK_THAT(body, ContainsSubstring("<blockquote"));
    CHECK_THAT(body, ContainsSubstring("sijill report delays --company xai --cite --lang ar"));
    CHECK_FALSE(has(body, "Claude3.5Opus</td>"));
    const Response csv = site.get("/ar/reports/delays.csv?company=xai");
    CHECK(csv.status == 200);
    CHECK(csv.content_type == "text/csv; charset=utf-8");
    CHECK_THAT(csv.body, ContainsSubstring("grok-3"));
    CHECK(site.get("/ar/reports/delays.xlsx").body.starts_with("PK"));
    CHECK(site.get("/en/reports/delays.svg").content_type == "image/svg+xml");
}

TEST_CASE("A file that lacks rows says so in its name") {
    Site site;
    const auto named = [&site](const std::string& address) {
        const auto& headers = site.get(address).headers;
        const auto found = std::ranges::find(headers, "Content-Disposition",
                                             &std::pair<std::string, std::string>::first);
        return found == headers.end() ? std::string() : found->second;
    };
    CHECK(named("/en/reports/delays.csv") == "attachment; filename=\"delays.csv\"");
    CHECK(named("/en/entities/grok-3.xlsx") == "attachment; filename=\"grok-3.xlsx\"");
    site.options.max_rows = 2;
    CHECK(named("/en/reports/delays.csv") == "attachment; filename=\"delays-first-2-rows.csv\"");
    CHECK(named("/ar/reports/delays.xlsx") == "attachment; filename=\"delays-first-2-rows.xlsx\"");
    CHECK(named("/en/reports/delays.svg") == "inline; filename=\"delays-first-2-rows.svg\"");
    CHECK(named("/en/timeline.csv") == "attachment; filename=\"timeline-first-2-rows.csv\"");
    CHECK(named("/en/sql.csv?q=SELECT%20*%20FROM%20delays") ==
          "attachment; filename=\"sql-first-2-rows.csv\"");
    CHECK(named("/en/sql.csv?q=SELECT%201") == "attachment; filename=\"sql.csv\"");
    CHECK(named("/en/entities/grok-3.xlsx") == "attachment; filename=\"grok-3-first-2-rows.xlsx\"");
}

TEST_CASE("The rows as JSON are those of the form, whatever it leaves empty") {
    Site site;
    const std::string body =
        page(site, "/en/reports/delays?company=&model=grok-3&outcome=&as-of=2025-06-01");
    CHECK_THAT(body, ContainsSubstring(
                         "href=\"/api/v1/reports/delays?p.model=grok-3&amp;as_of=2025-06-01\""));
    CHECK_FALSE(has(page(site, "/en/answer?q=" + std::string(1001, 'a')), "/api/v1/ask?"));
}

TEST_CASE("A file without what it is about is refused") {
    Site site;
    for (const char* address : {"/en/compare.csv?left=grok-3", "/en/sql.csv", "/ar/sql.xlsx?q="}) {
        CAPTURE(address);
        CHECK(site.get(address).status == 400);
    }
}

TEST_CASE("A source shows its text with each quotation marked, and what rests on it beside it") {
    Site site;
    const std::string body = page(site, "/ar/sources/grok3-delay");
    CHECK_THAT(body, ContainsSubstring("<span id=\"s1\">"));
    CHECK_THAT(body, ContainsSubstring("<span id=\"s21\">"));
    CHECK(all_between(body, "<mark>", "</mark>").size() >= 20);
    CHECK(all_between(body, "<aside", "</aside>").size() >= 5);
    CHECK_THAT(body, ContainsSubstring("class=\"sure possible\""));
}

TEST_CASE("A statement shows how certain it is, who says it, and its words in their paragraph") {
    Site site;
    const std::string body = page(site, "/en/statements/1");
    CHECK_THAT(body, ContainsSubstring("class=\"sure "));
    CHECK_THAT(body, ContainsSubstring("<mark>"));
    CHECK_THAT(body, ContainsSubstring("id=\"speakers\""));
    CHECK_THAT(body, ContainsSubstring("id=\"history\""));
    CHECK_THAT(body, ContainsSubstring("/en/sources/grok3-delay#s"));
}

TEST_CASE("A name leads to the page of its entity") {
    Site site;
    const Response response = site.get("/ar/entities/Grok%203");
    CHECK(response.status == 302);
    CHECK(response.headers.at(0) ==
          std::pair<std::string, std::string>("Location", "/ar/entities/grok-3"));
}

TEST_CASE("The first page is in the language that the browser asks for, else in Arabic") {
    Site site;
    const auto location = [&](const char* languages) {
        return site.get("/", {{"accept-language", languages}}).headers.at(0).second;
    };
    CHECK(location("en-GB,en;q=0.9,ar;q=0.8") == "/en/");
    CHECK(location("ar-EG,ar;q=0.9,en;q=0.8") == "/ar/");
    CHECK(location("") == "/ar/");
    CHECK(location("de-DE,fr") == "/ar/");
}

TEST_CASE(
    "The name of a language without a slash leads to its first page, whatever a browser asks") {
    Site site;
    for (const char* languages : {"", "en", "ar", "de"}) {
        CAPTURE(languages);
        const Fields asked{{"accept-language", languages}};
        CHECK(site.get("/en", asked).status == 302);
        CHECK(site.get("/en", asked).headers.at(0).second == "/en/");
        CHECK(site.get("/ar", asked).headers.at(0).second == "/ar/");
    }
}

TEST_CASE("All addresses begin with the prefix that the server has") {
    Site site;
    site.options.base_path = "/sijill";
    const std::string body = page(site, "/ar/reports/delays");
    for (const std::string_view attribute : {"href=\"", "src=\"", "action=\""}) {
        for (const std::string& address : all_between(body, attribute, "\"")) {
            const bool is_inside = address.starts_with("#") || address.starts_with("/sijill/");
            CHECK(is_inside);
        }
    }
}

TEST_CASE("SQL of readers is neither offered nor shown where the server has none") {
    Site site;
    site.options.sql = false;
    CHECK_FALSE(has(page(site, "/ar/reports/delays"), "/ar/sql"));
    CHECK(site.get("/ar/sql?q=SELECT+1").status == 403);
}

TEST_CASE("What pages load is named by its content and may be kept") {
    Site site;
    const std::string body = page(site, "/ar/");
    const auto styles = all_between(body, "href=\"/style.css", "\"");
    REQUIRE(styles.size() == 1);
    const Response style = site.get("/style.css" + styles[0]);
    CHECK(style.status == 200);
    CHECK(style.content_type == "text/css; charset=utf-8");
    CHECK(style.headers.at(0).second == "public, max-age=31536000, immutable");
    CHECK(site.get("/style.css?v=0").headers.at(0).second == "no-cache");
    CHECK(site.get("/icon.svg").content_type == "image/svg+xml");
}
