#include "catch.hpp"
#include "sijill/analyzer.hpp"

#include <string_view>

namespace {

constexpr std::string_view kListedOfTimes[] = {
#include "text/times/data/adverbs.inc"
#include "text/times/data/before_many_days.inc"
#include "text/times/data/before_some_day.inc"
#include "text/times/data/counted_nouns.inc"
#include "text/times/data/future_words.inc"
#include "text/times/data/moving_words.inc"
#include "text/times/data/named_after_days.inc"
#include "text/times/data/no_future_beginnings.inc"
#include "text/times/data/no_future_words.inc"
#include "text/times/data/no_imperfect_words.inc"
#include "text/times/data/no_perfect_shapes.inc"
#include "text/times/data/no_perfect_words.inc"
#include "text/times/data/other_days.inc"
#include "text/times/data/particles.inc"
#include "text/times/data/verb_words.inc"
#include "text/times/data/verbs_of_from.inc"
#include "text/times/data/verbs_of_on.inc"
};

} // namespace

TEST_CASE("Words that rules of time look up stand as they are looked up: folded") {
    for (const auto word : kListedOfTimes) {
        INFO(word);
        CHECK(sijill::folded_words(word) == word);
    }
}
