#include "catch.hpp"
#include "reports/run/built_in_answers.hpp"
#include "reports/seeded_base.hpp"

#include <string>
#include <vector>

using namespace sijill;

namespace {

std::vector<std::string> lines(const std::string& question, PassageOptions options = {}) {
    static KnowledgeBase base = test::seeded_base();
    std::vector<std::string> found;
    const ResultSet rows =
        search_rows(base, question, options, PassageRows::statements, Language::english).rows;
    for (const auto& row : rows.rows) {
        found.push_back(to_text(row.at(1)));
    }
    return found;
}

} // namespace

TEST_CASE("Statements that say the words come first, whatever the passages say") {
    CHECK(lines("مؤسس xAI").at(0) == "xAI — founder: Elon Musk");
    CHECK(lines("موعد إصدار غروك 3 المقرر").at(0) == "Grok3 — planned release: نهاية عام 2024");
    CHECK(lines("من طوّر GPT-4؟").at(0) == "GPT-4 — developer: OpenAI");
}

TEST_CASE("The label of a predicate finds its statements, also where no passage has the word") {
    CHECK(lines("founder").at(0) == "xAI — founder: Elon Musk");
    CHECK(lines("المؤسس").at(0) == "xAI — founder: Elon Musk");
    PassageOptions elsewhere;
    elsewhere.entity = "anthropic";
    for (const std::string& line : lines("founder", elsewhere)) {
        CHECK(line != "xAI — founder: Elon Musk");
    }
    PassageOptions all;
    all.mode = QueryMode::all;
    CHECK(lines("founder زرافة", all).empty());
}

TEST_CASE("Pages of statements are the whole list, each once") {
    PassageOptions options;
    options.limit = 8;
    const std::vector<std::string> whole = lines("تأخر إصدار غروك 3", options);
    REQUIRE(whole.size() == 8);
    options.limit = 4;
    std::vector<std::string> pages = lines("تأخر إصدار غروك 3", options);
    options.offset = 4;
    const std::vector<std::string> second = lines("تأخر إصدار غروك 3", options);
    pages.insert(pages.end(), second.begin(), second.end());
    CHECK(pages == whole);
}

TEST_CASE("Signs of a question hold for the passages, and its words for the order") {
    PassageOptions raw;
    raw.mode = QueryMode::raw;
    CHECK_FALSE(lines("تأخير OR غروك", raw).empty());
    CHECK(lines("-مؤسس").empty());
    CHECK(lines("").empty());
}
