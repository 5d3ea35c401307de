#include "catch.hpp"
#include "server/mcp/rows.hpp"
#include "server/mcp/talk.hpp"
#include "server/mcp/tools.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sijill::server::mcp;
using sijill::test::modern;
using sijill::test::Shelf;

namespace {

/// Whether a schema allows what a tool returned: the part of JSON Schema that the tools use.
bool fits(const Json& schema, const Json& value, const Json& root) {
    if (schema.contains("$ref")) {
        return fits(root["$defs"]["cite"], value, root);
    }
    if (schema.contains("type")) {
        const Json types =
            schema["type"].is_array() ? schema["type"] : Json::array({schema["type"]});
        const std::string type = value.is_number_integer() ? "integer"
                                 : value.is_number()       ? "number"
                                                           : value.type_name();
        if (std::find(types.begin(), types.end(), type) == types.end()) {
            return false;
        }
    }
    if (value.is_array() && schema.contains("items")) {
        return std::all_of(value.begin(), value.end(),
                           [&](const Json& item) { return fits(schema["items"], item, root); });
    }
    if (!value.is_object() || !schema.contains("properties")) {
        return true;
    }
    for (const auto& name : schema.value("required", Json::array())) {
        if (!value.contains(name.get<std::string>())) {
            return false;
        }
    }
    for (const auto& [name, content] : value.items()) {
        const bool known = schema["properties"].contains(name);
        if (known ? !fits(schema["properties"][name], content, root)
                  : schema.contains("additionalProperties")) {
            return false;
        }
    }
    return true;
}

Json called(Shelf& shelf, const std::string& tool, const char* arguments) {
    return sijill::test::answer_to(
        shelf.offer,
        modern("tools/call", {{"name", tool}, {"arguments", Json::parse(arguments)}}))["result"];
}

/// The structure that a tool returned, which has to fit its schema and to be its text too.
Json structure(Shelf& shelf, const std::string& tool, const char* arguments) {
    const Json result = called(shelf, tool, arguments);
    CAPTURE(tool, arguments, write_json(result));
    REQUIRE(result["isError"] == false);
    const Json schema = (*find_tool(shelf.offer, tool))["outputSchema"];
    CHECK(fits(schema, result["structuredContent"], schema));
    CHECK(result["content"][0]["text"] == write_json(result["structuredContent"]));
    return result["structuredContent"];
}

Json error(Shelf& shelf, const std::string& tool, const char* arguments) {
    const Json result = called(shelf, tool, arguments);
    CAPTURE(tool, arguments);
    REQUIRE(result["isError"] == true);
    CHECK_FALSE(result.contains("structuredContent"));
    return Json::parse(result["content"][0]["text"].get<std::string>());
}

} // namespace

TEST_CASE("What is listed says of each tool that it only reads, in ASCII", "[mcp]") {
    Shelf shelf;
    REQUIRE(shelf.offer.tools().size() == 8);
    for (const Json& tool : shelf.offer.tools()) {
        CHECK(tool["annotations"]["readOnlyHint"] == true);
        CHECK(tool["annotations"]["openWorldHint"] == false);
        CHECK(tool["inputSchema"]["additionalProperties"] == false);
        CHECK(tool["outputSchema"]["type"] == "object");
    }
    for (const std::string& text :
         {write_json(shelf.offer.tools()), write_json(shelf.offer.templates()),
          write_json(shelf.offer.prompts()), shelf.offer.instructions()}) {
        CHECK(std::all_of(text.begin(), text.end(),
                          [](char letter) { return letter >= ' ' && letter <= '~'; }));
    }
}

TEST_CASE("search finds sentences, statements and entities, and cites each sentence", "[mcp]") {
    Shelf shelf;
    const Json found = structure(shelf, "search", R"({"query":"التأخير","limit":2})");
    REQUIRE(found["rows"].size() == 2);
    CHECK(found["truncated"] == true);
    CHECK(found["next_offset"] == 2);
    const Json& cite = found["rows"][0]["cite"];
    CHECK(cite["statement"].is_null());
    CHECK(cite["source"] == "grok3-delay");
    CHECK(cite["quotation"].get<std::string>().find(
              found["rows"][0]["matched"][0].get<std::string>()) != std::string::npos);
    const std::size_t total = found["total"].get<std::size_t>();
    const Json rest = structure(shelf, "search", R"({"query":"التأخير","limit":50,"offset":2})");
    CHECK(rest["rows"].size() == total - 2);
    CHECK(rest["truncated"] == false);
    CHECK(rest["next_offset"].is_null());
    const Json statements =
        structure(shelf, "search", R"({"query":"Grok3","in":"statements","language":"ar"})");
    CHECK(statements["rows"][0]["cite"]["statement"].is_number_integer());
    CHECK(structure(shelf, "search", R"({"query":"Grok3","in":"entities"})")["rows"].size() > 1);
    CHECK(structure(shelf, "search", R"({"query":"زعفران"})")["not_found"] ==
          Json::array({"زعفران"}));
}

TEST_CASE("search lists statements in the order of the command line, page by page", "[mcp]") {
    Shelf shelf;
    const auto lines = [&shelf](const std::string& limit_and_offset) {
        const Json found = structure(
            shelf, "search",
            (R"({"query":"مؤسس xAI","in":"statements",)" + limit_and_offset + "}").c_str());
        std::vector<std::string> texts;
        for (const Json& row : found["rows"]) {
            texts.push_back(row["line"].get<std::string>());
        }
        CHECK(found["truncated"] == !found["next_offset"].is_null());
        return texts;
    };
    const std::vector<std::string> whole = lines(R"("limit":4)");
    REQUIRE(whole.size() == 4);
    CHECK(whole[0] == "xAI — founder: Elon Musk");
    std::vector<std::string> pages = lines(R"("limit":2)");
    const std::vector<std::string> second = lines(R"("limit":2,"offset":2)");
    pages.insert(pages.end(), second.begin(), second.end());
    CHECK(pages == whole);
    CHECK(lines(R"("limit":10,"offset":10000)").empty());
}

TEST_CASE("Reports are listed, and each that needs no parameter can be run", "[mcp]") {
    Shelf shelf;
    const Json list = structure(shelf, "list_reports", R"({"language":"ar"})");
    REQUIRE(list["rows"].size() == shelf.catalog.reports().size());
    for (const Json& report : list["rows"]) {
        for (const Json& parameter : report["parameters"]) {
            CHECK(parameter["min"] == (parameter["name"] == "limit" ? Json(0) : Json()));
        }
        const auto is_required = [](const Json& parameter) {
            return parameter["required"] == true;
        };
        if (std::any_of(report["parameters"].begin(), report["parameters"].end(), is_required)) {
            continue;
        }
        const std::string arguments = R"({"report":")" + report["name"].get<std::string>() + "\"}";
        const Json rows = structure(shelf, "run_report", arguments.c_str());
        CHECK(rows["rows"].size() <= kMostRows);
        CHECK(write_json(rows["rows"]).size() <= kMostBytes + kMostRows + 2);
        CHECK(rows["truncated"] == !rows["next_offset"].is_null());
    }
    const Json delays = structure(shelf, "run_report",
                                  R"({"report":"delays","parameters":{"company":"إكس إيه آي"}})");
    REQUIRE(delays["rows"].size() == 1);
    CHECK(delays["rows"][0]["model"] == "Grok3");
    CHECK(delays["rows"][0]["cite"]["quotation"] == delays["rows"][0]["quote"]);
    CHECK(delays["rows"][0]["cite"]["address"] ==
          "sijill:///statement/" + delays["rows"][0]["statement_id"].dump());
}

TEST_CASE("A long report goes on where it was cut, and all pages make the whole", "[mcp]") {
    Shelf shelf;
    std::size_t count = 0;
    std::size_t offset = 0;
    for (int page = 0; page < 20; ++page) {
        const std::string arguments =
            R"({"report":"mentions","offset":)" + std::to_string(offset) + "}";
        const Json rows = structure(shelf, "run_report", arguments.c_str());
        count += rows["rows"].size();
        if (rows["next_offset"].is_null()) {
            break;
        }
        CHECK(rows["next_offset"] == offset + rows["rows"].size());
        offset = rows["next_offset"].get<std::size_t>();
    }
    CHECK(count == run_report(shelf.base, shelf.catalog.find("mentions"), {}, {}).rows.size());
    CHECK(count > kMostRows);
}

TEST_CASE("An entity is shown by any of its names, whole or by section", "[mcp]") {
    Shelf shelf;
    const Json card = structure(shelf, "entity", R"({"name":"إيلون ماسك","language":"ar"})");
    CHECK(card["entity"] == "elon-musk");
    CHECK(card["sections"].size() > 2);
    const Json some =
        structure(shelf, "entity", R"({"name":"xai","section":"statements","offset":2})");
    REQUIRE(some["sections"].size() == 1);
    CHECK(some["sections"][0]["rows"][0]["cite"]["statement"].is_number_integer());
    CHECK(error(shelf, "entity", R"({"name":"xai","section":"statement"})")["did_you_mean"] ==
          Json::array({"statements"}));
}

TEST_CASE("The evidence of a statement is its quotations within their paragraphs", "[mcp]") {
    Shelf shelf;
    const Json found = structure(shelf, "evidence", R"({"statement":3})");
    REQUIRE_FALSE(found["rows"].empty());
    const Json& row = found["rows"][0];
    const std::string paragraph = row["before"].get<std::string>() +
                                  row["cite"]["quotation"].get<std::string>() +
                                  row["after"].get<std::string>();
    const Json source = *shelf.offer.read("sijill:///source/grok3-delay");
    CHECK(source[0]["text"].get<std::string>().find(paragraph) != std::string::npos);
    CHECK(structure(shelf, "evidence", R"({"statement":"3"})") == found);
    CHECK(error(shelf, "evidence", R"({"statement":0})")["error"] == "not_found");
    CHECK(error(shelf, "evidence", R"({"statement":"grok3-delay/none"})")["error"] == "not_found");
}

TEST_CASE("SQL is cited where it selects statement_id, and cut where it is long", "[mcp]") {
    Shelf shelf;
    const Json rows = structure(
        shelf, "sql", R"({"query":"SELECT statement_id, 1 AS cite, 2 AS x, 3 AS x FROM delays"})");
    CHECK(rows["rows"][0]["cite"]["statement"] == rows["rows"][0]["statement_id"]);
    CHECK(rows["rows"][0]["cite_2"] == 1);
    CHECK(rows["rows"][0]["x_2"] == 3);
    CHECK(rows["columns"][1]["name"] == "cite_2");
    const Json unknown = structure(shelf, "sql", R"({"query":"SELECT 9999 AS statement_id"})");
    CHECK(unknown["rows"][0]["statement_id"] == 9999);
    CHECK(unknown["rows"][0]["cite"].is_null());
    const Json many = structure(shelf, "sql", R"({"query":"SELECT word FROM word"})");
    CHECK(many["rows"].size() == kMostRows);
    CHECK(many["truncated"] == true);
    const Json wide =
        structure(shelf, "sql", R"({"query":"SELECT hex(zeroblob(4000)) AS x FROM word"})");
    CHECK(wide["rows"].size() == 7);
    CHECK(wide["truncated"] == true);
    const Json huge = structure(shelf, "sql", R"({"query":"SELECT hex(zeroblob(100000)) AS x"})");
    CHECK(huge["rows"][0].contains("omitted"));
    CHECK(error(shelf, "sql", R"({"query":"SELECT hex(zeroblob(1000000)) AS x"})")["error"] ==
          "limit_memory");
    CHECK(structure(
              shelf, "sql",
              R"({"query":"SELECT :n + ?2 AS n","parameters":{"n":1,"2":true}})")["rows"][0]["n"] ==
          2);
}

TEST_CASE("What the guard refuses is told to the model, and nothing is written", "[mcp]") {
    Shelf shelf;
    const struct {
        const char* query;
        const char* error;
    } cases[] = {
        {"DELETE FROM source", "refused"},
        {"ATTACH ':memory:' AS x", "refused"},
        {"PRAGMA writable_schema = ON", "refused"},
        {"SELECT load_extension('x')", "refused"},
        {"SELECT 1; SELECT 2", "sql_error"},
        {"SELEC 1", "sql_error"},
        {"SELECT ?", "bad_parameter"},
        {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
         "limit_time"},
    };
    for (const auto& [query, told] : cases) {
        CAPTURE(query);
        const std::string arguments = write_json({{"query", query}});
        CHECK(error(shelf, "sql", arguments.c_str())["error"] == told);
    }
    CHECK(error(shelf, "sql", R"({"query":"SELECT modl FROM delays"})")["did_you_mean"] ==
          Json::array({"model"}));
}

TEST_CASE("Names that nothing has are told with those that are near", "[mcp]") {
    Shelf shelf;
    CHECK(error(shelf, "run_report", R"({"report":"delay"})")["did_you_mean"] ==
          Json::array({"delays"}));
    CHECK(error(shelf, "describe_schema", R"({"table":"delay"})")["did_you_mean"][0] == "delays");
    CHECK(error(shelf, "entity", R"({"name":"Grok4"})")["did_you_mean"] == Json::array({"Grok 3"}));
    CHECK(error(shelf, "run_report",
                R"({"report":"delays","parameters":{"compny":"xai"}})")["error"] ==
          "bad_parameter");
    CHECK(error(shelf, "search", R"({"query":"x","entity":"Grok4"})")["error"] == "not_found");
    const std::string hint = error(shelf, "run_report", R"({"report":"comparison"})")["hint"];
    CHECK(hint.starts_with("left: "));
}

TEST_CASE("ask answers with citations, or says that the base does not say", "[mcp]") {
    Shelf shelf;
    const Json answer = structure(shelf, "ask", R"({"question":"متى كان موعد إطلاق Grok3؟"})");
    CHECK(answer["question"] == "متى كان موعد إطلاق Grok3؟");
    CHECK(answer["rows"].size() <= kMostRows);
    const Json other = structure(shelf, "ask", R"({"question":"What is saffron?"})");
    CHECK(other["status"] != "answered");
}
