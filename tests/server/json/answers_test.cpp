#include "base/temp_folder.hpp"
#include "server/json/api.hpp"

#include <fstream>
#include <set>

using namespace sijill;
using test::Api;
using test::encoded;
using test::Json;

namespace {

std::vector<std::string> column(const Json& rows, const char* key) {
    std::vector<std::string> values;
    for (const Json& row : rows) {
        values.push_back(row.at(key).is_string() ? row.at(key).get<std::string>()
                                                 : row.at(key).dump());
    }
    return values;
}

bool has(const std::vector<std::string>& values, const std::string& value) {
    return std::ranges::find(values, value) != values.end();
}

const Json& section(const Json& card, const std::string& name) {
    for (const Json& one : card.at("sections")) {
        if (one.at("section") == name) {
            return one;
        }
    }
    FAIL("there is no section " << name);
    return card;
}

} // namespace

TEST_CASE("A search finds passages in any form of the words, with marks and real letters") {
    Api api;
    const server::Response response =
        api.get("/api/v1/search?q=" + encoded("تأخر النماذج") + "&limit=3");
    CHECK(response.body.find("النماذج") != std::string::npos);
    const Json found = Json::parse(response.body);
    REQUIRE(found.at("rows").size() == 3);
    CHECK(found.at("total").get<int>() >= 3);
    CHECK(found.at("rows")[0].at("highlighted").get<std::string>().find("<mark>") !=
          std::string::npos);
    CHECK(found.at("rows")[0].at("entities").is_array());
    CHECK(found.at("words").size() == 2);
    CHECK(has(column(found.at("columns"), "name"), "score"));
}

TEST_CASE("The pages of a search are the whole search, each hit once") {
    Api api;
    const std::string question = "/api/v1/search?q=" + encoded("نموذج الشركة") + "&limit=7";
    const Json first = api.json(question);
    std::set<std::string> seen;
    std::string next = question;
    std::size_t pages = 0;
    while (!next.empty() && pages < 100) {
        const Json page = api.json(next);
        for (const Json& row : page.at("rows")) {
            CHECK(seen.insert(row.at("source").dump() + row.at("sentence").dump()).second);
        }
        CHECK(page.at("truncated") == !page.at("next").is_null());
        next = page.at("next").is_null() ? "" : page.at("next").get<std::string>();
        ++pages;
    }
    CHECK(pages > 1);
    CHECK(seen.size() == first.at("total").get<std::size_t>());
}

TEST_CASE("A search lists statements and entities, and groups hits by source") {
    Api api;
    const std::string question = "/api/v1/search?q=" + encoded("تأخر") + "&limit=2";
    const Json statements = api.json(question + "&in=statements");
    REQUIRE(statements.at("rows").size() == 2);
    CHECK(statements.at("rows")[0].contains("statement_id"));
    CHECK(statements.at("truncated") == true);
    const Json after = api.json(statements.at("next").get<std::string>());
    CHECK(after.at("rows")[0] != statements.at("rows")[0]);
    CHECK(api.json(question + "&in=entities").at("rows")[0].contains("slug"));
    const Json grouped = api.json(question + "&group=source&per_group=1");
    CHECK(grouped.at("sources").size() == grouped.at("rows").size());
    CHECK(api.json(question + "&explain=true").at("rows")[0].at("why").is_object());
    for (const std::string listed : {"&in=statements", "&in=entities"}) {
        const Json explained = api.json(question + listed + "&explain=true");
        CHECK(explained.at("rows") == api.json(question + listed).at("rows"));
        CHECK_FALSE(explained.at("words").empty());
    }
    CHECK(api.json("/api/v1/search?q=zzzzqqqq").at("rows").empty());
}

TEST_CASE("The reports are listed with their parameters, and run with them") {
    Api api;
    const Json list = api.json("/api/v1/reports?lang=ar");
    CHECK(has(column(list.at("rows"), "name"), "delays"));
    const Json all = api.json("/api/v1/reports/evidence");
    for (const Json& parameter : all.at("parameters")) {
        CHECK(parameter.at("min") == (parameter.at("name") == "limit" ? Json(0) : Json()));
    }
    const Json some =
        api.json("/api/v1/reports/evidence?entity=" + encoded("غروك 3") + "&cite=true&lang=ar");
    CHECK(some.at("rows").size() < all.at("rows").size());
    CHECK(some.at("given").at("entity") == "غروك 3");
    CHECK(some.at("title") == "الشواهد");
    CHECK(some.at("columns")[0].at("name") == "statement_id");
    CHECK(some.at("columns")[0].at("type") == "integer");
    CHECK(some.at("columns")[0].at("label") == "رقم القول");
    CHECK(column(all.at("columns"), "name").size() == all.at("rows")[0].size());
}

TEST_CASE("A parameter of a report that has the name of one of the API is given as p.NAME") {
    Api api;
    CHECK(api.json("/api/v1/reports/evidence?p.limit=2").at("rows").size() == 2);
    CHECK(api.json("/api/v1/reports/evidence?p.limit=2").at("truncated") == false);
    const Json page = api.json("/api/v1/reports/evidence?limit=2");
    CHECK(page.at("rows").size() == 2);
    CHECK(page.at("truncated") == true);
    CHECK(page.at("next") == "/api/v1/reports/evidence?limit=2&offset=2");
    const Json next = api.json(page.at("next").get<std::string>());
    CHECK(next.at("rows")[0] == api.json("/api/v1/reports/evidence").at("rows")[2]);
    api.problem("/api/v1/reports/evidence?p.limit=2&p.limit=3", 400, "bad_parameter");
    api.problem("/api/v1/reports/evidence?entity=grok-3&p.entity=grok-3", 400, "bad_parameter");
}

TEST_CASE("A report takes the address that its page leads to") {
    Api api;
    CHECK(api.json("/api/v1/reports/delays?p.model=grok-3&as_of=2025-06-01").at("rows").size() ==
          1);
}

TEST_CASE("The address of the next page asks the same") {
    Api api;
    CHECK(api.json("/api/v1/entities?lang=ar&offset=0&limit=1").at("next") ==
          "/api/v1/entities?lang=ar&limit=1&offset=1");
    const std::string next =
        api.json("/api/v1/search?limit=1&q=" + encoded("تأخر &#")).at("next").get<std::string>();
    CHECK(next.find("q=" + encoded("تأخر &#") + "&offset=1") != std::string::npos);
}

TEST_CASE("An entity is found under any of its names") {
    Api api;
    const Json card = api.json("/api/v1/entities/" + encoded("غروك 3"));
    CHECK(card.at("entity").at("slug") == "grok-3");
    CHECK(card.at("entity").at("name_ar") == "غروك 3");
    CHECK(section(card, "statements").at("rows")[0].contains("quote"));
    CHECK(section(card, "names").at("truncated") == false);
    const Json some = api.json("/api/v1/entities/grok-3?limit=1");
    CHECK(section(some, "names").at("rows").size() == 1);
    CHECK(section(some, "names").at("truncated") == true);
    const Json models = api.json("/api/v1/entities?kind=model");
    CHECK(has(column(models.at("rows"), "slug"), "grok-3"));
    CHECK_FALSE(has(column(models.at("rows"), "kind"), "person"));
}

TEST_CASE("A statement has its claim, speakers, quotations in their paragraphs and history") {
    Api api;
    const std::string id =
        api.json("/api/v1/reports/delays").at("rows")[0].at("statement_id").dump();
    const Json found = api.json("/api/v1/statements/" + id + "?lang=ar");
    CHECK(found.at("statement").at("statement_id").dump() == id);
    CHECK(found.at("statement").at("state") == "in_force");
    CHECK_FALSE(section(found, "quotations").at("rows").empty());
    CHECK_FALSE(section(found, "speakers").at("rows").empty());
    const Json history = section(found, "history");
    CHECK(history.at("title") == "السجلّ");
    CHECK(history.at("rows")[0].at("event") == "statement_added");
    api.problem("/api/v1/statements/987654", 404, "not_found");
    api.problem("/api/v1/statements/one", 404, "not_found");
}

TEST_CASE("A source has its text, and the words of it that statements rest on") {
    Api api;
    const Json list = api.json("/api/v1/sources");
    for (const std::string& slug : column(list.at("rows"), "slug")) {
        CAPTURE(slug);
        const Json found = api.json("/api/v1/sources/" + slug);
        std::set<std::string> quoted;
        std::size_t sentences = 0;
        for (const Json& paragraph : found.at("paragraphs")) {
            for (const Json& sentence : paragraph.at("sentences")) {
                ++sentences;
                for (const Json& quotation : sentence.at("quotations")) {
                    quoted.insert(quotation.at("statement_id").dump());
                    CHECK(sentence.at("text").get<std::string>().find(
                              quotation.at("quote").get<std::string>()) != std::string::npos);
                }
            }
        }
        CHECK(sentences == found.at("source").at("sentences").get<std::size_t>());
        CHECK(quoted.size() == found.at("statements").size());
        CHECK(found.at("next").is_null());
    }
}

TEST_CASE("A source that is too long for one answer comes in several") {
    Api api;
    const std::string slug = api.json("/api/v1/sources").at("rows")[0].at("slug");
    const auto whole = api.json("/api/v1/sources/" + slug).at("source").at("sentences");
    api.options.max_bytes = 6000;
    std::string next = "/api/v1/sources/" + slug;
    std::size_t sentences = 0;
    std::size_t answers = 0;
    while (!next.empty() && answers < 200) {
        const Json page = api.json(next);
        for (const Json& paragraph : page.at("paragraphs")) {
            sentences += paragraph.at("sentences").size();
        }
        next = page.at("next").is_null() ? "" : page.at("next").get<std::string>();
        ++answers;
    }
    CHECK(answers > 1);
    CHECK(sentences == whole.get<std::size_t>());
}

TEST_CASE("A search field is offered names and reports that begin like what was typed") {
    Api api;
    const Json names = api.json("/api/v1/suggest?q=" + encoded("غرو"));
    REQUIRE_FALSE(names.at("rows").empty());
    CHECK(names.at("rows")[0].at("type") == "entity");
    CHECK(names.at("rows")[0].at("slug").get<std::string>().starts_with("grok"));
    const Json reports = api.json("/api/v1/suggest?q=delay&lang=en");
    CHECK(has(column(reports.at("rows"), "slug"), "delays"));
    CHECK(has(column(api.json("/api/v1/suggest?q=" + encoded("التأخ")).at("rows"), "slug"),
              "delay-causes"));
    const Json one = api.json("/api/v1/suggest?q=" + encoded("ا") + "&limit=1");
    CHECK(one.at("rows").size() == 1);
    CHECK(one.at("truncated") == true);
    CHECK(api.json("/api/v1/suggest?q=" + encoded("؟!")).at("rows").empty());
    CHECK(api.json("/api/v1/suggest?q=%25").at("rows").empty());
}

TEST_CASE("SQL is run by GET and by the form of a POST, with values") {
    Api api;
    const Json got = api.json(
        "/api/v1/sql?q=SELECT+:name+AS+name,+:n+AS+n&p.name=" + encoded("غروك") + "&p.n=3");
    CHECK(got.at("rows")[0].at("name") == "غروك");
    CHECK(got.at("rows")[0].at("n") == 3);
    const server::Response posted =
        api.send("POST", "/api/v1/sql",
                 {{"q", "SELECT :name AS name, :n AS n"}, {"p.name", "غروك"}, {"p.n", "3"}});
    CHECK(posted.status == 200);
    CHECK(Json::parse(posted.body) == got);
    CHECK(api.json("/api/v1/sql?q=SELECT+NULL+AS+x,1.5+AS+y,x'00ff'+AS+z").at("rows")[0].dump() ==
          R"({"x":null,"y":1.5,"z":"00FF"})");
    CHECK(api.json("/api/v1/sql?q=SELECT+1+AS+a,2+AS+a").at("rows")[0].dump() ==
          R"({"a":1,"a_2":2})");
    const Json cut = api.json("/api/v1/sql?limit=2&q=VALUES(1),(2),(3)");
    CHECK(cut.at("rows").size() == 2);
    CHECK(cut.at("truncated") == true);
    CHECK(cut.at("next").is_null());
}

TEST_CASE("A server without SQL says so") {
    Api api;
    api.options.sql = false;
    api.problem("/api/v1/sql?q=SELECT+1", 403, "refused");
    CHECK(api.problem("/api/v1/sql?q=SELECT+1&lang=ar", 403, "refused").at("title") == "غير مسموح");
}

TEST_CASE("The base is asked as of a day") {
    Api api;
    CHECK(api.json("/api/v1/sources?as_of=2000-01-01").at("rows").empty());
    CHECK_FALSE(api.json("/api/v1/sources").at("rows").empty());
    CHECK(api.json("/api/v1/search?q=" + encoded("تأخر") + "&as_of=2000-01-01").at("total") == 0);
    for (const char* day : {"yesterday", "2025-02-30", "2025-1-2", "2025-01", "0", ""}) {
        CAPTURE(day);
        api.problem(std::string("/api/v1/sources?as_of=") + day, 400, "bad_parameter");
    }
}

TEST_CASE("The schema, the version and the health of the base are told") {
    Api api;
    CHECK(has(column(api.json("/api/v1/schema").at("rows"), "name"), "delays"));
    CHECK(has(column(api.json("/api/v1/schema?name=delays&lang=ar").at("rows"), "column"),
              "min_days"));
    const Json nearest = api.problem("/api/v1/schema?name=delay", 404, "not_found");
    CHECK(nearest.at("candidates")[0] == "delays");
    CHECK(api.json("/api/v1/version").at("name") == "sijill");
    const Json health = api.json("/api/v1/health");
    CHECK(health.at("status") == "ok");
    CHECK(health.at("engine") == "SQLite");
    CHECK(health.at("file_in_place") == true);
    CHECK(health.at("leader").is_null());
}

TEST_CASE("Words of a thesaurus of one's own are searched for as well") {
    const TempFolder folder;
    const std::string file = (folder / "words.toml").string();
    std::ofstream(file) << "[[concept]]\nname = \"zz\"\nwords = [\"zzconcept\", \"ماسك\"]\n";
    Api api;
    CHECK(api.json("/api/v1/search?q=zzconcept").at("total") == 0);
    api.options.thesaurus = file;
    CHECK(api.json("/api/v1/search?q=zzconcept").at("total") > 0);
}
