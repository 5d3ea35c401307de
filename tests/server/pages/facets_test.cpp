#include "server/pages/site.hpp"

using namespace sijill;
using namespace sijill::test;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kQuestion =
    "/en/answer?q=%D8%AA%D8%A3%D8%AE%D9%8A%D8%B1%20%D8%A5%D8%B5%D8%AF%D8%A7%D8%B1";

/// The number of passages that a page says it has.
std::string count_line(const std::string& body) {
    const auto lines = all_between(body, "<p class=\"quiet\"><bdi>", ", the best first.");
    return lines.empty() ? "" : lines.back();
}

struct FacetLink {
    std::string address, count;
};

std::vector<FacetLink> values_of(const std::string& body, const std::string& facet) {
    std::vector<FacetLink> values;
    for (const std::string& item : all_between(body, "<li><a href=\"", "</a>")) {
        const auto count = all_between(item, "<span class=\"count\">", "</span>");
        const std::string address = unescaped(item.substr(0, item.find('"')));
        if (!count.empty() && address.find("&" + facet + "=") != std::string::npos) {
            values.push_back({address, count[0]});
        }
    }
    return values;
}

} // namespace

TEST_CASE("Each value of a facet leaves as many passages as it says") {
    Site site;
    const std::string all = site.get(kQuestion).body;
    for (const char* facet : {"entity", "kind", "certainty"}) {
        CAPTURE(facet);
        const auto values = values_of(all, facet);
        CHECK(!values.empty());
        for (const FacetLink& value : values) {
            CAPTURE(value.address);
            const std::string line = count_line(site.get(value.address).body);
            CHECK(line == (value.count == "1" ? "One sentence" : value.count + " sentences"));
        }
    }
}

TEST_CASE("A chosen value can be taken back, and the others of its facet stay to choose from") {
    Site site;
    const std::string body = site.get(std::string(kQuestion) + "&certainty=possible").body;
    CHECK_THAT(body, ContainsSubstring("aria-current=\"true\""));
    CHECK(values_of(body, "certainty").size() >= 1);
    CHECK_THAT(body, ContainsSubstring("href=\"" + std::string(kQuestion) + "\""));
}

TEST_CASE("A value that no passage has is told with those that there are") {
    Site site;
    const Response response = site.get(std::string(kQuestion) + "&certainty=sure");
    CHECK(response.status == 404);
    CHECK_THAT(response.body, ContainsSubstring("certainty cannot be &#39;sure&#39;"));
    CHECK_THAT(response.body, ContainsSubstring("possible"));
}
