#include "catch.hpp"
#include "kb/candidates/candidate_list.hpp"
#include "kb/scratch.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace {

/// What the candidates of a text would state: "predicate, polarity, speaker: quotation".
std::vector<std::string> candidates_of(const std::string& text) {
    SeededBase with;
    with.base.add({with.folder.write("news.txt", text)}, {}, [](const sijill::AddedDocument&) {});
    sijill::kb::CandidateFilter filter;
    filter.source = "news";
    std::vector<std::string> found;
    for (const auto& row :
         list_candidates(sijill::kb::connection_of(with.base).database(), filter)) {
        found.push_back(fmt::format("{} {} {}: {}", row.predicate.value_or(""), row.polarity,
                                    row.speaker.value_or("-"), row.quote));
    }
    return found;
}

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("One statement that two rules find in a sentence is one candidate") {
    CHECK(candidates_of("لم تؤجل شركة xAI إطلاق Grok3.") ==
          Rows{"delayed_release - -: لم تؤجل شركة xAI إطلاق Grok3"});
    CHECK(candidates_of("يرجح محللون أن يتأخر Grok3 إلى أبريل 2025.") ==
          Rows{"expected + محللون: يرجح محللون أن يتأخر Grok3 إلى أبريل 2025"});
}

TEST_CASE("Who did not put off or bring out a model may have made it") {
    CHECK(candidates_of("لم تصدر شركة xAI نموذج Grok3 حتى الآن.") ==
          Rows{"release - -: لم تصدر شركة xAI نموذج Grok3"});
    CHECK(candidates_of("لم تطور OpenAI نموذج Grok3.") ==
          Rows{"developer - -: لم تطور OpenAI نموذج Grok3"});
}

TEST_CASE("A known person behind a word for a source is who says it") {
    CHECK(candidates_of("بحسب إيلون ماسك، سيصدر Grok3 خلال أسبوعين.") ==
          Rows{"planned_release + إيلون ماسك: سيصدر Grok3 خلال أسبوعين"});
}
