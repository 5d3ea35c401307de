#include "catch.hpp"
#include "search/passage_base.hpp"

using sijill::NamedEntity;
using sijill::QueryMode;
using sijill::SearchOptions;
using sijill::SearchResult;
using Ids = std::vector<std::int64_t>;
using Role = sijill::QuestionWord::Role;

namespace {

const std::vector<std::string> kEntityNews{
    "أعلنت إكس إيه آي موعدًا جديدًا", // 1: names it
    "شركة xAI تأخرت",               // 2: names it
    "تأخر المشروع كثيرًا",           // 3
    "xAI و xAI من جديد هنا",        // 4: names it twice
};

SearchOptions about(NamedEntity entity, QueryMode mode = QueryMode::any) {
    SearchOptions options;
    options.mode = mode;
    options.entities.push_back(std::move(entity));
    return options;
}

} // namespace

TEST_CASE("an entity is found under every spelling that passages are known to use") {
    const PassageBase base(kEntityNews);
    CHECK(sorted(base.find("xAI")) == Ids{2, 4});
    const SearchOptions options = about({0, 1, {1, 2, 4, 4}});
    const SearchResult result = base.search("xAI", options);
    CHECK(result.total == 3);
    CHECK(result.hits.front().id == 4);
    CHECK(result.words.at(0).role == Role::entity);
}

TEST_CASE("the words of a name are not searched by alike words") {
    const PassageBase base(kEntityNews);
    CHECK(base.search("المشروعات موعددد").words.at(1).near);
    const SearchResult result = base.search("المشروعات موعددد", about({1, 1, {4}}));
    CHECK_FALSE(result.words.at(1).near);
    CHECK(sorted(base.find("المشروعات موعددد", about({1, 1, {4}}))) == Ids{3, 4});
}

TEST_CASE("restrictions hold for an entity as for any word") {
    const PassageBase base(kEntityNews);
    const NamedEntity xai{0, 1, {1, 2, 4}};
    CHECK(base.find("xAI تأخر", about(xai, QueryMode::all)) == Ids{2});
    CHECK(base.find("xAI موعد", about(xai, QueryMode::all)) == Ids{1});
    CHECK(sorted(base.find("xAI -شركة", about(xai))) == Ids{1, 4});
    CHECK(sorted(base.find("تأخر -xAI", about({1, 1, {1, 2, 4}}))) == Ids{3});
    CHECK(sorted(base.find("موعد -xAI", about({1, 1, {1, 2, 4}}))).empty());
    CHECK(base.find("\"شركة xAI\"", about({1, 1, {1, 2, 4}})) == Ids{2});
}

TEST_CASE("in mode all a name counts by its words or by its mention") {
    const PassageBase base(kEntityNews);
    const NamedEntity spelled{0, 3, {2, 4}};
    CHECK(sorted(base.find("إكس إيه آي", about(spelled, QueryMode::all))) == Ids{1, 2, 4});
    const NamedEntity of_stop_words{0, 2, {3}};
    CHECK(base.find("من هو", about(of_stop_words, QueryMode::all)) == Ids{3});
}

TEST_CASE("an entity that lies outside the question, or mentions nothing, does no harm") {
    const PassageBase base(kEntityNews);
    for (const NamedEntity& entity :
         {NamedEntity{5, 1, {1}}, NamedEntity{0, 9, {1}}, NamedEntity{0, 0, {1}},
          NamedEntity{0, 1, {}}, NamedEntity{0, 1, {999}}}) {
        CHECK(sorted(base.find("xAI", about(entity))) == Ids{2, 4});
    }
    const PassageBase small({"كلام"});
    CHECK(small.find("xAI", about({0, 1, {1, 2, 3, 4}})) == Ids{1});
}
