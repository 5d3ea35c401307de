#include "catch.hpp"
#include "search/exhaustive.hpp"
#include "search/random_search.hpp"

#include <cstdlib>

namespace {

/// What differs; empty where all hits, their order, scores and the total are the same.
std::string difference(const sijill::SearchResult& result, const Exhaustive& exhaustive,
                       const sijill::SearchOptions& options) {
    const auto& found = exhaustive.found();
    const std::size_t begin = std::min(options.offset, found.size());
    if (result.total != found.size() ||
        result.hits.size() != std::min(options.limit, found.size() - begin)) {
        return "other passages";
    }
    for (std::size_t rank = 0; rank < result.hits.size(); ++rank) {
        const sijill::Hit& hit = result.hits[rank];
        const Exhaustive::Found& expected = found[begin + rank];
        // Sums in another order may part equal scores; the ids must agree where scores do not tie.
        if (std::abs(hit.score - expected.score) > 1e-9 * std::max(1.0, expected.score)) {
            return "another score at rank " + std::to_string(rank);
        }
        const bool ties = std::any_of(found.begin(), found.end(), [&](const auto& other) {
            return other.id != expected.id && std::abs(other.score - expected.score) < 1e-9;
        });
        if (hit.id != expected.id && !ties) {
            return "another passage at rank " + std::to_string(rank);
        }
    }
    return "";
}

} // namespace

TEST_CASE("the fast ranking is the exhaustive one, for any question over any collection") {
    const char* asked = std::getenv("SIJILL_RANDOM_QUESTIONS"); // 100000 before a release
    const int questions = asked == nullptr ? 200 : std::atoi(asked);
    constexpr int kQuestionsOfBase = 100;
    random_search::Dice dice(11);
    std::size_t ruled_out = 0;
    for (int done = 0; done < questions; done += kQuestionsOfBase) {
        const PassageBase base = random_search::random_base(dice);
        const sijill::SearchIndex index = base.index(); // keeps lengths from the second question on
        for (int number = 0; number < kQuestionsOfBase; ++number) {
            const std::string question = dice.question();
            const sijill::SearchOptions options = random_search::random_options(dice);
            const sijill::SearchResult result = index.search(question, options);
            const std::string wrong = difference(result, {base, question, options}, options);
            ruled_out += result.effort.passages_ruled_out;
            if (!wrong.empty()) {
                FAIL(wrong << " for: " << question.substr(0, 200));
            }
        }
    }
    CHECK(ruled_out > 0);
}

TEST_CASE("passages that cannot be among the best are not scored, but counted") {
    PassageBase base;
    for (std::int64_t id = 1; id <= 300; ++id) {
        base.add(id, id % 3 == 0 ? "تأخير" : "سيأتي بعد كلام كثير جدا لا شأن له به تأخير");
    }
    base.index().learn_stems();
    const sijill::SearchResult result = base.search("تأخير");
    CHECK(result.total == 300);
    CHECK(result.hits.at(0).id == 3);
    CHECK(result.effort.passages_scored == 100);
    CHECK(result.effort.passages_ruled_out == 200);
    CHECK(result.effort.words_read == 1);
    CHECK(result.effort.postings_read == 300);
}
