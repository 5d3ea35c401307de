#include "catch.hpp"
#include "search/random_news.hpp"

using sijill::SearchOptions;
using sijill::SearchResult;

namespace {

/// All pages of `size`, joined.
std::vector<std::pair<std::int64_t, double>> joined(const RandomNews& news,
                                                    const std::string& question,
                                                    SearchOptions options, std::size_t size) {
    std::vector<std::pair<std::int64_t, double>> all;
    options.limit = size;
    for (options.offset = 0;; options.offset += size) {
        const auto page = ranking_of(news.index().search(question, options));
        if (page.empty()) {
            return all;
        }
        all.insert(all.end(), page.begin(), page.end());
    }
}

} // namespace

TEST_CASE("pages joined are the whole ranking, across equal scores and the border of the best "
          "that are ranked again") {
    std::size_t ties = 0;
    std::size_t beyond_border = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        RandomNews news(seed);
        for (int number = 0; number < 10; ++number) {
            const std::string question = news.question();
            SearchOptions options = news.options();
            if (news.below(3) == 0) {
                options.group_by = "section";
            }
            const auto whole = ranking_of(news.index().search(question, options));
            for (std::size_t rank = 1; rank < whole.size(); ++rank) {
                ties += whole[rank].second == whole[rank - 1].second ? 1U : 0U;
            }
            beyond_border += whole.size() > options.ranking.reranked ? 1U : 0U;
            for (const int size : {2 + news.below(9), 49, 50, 51}) {
                CAPTURE(seed, question, size);
                REQUIRE(joined(news, question, options, static_cast<std::size_t>(size)) == whole);
            }
        }
    }
    CHECK(ties > 500);
    CHECK(beyond_border > 10);
}
