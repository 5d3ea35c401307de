#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/search_index.hpp"

using sijill::Hit;
using sijill::QueryMode;
using sijill::SearchOptions;
using sijill::SearchResult;
using Ids = std::vector<std::int64_t>;

namespace {

const std::vector<std::string> kIndexedNews{
    "فشل نموذج Grok3 من شركة xAI في الظهور نهاية عام 2024.", // 1
    "تأخير Grok3 يقلق الشركات، وقال ماسك إن الإطلاق قريب.",  // 2
    "أجّلت غوغل إطلاق Gemini، وهو من تأخيرات هذا العام.",     // 3
    "في عام 2024 كانت نهاية الحرب.",                         // 4
    "الطقس جميل اليوم في المدينة.",                          // 5
};

SearchOptions in_mode(QueryMode mode) {
    SearchOptions options;
    options.mode = mode;
    return options;
}

struct FoundExample {
    std::string question;
    Ids found;
};

void require_found(const PassageBase& base, QueryMode mode,
                   const std::vector<FoundExample>& examples) {
    for (const FoundExample& example : examples) {
        INFO("«" << example.question << "»");
        CHECK(sorted(base.find(example.question, in_mode(mode))) == example.found);
    }
}

} // namespace

TEST_CASE("any form of any word that counts finds a passage") {
    const PassageBase base(kIndexedNews);
    require_found(base, QueryMode::any,
                  {{"التَّأْخِير", {2, 3}},
                   {"شركات", {1, 2}},
                   {"grok 3", {1, 2}},
                   {"وGemini", {3}},
                   {"٢٠٢٤", {1, 4}},
                   {"ماسك أو المدينة", {2, 5}},
                   {"في", {1, 4, 5}},
                   {"في المدينة", {5}},
                   {"بنفسج", {}},
                   {"؟", {}},
                   {"", {}}});
}

TEST_CASE("signs restrict what is found") {
    const PassageBase base(kIndexedNews);
    require_found(base, QueryMode::any,
                  {{"\"نهاية عام\"", {1}},
                   {"«نهاية عام 2024»", {1}},
                   {"\"عام نهاية\"", {}},
                   {"“كانت نهاية” Grok3", {4}},
                   {"\"شركة ماسك\"", {}},
                   {"\"يقلق شركة\"", {2}},
                   {"\"في عام\" بنفسج", {4}},
                   {"الإط*", {2}},
                   {"إطل* غوغل", {3}},
                   {"زنب*", {}},
                   {"تأخير -غوغل", {2}},
                   {"تأخير -شركة", {3}},
                   {"عام -\"نهاية عام\"", {3, 4}},
                   {"Grok-3", {1, 2}},
                   {"-تأخير", {}}});
}

TEST_CASE("mode all wants every word that counts, mode phrase wants them side by side") {
    const PassageBase base(kIndexedNews);
    require_found(base, QueryMode::all,
                  {{"نهاية 2024", {1, 4}},
                   {"نهاية شركة 2024", {1}},
                   {"في نهاية الحرب", {4}},
                   {"نهاية بنفسج", {}},
                   {"تأخير -غوغل", {2}},
                   {"", {}}});
    require_found(base, QueryMode::phrase,
                  {{"نهاية عام 2024", {1}},
                   {"عام نهاية", {}},
                   {"في عام", {4}},
                   {"في المدين*", {5}},
                   {"", {}}});
}

TEST_CASE("a mistyped word finds what is like it, and says so") {
    const PassageBase base(kIndexedNews);
    const SearchResult result = base.search("زنبقة Gemeni");
    REQUIRE(result.words.size() == 2);
    CHECK(result.words[0].forms.empty());
    CHECK_FALSE(result.words[0].near);
    CHECK(result.words[1].forms == std::vector<std::string>{"gemini"});
    CHECK(result.words[1].near);
    CHECK(result.words[1].passages == 1);
    REQUIRE(result.hits.size() == 1);
    CHECK(result.hits[0].id == 3);
    CHECK(base.find("\"Gemeni\"").empty());
    CHECK(base.find("Gemeni*").empty());
    CHECK(base.index().near_words("gemeni", 5) == std::vector<std::string>{"gemini"});
}

TEST_CASE("the answer accounts for every word of the question") {
    using WordRole = sijill::QuestionWord::Role;
    const PassageBase base(kIndexedNews);
    const SearchResult result = base.search("ما عدد \"شركة xAI\" نها* -غوغل شركة في");
    const std::vector<std::pair<std::string, WordRole>> expected{
        {"ما", WordRole::stop},    {"عدد", WordRole::soft},   {"شركه", WordRole::phrase},
        {"xai", WordRole::phrase}, {"نها", WordRole::prefix}, {"غوغل", WordRole::excluded},
        {"شركه", WordRole::word},  {"في", WordRole::stop},
    };
    REQUIRE(result.words.size() == expected.size());
    for (std::size_t index = 0; index < expected.size(); ++index) {
        INFO(index);
        CHECK(result.words[index].word == expected[index].first);
        CHECK(result.words[index].role == expected[index].second);
    }
    CHECK(result.words[2].passages == 2);
    CHECK(result.words[4].forms == std::vector<std::string>{"نهايه"});
    CHECK(base.search("ما في").words[1].role == WordRole::word);
    CHECK(base.search("عدد").words[0].role == WordRole::word);
}

TEST_CASE("the very word comes before its other forms") {
    const PassageBase base({"قالت الشركات ذلك", "قالت الشركة ذلك", "قالت شركة ذلك"});
    CHECK(base.find("شركات").size() == 3);
    CHECK(base.find("الشركات").front() == 1);
    CHECK(base.find("الشركة").front() == 2);
    CHECK(base.find("شركة").front() == 3);
}

TEST_CASE("equal scores come by ascending id") {
    PassageBase base;
    for (const std::int64_t id : {4, 2, 9, 7}) {
        base.add(id, "ماسك قال");
    }
    base.index().learn_stems();
    CHECK(base.find("ماسك") == Ids{2, 4, 7, 9});
}

TEST_CASE("limit and offset cut the same ranking, and the total stays") {
    PassageBase base;
    base.run("BEGIN");
    for (std::int64_t id = 1; id <= 250; ++id) {
        base.add(id, "ماسك قال كلمة رقم " + std::to_string(id % 7) + (id % 3 == 0 ? " ماسك" : ""));
    }
    base.run("COMMIT");
    SearchOptions options;
    options.limit = 1000;
    const Ids whole = base.find("ماسك 5", options);
    REQUIRE(whole.size() == 250);
    options.limit = 30;
    for (options.offset = 0; options.offset < 300; options.offset += 30) {
        const SearchResult page = base.search("ماسك 5", options);
        CHECK(page.total == 250);
        const std::size_t rest = 250 - std::min<std::size_t>(options.offset, 250);
        REQUIRE(page.hits.size() == std::min<std::size_t>(rest, 30));
        for (std::size_t index = 0; index < page.hits.size(); ++index) {
            CHECK(page.hits[index].id == whole[options.offset + index]);
        }
    }
    options.limit = 0;
    options.offset = 0;
    CHECK(base.search("ماسك", options).hits.empty());
    CHECK(base.search("ماسك", options).total == 250);
}

TEST_CASE("a passage that is given several times is one hit") {
    std::vector<std::string> texts;
    for (int number = 0; number < 100; ++number) {
        texts.push_back("شركة رقم " + std::to_string(number));
    }
    const PassageBase base(texts);
    SearchOptions options;
    for (const std::size_t times : {3U, 20U}) { // few are looked up one by one
        options.among = Ids(times, 5);
        options.among->push_back(6);
        CHECK(base.find("شركة", options) == Ids{5, 6});
        CHECK(base.search("شركة", options).total == 2);
    }
}

TEST_CASE("a search among some passages finds those of them that the whole search finds") {
    const PassageBase base(kIndexedNews);
    SearchOptions options;
    const SearchResult whole = base.search("تأخير Grok3 عام 2024");
    options.among = Ids{1, 3, 77};
    const SearchResult some = base.search("تأخير Grok3 عام 2024", options);
    REQUIRE(whole.total == 4);
    CHECK(some.total == 2);
    CHECK(sorted(base.find("تأخير Grok3 عام 2024", options)) == Ids{1, 3});
    options.among = Ids{};
    CHECK(base.find("تأخير", options).empty());
    options = in_mode(QueryMode::raw);
    options.among = Ids{3};
    CHECK(base.find("تأخيرات OR تأخير", options) == Ids{3});
}
