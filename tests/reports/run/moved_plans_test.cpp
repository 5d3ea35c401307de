#include "catch.hpp"
#include "reports/run/small_sources.hpp"

using namespace sijill;
using test::plan;
using test::release;
using test::says;
using test::SmallSources;

namespace {

const std::string kMovedDays =
    "SELECT outcome, min_days, max_days FROM delays WHERE model_slug = 'beta'";
const std::string kPlans = "SELECT first_planned_words, planned_words, moves, moved_min_days, "
                           "moved_max_days FROM delays WHERE model_slug = 'beta'";

} // namespace

TEST_CASE("A plan that was never moved is the first plan and the plan of now") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    CHECK(sources.rows(kMovedDays) == "unknown||");
    CHECK(sources.rows(kPlans) == "2024-12-01/2024-12-31|2024-12-01/2024-12-31|0||");
    CHECK(sources.rows("SELECT planned_earliest, planned_latest, first_planned_earliest, "
                       "first_planned_latest, plan_statement_id = first_plan_statement_id, "
                       "contradicted FROM delays WHERE model_slug = 'beta'") ==
          "2024-12-01|2024-12-31|2024-12-01|2024-12-31|1|0");
}

TEST_CASE("A plan that was moved twice is postponed, by the days between its first and last time") {
    const bool in_order = GENERATE(true, false);
    SmallSources sources;
    const auto add = [&](int source) {
        if (source == 1) {
            sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
        } else if (source == 2) {
            sources.add("two", "2024-12-20", {plan("plan", "2025-03-10")});
        } else {
            sources.add("three", "2025-03-12", {plan("plan", "2025-06-01/2025-07-31")});
        }
    };
    for (const int source : {1, 2, 3}) {
        add(in_order ? source : 4 - source);
    }
    CHECK(sources.rows(kMovedDays) == "postponed|152|242");
    CHECK(sources.rows(kPlans) == "2024-12-01/2024-12-31|2025-06-01/2025-07-31|2|152|242");
    CHECK(sources.rows("SELECT d.slipped, d.outcome_date, s.source FROM delays AS d JOIN "
                       "statements AS s USING (statement_id) WHERE d.model_slug = 'beta'") ==
          "1||three");
    KnowledgeBase earlier = sources.base.as_of("2024-12-31");
    CHECK(SmallSources::joined(run_sql(earlier, kMovedDays, {})) == "postponed|69|99");
}

TEST_CASE("One source may tell of the plan before and the plan after") {
    SmallSources sources;
    sources.add("one", "2025-01-10",
                {plan("after", "2025-04-01/2025-06-30"), plan("before", "2025-01-01/2025-03-31")});
    CHECK(sources.rows(kMovedDays) == "postponed|1|180");
}

TEST_CASE("Once it is out, or given up, a moved plan is still late against the first plan") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    sources.add("two", "2025-01-05", {plan("plan", "2025-03-10")});
    SECTION("out") {
        sources.add("three", "2025-03-20", {release("out", "2025-03-17")});
        CHECK(sources.rows(kMovedDays) == "released|76|106");
        CHECK(sources.rows(kPlans) == "2024-12-01/2024-12-31|2025-03-10|1|69|99");
    }
    SECTION("given up") {
        sources.add("three", "2025-02-20", {{"gone", "release_abandoned", "2025-02-19", {}}});
        CHECK(sources.rows(kMovedDays) == "abandoned||");
        CHECK(sources.rows(kPlans) == "2024-12-01/2024-12-31|2025-03-10|1|69|99");
        sources.add("four", "2025-05-01", {plan("again", "2025-09-01")});
        CHECK(sources.rows(kMovedDays) == "postponed|244|274");
    }
}

TEST_CASE("A plan that is repeated is not moved, and its most precise time counts") {
    const bool in_order = GENERATE(true, false);
    SmallSources sources;
    sources.add("one", in_order ? "2024-06-01" : "2024-08-01",
                {plan("year", "2025-01-01/2025-12-31")});
    sources.add("two", "2024-07-01", {plan("quarter", "2025-01-01/2025-03-31")});
    sources.add("three", "2024-07-02", {plan("same", "2025-01-01/2025-03-31")});
    CHECK(sources.rows(kPlans) == "2025-01-01/2025-03-31|2025-01-01/2025-03-31|0||");
    CHECK(sources.rows("SELECT s.source FROM delays AS d JOIN statements AS s USING (statement_id) "
                       "WHERE d.model_slug = 'beta'") == "two");
    sources.add("four", "2025-02-01", {plan("march", "2025-03-01/2025-03-31")});
    CHECK(sources.rows(kPlans) == "2025-03-01/2025-03-31|2025-03-01/2025-03-31|0||");
    sources.add("five", "2025-04-01", {plan("next", "2025-04-01/2025-06-30")});
    sources.add("six", "2025-04-02", {plan("spring", "2025-04-01/2025-12-31")});
    CHECK(sources.rows(kPlans) == "2025-03-01/2025-03-31|2025-04-01/2025-06-30|1|1|121");
}

TEST_CASE("When a plan was said counts, where that is known, not when the source came") {
    SmallSources sources;
    sources.add("late", "2025-07-01",
                {plan("old", "2025-01-01/2025-01-31", "said_on = \"2024-05-01/2024-05-31\"")});
    sources.add("early", "2025-02-01", {plan("new", "2025-06-01/2025-06-30")});
    CHECK(sources.rows(kPlans) == "2025-01-01/2025-01-31|2025-06-01/2025-06-30|1|121|180");
}

TEST_CASE("An earlier day told later moves a plan only where it says so") {
    const auto [link, plans] = GENERATE(table<std::string, std::string>(
        {{"", "2025-06-01/2025-06-30|2025-06-01/2025-06-30|0||"},
         {"links = [ { kind = \"repeats\", to = \"one/plan\" } ]",
          "2025-06-01/2025-06-30|2025-06-01/2025-06-30|0||"},
         {"links = [ { kind = \"contradicts\", to = \"one/plan\" } ]",
          "2025-06-01/2025-06-30|2025-03-10|1|-112|-83"},
         {"links = [ { kind = \"refines\", to = \"one/plan\" } ]",
          "2025-06-01/2025-06-30|2025-03-10|1|-112|-83"},
         {"supersedes = \"one/plan\"", "2025-06-01/2025-06-30|2025-03-10|1|-112|-83"}}));
    CAPTURE(link);
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2025-06-01/2025-06-30")});
    sources.add("two", "2024-07-01", {plan("plan", "2025-03-10", link)});
    CHECK(sources.rows(kPlans) == plans);
    CHECK(sources.rows(kMovedDays) == "unknown||");
}

TEST_CASE("A superseded plan was a plan, except where it is corrected, denied or retracted") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    SECTION("moved") {
        sources.add("two", "2025-01-05", {plan("plan", "2025-03-10", "supersedes = \"one/plan\"")});
        CHECK(sources.rows(kMovedDays) == "postponed|69|99");
        CHECK(sources.rows("SELECT count(*) FROM statements WHERE source = 'one'") == "0");
        sources.execute("UPDATE statement SET retracted_at = '2026-01-01' WHERE key = 'plan' AND "
                        "source_id = (SELECT id FROM source WHERE slug = 'one')");
        CHECK(sources.rows(kMovedDays) == "unknown||");
    }
    SECTION("corrected: the newer one counts though it is less precise") {
        sources.add("two", "2025-01-05",
                    {plan("plan", "2024-12-01/2025-01-31", "supersedes = \"one/plan\"")});
        CHECK(sources.rows(kPlans) == "2024-12-01/2025-01-31|2024-12-01/2025-01-31|0||");
    }
    SECTION("of another model") {
        sources.add("two", "2025-01-05",
                    {plan("plan", "2025-03-10", "supersedes = \"one/plan\"").of("gamma")});
        CHECK(sources.rows(kMovedDays).empty());
    }
    SECTION("denied") {
        sources.add(
            "two", "2025-01-05",
            {plan("plan", "2024-12-01/2024-12-31", test::kDenied + "supersedes = \"one/plan\"")});
        CHECK(sources.rows(kMovedDays).empty());
    }
}

TEST_CASE("Not out before the newest plan is postponed; not out after it is late to that day") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    sources.add("two", "2025-01-05", {release("seen", "2025-01-05", test::kDenied)});
    CHECK(sources.rows(kMovedDays) == "not_released|5|");
    sources.add("three", "2025-02-01", {plan("plan", "2025-03-01/2025-03-31")});
    CHECK(sources.rows(kMovedDays) == "postponed|60|120");
    sources.add("four", "2025-03-31", {release("seen", "2025-03-31", test::kDenied)});
    CHECK(sources.rows(kMovedDays) == "postponed|60|120");
    sources.add("five", "2025-04-01", {release("seen", "2025-04-01", test::kDenied)});
    CHECK(sources.rows(kMovedDays) == "not_released|91|");
}

TEST_CASE("«After a day» has no end: nothing is counted up to it") {
    SmallSources sources;
    sources.add("one", "2025-01-01", {plan("plan", "2025-03-01")});
    sources.add("two", "2025-03-05", {plan("plan", "2025-06-09").modified("after")});
    CHECK(sources.rows(kMovedDays) == "postponed|100|");
    sources.add("three", "2025-07-01", {plan("plan", "2025-09-01")});
    CHECK(sources.rows(kPlans) == "2025-03-01|2025-09-01|1|184|184");

    sources.add("four", "2025-01-01", {plan("plan", "2025-06-09").modified("after").of("gamma")});
    sources.add("five", "2025-08-01", {release("seen", "2025-08-01", test::kDenied).of("gamma")});
    CHECK(sources.rows("SELECT outcome, outcome_date, min_days, max_days FROM delays WHERE "
                       "model_slug = 'gamma'") == "not_released|2025-08-01||");
}

TEST_CASE(
    "«Before a day» has no start: nothing is counted from it, and it moves what it replaces") {
    SmallSources sources;
    sources.add("one", "2025-12-01", {plan("plan", "2026-01-01/2026-01-31")});
    SECTION("told beside another plan, it has days in common with it") {
        sources.add("two", "2026-01-20", {plan("new", "2026-12-31").modified("before")});
        CHECK(sources.rows(kMovedDays) == "unknown||");
        CHECK(sources.rows(kPlans) == "2026-01-01/2026-01-31|2026-01-01/2026-01-31|0||");
    }
    SECTION("in place of another plan, it puts it off by an unknown number of days") {
        sources.add("two", "2026-01-20",
                    {plan("old", "2026-01-01/2026-01-31"),
                     plan("new", "2026-12-31", "supersedes = \"old\"\n").modified("before")});
        CHECK(sources.rows(kMovedDays) == "postponed||364");
        CHECK(sources.rows("SELECT planned_earliest, planned_latest, moved_min_days, slipped FROM "
                           "delays WHERE model_slug = 'beta'") == "|2026-12-31||1");
        sources.add("three", "2026-02-10", {release("out", "2026-02-10")});
        CHECK(sources.rows(kMovedDays) == "released|10|40");
    }
    SECTION("as the first plan, it has a last day alone") {
        sources.add("two", "2025-11-01",
                    {plan("plan", "2025-12-31").of("gamma").modified("before")});
        sources.add("three", "2026-01-05", {release("out", "2026-01-05").of("gamma")});
        CHECK(sources.rows("SELECT first_planned_earliest, first_planned_latest, min_days, "
                           "max_days FROM delays WHERE model_slug = 'gamma'") == "|2025-12-31|5|");
    }
    SECTION("a day with the day of the source before it is no open start") {
        sources.add("two", "2026-02-15", {plan("by", "2026-02-15/2026-12-31").modified("before")});
        CHECK(sources.rows(kMovedDays) == "postponed|15|364");
    }
}

TEST_CASE("What came out «before a day» may have come out on any day before it") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    sources.add("two", "2025-07-01", {release("out", "2025-06-01").modified("before")});
    CHECK(sources.rows("SELECT outcome, outcome_date, min_days, max_days FROM delays WHERE "
                       "model_slug = 'beta'") == "released|||182");
    CHECK(sources.rows("SELECT earliest, latest FROM releases WHERE event = 'release' AND "
                       "model_slug = 'beta'") == "|2025-06-01");
}

TEST_CASE("What came out «before a day» came out before it, whatever is told of a later release") {
    SmallSources sources;
    sources.add("one", "2026-01-10", {plan("plan", "2026-03-01/2026-03-31")});
    sources.add("two", "2026-07-10", {release("later", "2026-07-05")});
    sources.add("three", "2026-06-01", {release("out", "2026-05-01").modified("before")});
    CHECK(sources.rows("SELECT outcome, outcome_date, min_days, max_days FROM delays WHERE "
                       "model_slug = 'beta'") == "released|||61");
}

TEST_CASE("What was not out «before a day» was not out up to it") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    sources.add("two", "2025-07-01",
                {release("out", "2025-06-01", test::kDenied).modified("before")});
    CHECK(sources.rows(kMovedDays) == "not_released|152|");
}

TEST_CASE("Plans that are denied, doubted, deprecated or without a day move nothing") {
    const auto claim = GENERATE(
        plan("plan", "2025-03-10", test::kDenied), plan("plan", "2025-03-10", says("denies")),
        plan("plan", "2025-03-10", says("doubts")),
        plan("plan", "2025-03-10", "rank = \"deprecated\""),
        plan("plan", "", "some = true\ntext = \"من\""), plan("plan", "", "none = true"),
        // It will not come out before the day: no other is named.
        release("not-before", "2025-03-10", test::kDenied),
        release("not-before", "2025-03-10", says("denies")));
    CAPTURE(claim.key, claim.days, claim.more);
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    sources.add("two", "2025-01-05", {claim});
    CHECK(sources.rows(kMovedDays) == "unknown||");
    CHECK(sources.rows(kPlans) == "2024-12-01/2024-12-31|2024-12-01/2024-12-31|0||");
}

TEST_CASE("A preferred plan is the first; what was said before it is none") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2025-09-01")});
    sources.add("two", "2024-07-01", {plan("plan", "2025-03-10", "rank = \"preferred\"")});
    CHECK(sources.rows(kPlans) == "2025-03-10|2025-03-10|0||");
    sources.add("three", "2025-03-11", {plan("plan", "2025-04-10")});
    CHECK(sources.rows(kMovedDays) == "postponed|31|31");
}

TEST_CASE("A plan in words alone is a plan until a day is known") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "", "some = true\ntext = \"من\"")});
    CHECK(sources.rows(kPlans) == "unnamed: من|unnamed: من|0||");
    sources.add("two", "2024-07-01", {plan("plan", "2025-03-10")});
    CHECK(sources.rows(kPlans) == "2025-03-10|2025-03-10|0||");
}

TEST_CASE("Reports, cards and comparisons tell of both plans") {
    SmallSources sources;
    sources.add("one", "2024-06-01", {plan("plan", "2024-12-01/2024-12-31")});
    sources.add("two", "2025-01-05", {plan("plan", "2025-03-10")});
    const ResultSet report =
        run_report(sources.base, ReportCatalog().find("delays"), {{"outcome", "postponed"}}, {});
    CHECK(SmallSources::joined(report) ==
          "Beta|beta|Acme|acme|2025-03-10|2025-03-10|2025-03-10|postponed||69|99|certain|" +
              sources.rows("SELECT quote, statement_id FROM statements WHERE source = 'two'") +
              "|2024-12-01/2024-12-31|2024-12-01|2024-12-31|1|69|99");
    const std::string compared = SmallSources::joined(
        compare_entities(sources.base, "beta", "grok-3", Language::english).at(0));
    CHECK(test::contains(compared, "first planned|2024-12-01/2024-12-31|;planned|2025-03-10|"));
    CHECK(test::contains(compared, "outcome|postponed|not released (2025-01-02)"));
    CHECK(test::contains(
        SmallSources::joined(compare_entities(sources.base, "beta", "grok-3", Language::arabic)[0]),
        "أُجّل"));
}
