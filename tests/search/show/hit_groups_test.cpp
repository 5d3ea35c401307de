#include "catch.hpp"
#include "search/random_news.hpp"
#include "sijill/error.hpp"

#include <map>

using sijill::SearchOptions;
using sijill::SearchResult;

namespace {

/// A group of the ranking by its definition.
struct Group {
    std::string value;
    std::vector<std::pair<std::int64_t, double>> hits;
};

std::vector<Group> grouped(const SearchResult& whole, const RandomNews& news, std::size_t field) {
    std::map<std::int64_t, std::string> values;
    for (const sijill::Document& document : news.documents()) {
        values[document.id] = document.fields[field];
    }
    std::vector<Group> groups;
    for (const auto& hit : ranking_of(whole)) {
        const std::string& value = values[hit.first];
        auto group = std::ranges::find(groups, value, &Group::value);
        if (group == groups.end()) {
            group = groups.insert(group, {value, {}});
        }
        group->hits.push_back(hit);
    }
    return groups;
}

/// Whether the result is the page of these groups that the options ask for.
void require_page(const SearchResult& result, const std::vector<Group>& groups,
                  const SearchOptions& options) {
    const std::size_t begin = std::min(options.offset, groups.size());
    REQUIRE(result.group_count == groups.size());
    REQUIRE(result.groups.size() == std::min(options.limit, groups.size() - begin));
    std::size_t rank = 0;
    for (std::size_t group = 0; group < result.groups.size(); ++group) {
        const Group& expected = groups[begin + group];
        REQUIRE(result.groups[group].value == expected.value);
        REQUIRE(result.groups[group].total == expected.hits.size());
        for (std::size_t hit = 0; hit < std::min(options.per_group, expected.hits.size()); ++hit) {
            REQUIRE(rank < result.hits.size());
            REQUIRE(result.hits[rank].id == expected.hits[hit].first);
            REQUIRE(result.hits[rank].score == expected.hits[hit].second);
            REQUIRE(result.hits[rank].group == group);
            ++rank;
        }
    }
    REQUIRE(rank == result.hits.size());
}

} // namespace

TEST_CASE("groups are the whole ranking put into groups, page by page") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        RandomNews news(seed);
        for (int number = 0; number < 20; ++number) {
            const std::string question = news.question();
            SearchOptions options = news.options();
            const SearchResult whole = news.index().search(question, options);
            const bool by_day = news.below(2) == 0;
            const std::vector<Group> groups = grouped(whole, news, by_day ? 1 : 0);
            options.group_by = by_day ? "DAY" : "section";
            options.per_group = static_cast<std::size_t>(news.below(5));
            options.limit = static_cast<std::size_t>(news.below(4));
            for (options.offset = 0; options.offset <= groups.size() + 1; ++options.offset) {
                const SearchResult result = news.index().search(question, options);
                REQUIRE(result.total == whole.total);
                require_page(result, groups, options);
            }
        }
    }
}

TEST_CASE("columns of a schema's table group too, numbers as they are written") {
    PassageBase base;
    for (const std::int64_t id : {2, 10, 33}) {
        base.add(id, "تأخير");
    }
    base.run("UPDATE sentence SET ordinal = id; UPDATE sentence SET source_id = 2");
    base.run("ALTER TABLE sentence ADD COLUMN topic TEXT");
    base.index().learn_stems();
    SearchOptions options;
    options.group_by = "source_id";
    options.per_group = 2;
    const SearchResult result = base.search("تأخير", options);
    REQUIRE(result.groups.size() == 1);
    CHECK(result.groups[0].value == "2");
    CHECK(result.groups[0].total == 3);
    CHECK(result.hits.size() == 2);
    options.group_by = "topic"; // NULL everywhere
    CHECK(base.search("تأخير", options).groups.at(0).value.empty());
}

TEST_CASE("grouping by what is no field is refused, even where nothing is found") {
    const RandomNews news(1);
    SearchOptions options;
    options.group_by = "sectoin";
    for (const char* question : {"تأخير", "لاشيءكهذا", ""}) {
        try {
            (void)news.index().search(question, options);
            FAIL("not refused");
        } catch (const sijill::Error& error) {
            CHECK(error.code() == sijill::ErrorCode::bad_input);
            CHECK(std::string(error.what()) == "the index \"news\" has no field \"sectoin\"");
            CHECK(error.hint() == "did you mean section?");
        }
    }
}

TEST_CASE("without group_by there are no groups") {
    const RandomNews news(1);
    const SearchResult result = news.index().search("تأخير", {});
    CHECK(result.groups.empty());
    CHECK(result.group_count == 0);
}
