#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/xquad.hpp"
#include "support/shared_data.hpp"

#include <algorithm>

TEST_CASE("the paragraph that answers an XQuAD question comes first, or nearly so", "[shared]") {
    const std::optional<std::string> file = shared_file("data/xquad.ar.json");
    if (!file) {
        return;
    }
    const Xquad xquad = read_xquad(*file);
    REQUIRE(xquad.paragraphs.size() == 240);
    REQUIRE(xquad.questions.size() == 1190);
    PassageBase base;
    base.run("BEGIN");
    for (std::size_t place = 0; place < xquad.paragraphs.size(); ++place) {
        base.add(static_cast<std::int64_t>(place + 1), xquad.paragraphs[place]);
    }
    base.index().learn_stems();
    base.run("COMMIT");

    double reciprocal_ranks = 0;
    for (const Xquad::Question& question : xquad.questions) {
        const std::vector<std::int64_t> hits = base.find(question.text);
        const auto found = std::find(hits.begin(), hits.end(), question.paragraph);
        if (found != hits.end()) {
            reciprocal_ranks += 1.0 / static_cast<double>(found - hits.begin() + 1);
        }
    }
    const double mrr = reciprocal_ranks / static_cast<double>(xquad.questions.size());
    INFO("MRR@10 is " << mrr);
    CHECK(mrr >= 0.958);
}
