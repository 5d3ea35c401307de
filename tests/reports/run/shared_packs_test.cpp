#include "catch.hpp"
#include "reports/run/small_sources.hpp"
#include "support/shared_data.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

using namespace sijill;
using test::SmallSources;

namespace {

const std::string kGrok = "SELECT outcome, outcome_date, min_days, max_days, contradicted FROM "
                          "delays WHERE model_slug = 'grok-3'";

std::string ask(KnowledgeBase& base, const std::string& sql) {
    return SmallSources::joined(run_sql(base, sql, {}));
}

} // namespace

TEST_CASE("Further packs tell what became of the seed's models, in any order of adding",
          "[shared]") {
    const std::optional<std::string> file =
        shared_file("data/packs/grok3-released/statements.toml");
    if (!file) {
        return;
    }
    const std::filesystem::path packs = std::filesystem::path(*file).parent_path().parent_path();
    std::array<const char*, 3> order = {"deepseek-r2", "grok3-released", "mistral-jais"};
    do {
        KnowledgeBase base = test::seeded_base();
        for (const char* pack : order) {
            CAPTURE(pack);
            base.add(packs / pack);
        }
        CHECK(ask(base, kGrok) == "released|2025-02-17|48|78|0");
        KnowledgeBase january = base.as_of("2025-01-31");
        CHECK(ask(january, kGrok) == "not_released|2025-01-02|2||0");
        CHECK(ask(base, "SELECT model_slug, outcome, planned_latest, first_planned_latest, "
                        "min_days, max_days, moves FROM delays WHERE model_slug <> 'grok-3' ORDER "
                        "BY model_slug") ==
              "claude-3.5-opus|abandoned|2024-12-31|2024-12-31|||0;"
              "deepseek-r2|unknown|2025-05-31|2025-05-31|||0;"
              "falcon-4|postponed||2025-03-01|100||1;" // after a day: open at its end
              "mistral-large-3|not_released|2025-06-30|2025-06-30|155||0");
        CHECK(ask(base, "SELECT d.kind, s.key, d.other_speaker FROM disputed AS d JOIN statements "
                        "AS s USING (statement_id) WHERE s.subject_slug = 'grok-3-delay'") ==
              "contradicted|grok3-delay-cause-small-team|unnamed: يرى محللون");
    } while (
        std::next_permutation(order.begin(), order.end(), [](const char* left, const char* right) {
            return std::string_view(left) < right;
        }));
}
