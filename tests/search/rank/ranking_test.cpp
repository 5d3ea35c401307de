#include "catch.hpp"
#include "search/passage_base.hpp"
#include "sijill/ranking.hpp"

namespace {

using Ids = std::vector<std::int64_t>;

/// What a question finds, best first, when one thing about the ranking is changed.
template <class Change>
Ids found(const PassageBase& base, std::string_view question, Change change) {
    sijill::SearchOptions options;
    change(options.ranking);
    return base.find(question, options);
}

constexpr auto kNothing = [](sijill::RankingParameters&) {};

} // namespace

TEST_CASE("forms and kin of a word can be left out") {
    const PassageBase base({"تأخر", "التأخر", "تأخير", "متأخر", "ماسك"});
    CHECK(sorted(found(base, "تأخر", kNothing)) == Ids{1, 2, 3, 4});
    CHECK(sorted(found(base, "تأخر", [](auto& ranking) { ranking.kin = false; })) == Ids{1, 2});
    CHECK(found(base, "تأخر", [](auto& ranking) { ranking.forms = false; }) == Ids{1});
}

TEST_CASE("stop words can be made to count") {
    const PassageBase base({"في البيت", "ماسك"});
    CHECK(found(base, "ماسك في", kNothing) == Ids{2});
    CHECK(sorted(found(base, "ماسك في", [](auto& ranking) { ranking.stop_words = false; })) ==
          Ids{1, 2});
}

TEST_CASE("soft words can find nothing, or count like others") {
    // The same length, and the soft word is the rarer one.
    const PassageBase base({"عدد كثير", "سكان كثير", "سكان قليل"});
    CHECK(found(base, "عدد سكان", [](auto& ranking) { ranking.soft = 1; }).front() == 1);
    CHECK(found(base, "عدد سكان", [](auto& ranking) { ranking.soft = 0; }) == Ids{2, 3});
    CHECK(found(base, "عدد سكان", kNothing).size() == 3);
}

TEST_CASE("near words can be fewer, more alike, for longer words, or none") {
    const PassageBase base({"غروكي", "غروك", "ماسك"});
    CHECK(sorted(found(base, "غروكك", kNothing)) == Ids{1, 2});
    CHECK(found(base, "غروكك", [](auto& ranking) { ranking.near_words = 1; }) == Ids{2});
    CHECK(found(base, "غروكك", [](auto& ranking) { ranking.near_words = 0; }).empty());
    CHECK(found(base, "غروكك", [](auto& ranking) { ranking.near_terms = 0; }).empty());
    CHECK(found(base, "غروكك", [](auto& ranking) { ranking.near_letters = 6; }).empty());
    CHECK(found(base, "غروكك", [](auto& ranking) { ranking.near_likeness = 0.99; }).empty());
    CHECK(found(base, "غروكك", [](auto& ranking) { ranking.near = 0; }).empty());
}

TEST_CASE("the word as written decides by its surface share alone") {
    const PassageBase base({"التأخير غدا", "تأخير غدا"});
    const auto without_rerank = [](double surface) {
        return [surface](sijill::RankingParameters& ranking) {
            ranking.reranked = 0;
            ranking.surface = surface;
        };
    };
    CHECK(found(base, "تأخير", without_rerank(0.4)) == Ids{2, 1});
    CHECK(found(base, "تأخير", without_rerank(0)) == Ids{1, 2});
}

TEST_CASE("re-ranking, its trigrams and its window can be switched off") {
    // The words of the question stand apart in the first passage and together in the second.
    const PassageBase base({"شركة كبيرة في بلد بعيد جدا على بحر هادئ واسع ثم اقتصاد",
                            "شركة اقتصاد كبيرة في بلد بعيد جدا على بحر هادئ واسع ثم"});
    const auto scores = [&base](auto change) {
        sijill::SearchOptions options;
        change(options.ranking);
        std::vector<double> values;
        for (const sijill::Hit& hit : base.search("شركة اقتصاد", options).hits) {
            values.push_back(hit.score);
        }
        return values;
    };
    const auto all = scores(kNothing);
    CHECK(all.at(0) > all.at(1));
    const auto window_off = scores([](auto& ranking) { ranking.window = 0; });
    CHECK(window_off.at(0) == window_off.at(1));
    const auto trigrams_off = scores([](auto& ranking) { ranking.trigram = 0; });
    CHECK(trigrams_off.at(0) < all.at(0));
    CHECK(trigrams_off.at(0) > trigrams_off.at(1));
    const auto rerank_off = scores([](auto& ranking) { ranking.reranked = 0; });
    CHECK(rerank_off.at(0) == rerank_off.at(1));
    CHECK(rerank_off.at(0) < window_off.at(0));
    const auto wide = scores([](auto& ranking) { ranking.window_reach = 20; });
    CHECK(wide.at(0) == wide.at(1));
}

TEST_CASE("length and repetition count as much as k1 and b say") {
    const PassageBase base({"تأخير بعد كلام كثير جدا لا شأن له به", "تأخير", "تأخير تأخير كلام"});
    const auto only = [](double k1, double b) {
        return [k1, b](sijill::RankingParameters& ranking) {
            ranking.reranked = 0;
            ranking.k1 = k1;
            ranking.b = b;
        };
    };
    CHECK(found(base, "تأخير", only(0, 1)) == Ids{1, 2, 3});
    CHECK(found(base, "تأخير", only(1.2, 0)) == Ids{3, 1, 2});
    CHECK(found(base, "تأخير", only(1.2, 1)).back() == 1);
}
