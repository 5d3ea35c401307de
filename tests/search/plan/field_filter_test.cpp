#include "catch.hpp"
#include "search/random_news.hpp"
#include "sijill/error.hpp"

using sijill::FieldFilter;
using sijill::FieldTest;
using sijill::SearchOptions;
using Ids = std::vector<std::int64_t>;

namespace {

bool passes(const std::string& value, const FieldFilter& filter) {
    const bool is_one = std::ranges::find(filter.values, value) != filter.values.end();
    switch (filter.test) {
    case FieldTest::any_of:
        return is_one;
    case FieldTest::none_of:
        return !is_one;
    case FieldTest::at_least:
        return value >= filter.values.at(0);
    case FieldTest::above:
        return value > filter.values.at(0);
    case FieldTest::at_most:
        return value <= filter.values.at(0);
    case FieldTest::below:
        return value < filter.values.at(0);
    }
    return false;
}

FieldFilter random_filter(RandomNews& news) {
    const bool by_day = news.below(2) == 0;
    const auto value = [&] { return by_day ? news.day() : news.one_of(RandomNews::kSections); };
    const auto test = static_cast<FieldTest>(news.below(6));
    FieldFilter filter{by_day ? "Day" : "section", {}, test};
    const bool is_list = test == FieldTest::any_of || test == FieldTest::none_of;
    for (int left = is_list ? news.below(4) : 1; left > 0; --left) {
        filter.values.push_back(value());
    }
    return filter;
}

/// By definition: the documents that pass, one by one.
Ids passing(const RandomNews& news, const std::vector<FieldFilter>& where) {
    Ids ids;
    for (const sijill::Document& document : news.documents()) {
        if (std::ranges::all_of(where, [&](const FieldFilter& filter) {
                return passes(document.fields[filter.field == "Day" ? 1 : 0], filter);
            })) {
            ids.push_back(document.id);
        }
    }
    return sorted(ids);
}

/// The message and the hint of the refusal.
std::string refused(const sijill::SearchIndex& index, const std::vector<FieldFilter>& where) {
    SearchOptions options;
    options.where = where;
    try {
        (void)index.search("تأخير", options);
    } catch (const sijill::Error& error) {
        return error.code() == sijill::ErrorCode::bad_input
                   ? std::string(error.what()) + "; " + error.hint()
                   : "another code";
    }
    return "";
}

} // namespace

TEST_CASE("filters let through what the whole ranking has of the documents that pass") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        RandomNews news(seed);
        for (int number = 0; number < 20; ++number) {
            const std::string question = news.question();
            SearchOptions options;
            options.limit = 1000;
            options.mode = news.below(4) == 0 ? sijill::QueryMode::raw : sijill::QueryMode::any;
            options.ranking.reranked = 0; // which looks at the others that passed
            auto expected = ranking_of(news.index().search(question, options));
            const std::vector<FieldFilter> where =
                news.below(2) == 0 ? std::vector{random_filter(news)}
                                   : std::vector{random_filter(news), random_filter(news)};
            const Ids ids = passing(news, where);
            std::erase_if(expected, [&](const auto& hit) {
                return !std::ranges::binary_search(ids, hit.first);
            });
            options.where = where;
            const auto result = news.index().search(question, options);
            REQUIRE(ranking_of(result) == expected);
            REQUIRE(result.total == expected.size());

            options.ranking.reranked = 50;
            const auto filtered = ranking_of(news.index().search(question, options));
            options.where.clear();
            options.among = ids;
            REQUIRE(filtered == ranking_of(news.index().search(question, options)));
        }
    }
}

TEST_CASE("filters and given passages hold together") {
    RandomNews news(3);
    SearchOptions options;
    options.limit = 1000;
    options.where = {{"section", {"تقنية"}}};
    const Ids technical = passing(news, options.where);
    REQUIRE(technical.size() > 2);
    options.among = Ids{technical[0], technical[1]};
    options.where.push_back({"section", {"تقنية"}, FieldTest::none_of});
    CHECK(news.index().search("شركة تأخير", options).total == 0);
    options.where.pop_back();
    for (const auto& [id, score] : ranking_of(news.index().search("شركة تأخير", options))) {
        CHECK((id == technical[0] || id == technical[1]));
    }
}

TEST_CASE("number columns of a schema's table compare as numbers, and NULL is none of the values") {
    PassageBase base;
    for (const std::int64_t id : {2, 10, 33}) {
        base.add(id, "تأخير");
    }
    base.run("ALTER TABLE sentence ADD COLUMN \"a {b} \"\"c\" TEXT");
    base.index().learn_stems();
    SearchOptions options;
    options.where = {{"source_id", {"9"}, FieldTest::at_least}};
    CHECK(base.find("تأخير", options) == Ids{10, 33});
    options.where = {{"SOURCE_ID", {"2", "33"}}};
    CHECK(base.find("تأخير", options) == Ids{2, 33});
    options.where = {{"a {b} \"c", {"x"}, FieldTest::none_of}};
    CHECK(base.find("تأخير", options) == Ids{2, 10, 33});
}

TEST_CASE("a filter that cannot be is refused, with what would be right") {
    const RandomNews news(1);
    CHECK(refused(news.index(), {{"sections", {"x"}}}) ==
          "the index \"news\" has no field \"sections\"; did you mean section?");
    CHECK(refused(news.index(), {{"", {"x"}}}) ==
          "the index \"news\" has no field \"\"; its fields are section, day");
    CHECK(refused(news.index(), {{"words", {"x"}}}) ==
          "the index \"news\" has no field \"words\"; its fields are section, day");
    CHECK(refused(news.index(), {{"day\" OR 1", {"x"}}}) ==
          "the index \"news\" has no field \"day\" OR 1\"; its fields are section, day");
    const std::string one_value =
        "; a comparison takes one value; give another filter for each further one";
    CHECK(refused(news.index(), {{"day", {}, FieldTest::below}}) ==
          "the filter on \"day\" compares with 0 values" + one_value);
    CHECK(refused(news.index(), {{"day", {"a", "b"}, FieldTest::at_most}}) ==
          "the filter on \"day\" compares with 2 values" + one_value);
    const std::size_t many = 300000; // SQLite binds 250000 on Debian, 32766 elsewhere
    CHECK(refused(news.index(), {{"day", std::vector<std::string>(many, "x")}})
              .starts_with("the filters have 300000 values, more than the "));
    CHECK(refused(news.index(), std::vector<FieldFilter>(1001, {"day", {"x"}}))
              .starts_with("there are 1001 filters, in an expression that may be only "));
    CHECK(refused(news.index(),
                  std::vector<FieldFilter>(996, {"day", {"x"}, FieldTest::none_of})) == "");
}

TEST_CASE("any bytes are a value, and none of them is SQL") {
    const RandomNews news(5);
    SearchOptions options;
    options.limit = 1000;
    for (const std::string& value : {std::string("' OR 1 --"), std::string("\0", 1),
                                     std::string("\xFF\xC3"), std::string("?1")}) {
        options.where = {{"section", {value}}};
        CHECK(news.index().search("شركة تأخير", options).total == 0);
    }
    options.where = {{"section", {"O'Neill"}}};
    CHECK(news.index().search("شركة تأخير", options).total > 0);
}
