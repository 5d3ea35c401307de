#include "catch.hpp"
#include "server/mcp/resources.hpp"
#include "server/mcp/talk.hpp"

#include <set>
#include <string>

using namespace sijill::server::mcp;
using sijill::test::answer_to;
using sijill::test::modern;
using sijill::test::Shelf;

TEST_CASE("All resources are listed once, page by page, and each can be read", "[mcp]") {
    Shelf shelf;
    std::set<std::string> uris;
    std::size_t count = 0;
    std::string cursor;
    do {
        const Page page = shelf.offer.resources(cursor);
        CHECK(page.items.size() <= 50);
        count += page.items.size();
        for (const Json& item : page.items) {
            uris.insert(item["uri"].get<std::string>());
            CHECK(shelf.offer.read(item["uri"].get<std::string>()));
        }
        cursor = page.next;
    } while (!cursor.empty());
    CHECK(uris.size() == count);
    CHECK(uris.contains("sijill:///report/delays"));
    CHECK(uris.contains("sijill:///source/grok3-delay"));
    CHECK(uris.contains("sijill:///entity/xai"));
    CHECK(shelf.offer.resources("1000000").items.empty());
}

TEST_CASE("A source is read as it was published, also from a paragraph on", "[mcp]") {
    Shelf shelf;
    const std::string whole = shelf.base.pack("grok3-delay").article;
    const Json all = *shelf.offer.read("sijill:///source/grok3-delay");
    CHECK(all[0]["text"] == whole);
    CHECK_FALSE(all[0].contains("_meta"));
    const std::string rest =
        (*shelf.offer.read("sijill:///source/grok3-delay/3"))[0]["text"].get<std::string>();
    CHECK(whole.ends_with(rest));
    CHECK(rest.size() < whole.size());
}

TEST_CASE("A long source is read in parts that make the whole", "[mcp]") {
    std::string text;
    for (int number = 1; text.size() < 150'000; ++number) {
        text += "هذه الفقرة رقم " + std::to_string(number) + " في نص طويل. وفيها جملة ثانية.\n\n";
    }
    Shelf shelf;
    sijill::KnowledgeBase base = sijill::KnowledgeBase::create(":memory:");
    std::istringstream input(text);
    sijill::AddOptions options;
    options.input = &input;
    options.details.slug = "long";
    base.add({"-"}, options,
             [](const sijill::AddedDocument& added) { REQUIRE_FALSE(added.fault); });
    KnowledgeOffer offer({base, shelf.catalog, shelf.questions});
    std::string read;
    std::string uri = "sijill:///source/long";
    int parts = 0;
    for (; !uri.empty() && parts < 10; ++parts) {
        const Json contents = *offer.read(uri);
        const std::string part = contents[0]["text"].get<std::string>();
        CHECK(part.size() <= kMostBytes);
        read += part;
        uri = contents[0].contains("_meta") ? contents[0]["_meta"]["sijill/rest"].get<std::string>()
                                            : "";
    }
    CHECK(parts == 3);
    CHECK(read == base.pack("long").article);
}

TEST_CASE("Prompts are set in the language asked for, around what was given", "[mcp]") {
    Shelf shelf;
    const Json english =
        answer_to(shelf.offer, modern("prompts/get",
                                      {{"name", "why_late"}, {"arguments", {{"model", "Grok3"}}}}));
    const Json arabic = answer_to(
        shelf.offer,
        modern("prompts/get", {{"name", "check_claim"},
                               {"arguments", {{"claim", "صدر «غروك» {0}"}, {"language", "ar"}}}}));
    CHECK(english["result"]["messages"][0]["content"]["text"].get<std::string>().starts_with(
        "Why was Grok3 late?"));
    CHECK(arabic["result"]["messages"][0]["content"]["text"].get<std::string>().find(
              "«صدر «غروك» {0}»") != std::string::npos);
}

TEST_CASE("Arguments are completed from names in either script, and from handles", "[mcp]") {
    Shelf shelf;
    const auto completed = [&shelf](const char* argument, const char* begun) {
        return shelf.offer.complete(Json::object(), argument, begun);
    };
    CHECK(completed("model", "Grok")[0] == "Grok3");
    CHECK(completed("entity", "اكس")[0] == "إكس");
    CHECK(completed("source", "gr") == std::vector<std::string>{"grok3-delay"});
    CHECK(completed("report", "delay") == std::vector<std::string>{"delay-causes", "delays"});
    CHECK(completed("language", "a") == std::vector<std::string>{"ar"});
    CHECK(completed("statement", "3")[0] == "3");
    CHECK(completed("claim", "x").empty());
    CHECK(completed("model", "%").empty());
}
