#include "catch.hpp"
#include "reports/run/small_sources.hpp"

using namespace sijill;
using test::Claim;
using test::plan;
using test::release;
using test::says;
using test::SmallSources;

namespace {

const std::string kDays = "SELECT outcome, outcome_date, min_days, max_days, contradicted FROM "
                          "delays WHERE model_slug = 'beta' ORDER BY outcome_date, outcome";
const std::string kDisputed =
    "SELECT d.kind, one.key, other.key FROM disputed AS d "
    "JOIN statements AS one ON one.statement_id = d.statement_id "
    "LEFT JOIN statements AS other ON other.statement_id = d.other_statement_id "
    "WHERE d.subject_slug = 'beta' ORDER BY d.kind, one.key, other.key";

Claim abandoned(const std::string& key, const std::string& more = {}) {
    return {key, "release_abandoned", {}, more};
}

/// A base in which two sources, known one after the other, speak of beta, planned for January.
SmallSources& told(SmallSources& sources, const std::vector<Claim>& first,
                   const std::vector<Claim>& second) {
    sources.add("plan", "2024-06-01", {plan("plan", "2025-01-31")});
    sources.add("one", "2025-03-20", first);
    sources.add("two", "2025-03-25", second);
    return sources;
}

} // namespace

TEST_CASE("Two days of one release are both shown, and contradict each other without a link") {
    SmallSources sources;
    const bool in_order = GENERATE(true, false);
    const auto early = release("early", "2025-02-17");
    const auto late = release("late", "2025-03-03");
    if (in_order) {
        told(sources, {early}, {late});
    } else {
        told(sources, {late}, {early});
    }
    sources.add("three", "2025-04-01", {release("again", "2025-03-01/2025-03-31")});
    CHECK(sources.rows(kDays) == "released|2025-02-17|17|17|1;released|2025-03-03|31|31|1");
    CHECK(sources.rows(kDisputed) == (in_order
                                          ? "contradicted|early|again;contradicted|early|late"
                                          : "contradicted|early|again;contradicted|late|early"));
    const ResultSet report =
        run_report(sources.base, ReportCatalog().find("releases"), {{"model", "beta"}}, {});
    CHECK(report.rows.size() == 4);
}

TEST_CASE("Releases whose times agree do not contradict each other; the most precise is shown") {
    SmallSources sources;
    told(sources, {release("month", "2025-02-01/2025-02-28")}, {release("day", "2025-02-17")});
    CHECK(sources.rows(kDays) == "released|2025-02-17|17|17|0");
    CHECK(sources.rows(kDisputed).empty());
}

TEST_CASE("What is hedged, expected, doubted, rough or deprecated contradicts no release") {
    const auto claim = GENERATE(
        release("other", "2025-03-03").as("possible"), release("other", "2025-03-03").as("unknown"),
        release("other", "2025-03-03", says("expects")),
        release("other", "2025-03-03", "rank = \"deprecated\""),
        release("other", "2025-03-03").modified("about"),
        release("other", "2025-03-03").modified("before"), abandoned("other").as("possible"),
        abandoned("other", says("expects")), plan("other", "2025-03-03"),
        Claim{"other", "release_announced", {}, {}});
    CAPTURE(claim.predicate, claim.more, claim.modifier, claim.certainty);
    SmallSources sources;
    told(sources, {release("out", "2025-02-17")}, {claim});
    CHECK(sources.rows(kDays) == "released|2025-02-17|17|17|0");
    CHECK(sources.rows(kDisputed).empty());
}

TEST_CASE("A source that supersedes another does not contradict it") {
    SmallSources sources;
    told(sources, {release("out", "2025-02-17")},
         {release("corrected", "2025-03-03", "supersedes = \"one/out\"")});
    CHECK(sources.rows(kDays) == "released|2025-03-03|31|31|0");
    CHECK(sources.rows(kDisputed).empty());
}

TEST_CASE("Released contradicts given up, whichever is told first") {
    SmallSources sources;
    const auto out =
        GENERATE(release("out", "2025-02-17"), Claim{"out", "released_on_schedule", {}, {}});
    if (GENERATE(true, false)) {
        told(sources, {out}, {abandoned("gone")});
        CHECK(sources.rows(kDisputed) == "contradicted|out|gone");
    } else {
        told(sources, {abandoned("gone")}, {out});
        CHECK(sources.rows(kDisputed) == "contradicted|gone|out");
    }
    CHECK(sources.rows("SELECT outcome, contradicted FROM delays WHERE model_slug = 'beta' ORDER "
                       "BY outcome") == "abandoned|1;released|1");
}

TEST_CASE("A pair that is linked as contradicting is told once") {
    SmallSources sources;
    told(sources, {release("early", "2025-02-17")},
         {release("late", "2025-03-03",
                  "links = [ { kind = \"contradicts\", to = \"one/early\" } ]")});
    CHECK(sources.rows(kDisputed) == "contradicted|early|late");
}

TEST_CASE("A release and a day on which it was not out contradict each other only if it is later") {
    const auto [seen, disputed, days] = GENERATE(table<std::string, std::string, std::string>(
        {{"2025-02-16", "", "released|2025-02-17|17|17|0"},
         {"2025-02-17", "denied|out|seen",
          "not_released|2025-02-17|17||1;released|2025-02-17|17|17|1"},
         {"2025-03-20", "denied|out|seen",
          "released|2025-02-17|17|17|1;not_released|2025-03-20|48||1"},
         // Not out in some part of the year, or never in it: the earliest day counts.
         {"2025-01-01/2025-02-28", "denied|out|seen", "released|2025-02-17|17|17|0"}}));
    CAPTURE(seen);
    const auto denial =
        GENERATE(as<std::string>(), test::kDenied, says("denies"), test::kDenied + says("denies"));
    SmallSources sources;
    told(sources, {release("out", "2025-02-17")}, {release("seen", seen, denial)});
    CHECK(sources.rows(kDays) == days);
    const bool denies = test::contains(denial, "denies"); // is disputed by its own teller too
    CHECK(sources.rows(kDisputed) == (disputed.empty() && denies ? "denied|seen|" : disputed));
}

TEST_CASE("Who foretells that it will not come out denies a plan, but not the release") {
    SmallSources sources;
    sources.add("plan", "2024-06-01", {plan("plan", "2025-01-31")});
    sources.add("one", "2024-12-01",
                {release("not-before", "2025-02-28", test::kDenied).modified("before")});
    CHECK(sources.rows(kDisputed) == "denied|plan|not-before");
    CHECK(sources.rows(kDays) == "unknown||||0");
    sources.add("two", "2025-02-20", {release("out", "2025-02-17")});
    CHECK(sources.rows(kDays) == "released|2025-02-17|17|17|0");
    CHECK(sources.rows(kDisputed) == "denied|plan|not-before");
}

TEST_CASE("Prices of one thing in one currency at one time contradict each other") {
    const auto [price, disputed] = GENERATE(table<std::string, std::string>(
        {{"number = 20\nunit = \"USD\"", ""},
         {"number = 30\nunit = \"USD\"", "contradicted|price|other"},
         {"number = 30\nunit = \"EUR\"", ""},
         {"number = 30\nunit = \"USD\"\nqualifiers = [ { predicate = \"period\", text = \"من\" } ]",
          ""}}));
    CAPTURE(price);
    SmallSources sources;
    CHECK(sources.rows("SELECT predicate FROM single_valued ORDER BY predicate") ==
          "price;release");
    const auto cost = [](const std::string& key, const std::string& value,
                         const std::string& days = {}) {
        return Claim{key, "price", days, value};
    };
    told(sources, {cost("price", "number = 20\nunit = \"USD\"")}, {cost("other", price)});
    CHECK(sources.rows(kDisputed) == disputed);
    sources.add("three", "2025-04-01",
                {cost("spring", "number = 40\nunit = \"USD\"", "2025-04-01/2025-06-30")});
    sources.add("four", "2025-07-01",
                {cost("summer", "number = 50\nunit = \"USD\"", "2025-07-01/2025-08-31")});
    CHECK(sources.rows(kDisputed) == disputed);
    sources.add("five", "2025-07-02", {cost("june", "number = 60\nunit = \"USD\"", "2025-06-01")});
    CHECK(test::contains(sources.rows(kDisputed), "contradicted|spring|june"));
}

TEST_CASE("Predicates that may have many values contradict nothing") {
    SmallSources sources;
    told(sources, {{"x", "competes_with", {}, "object = \"grok-3\""}},
         {{"y", "competes_with", {}, "object = \"gpt-4\""},
          {"z", "described_as", {}, "text = \"من\""}});
    CHECK(sources.rows(kDisputed).empty());
}

TEST_CASE("What the seeds dispute is what their links say") {
    KnowledgeBase base = test::seeded_base();
    CHECK(SmallSources::joined(run_sql(base,
                                       "SELECT kind, statement_id, other_statement_id FROM "
                                       "disputed ORDER BY statement_id, other_statement_id",
                                       {})) ==
          "contradicted|28|60;contradicted|30|12;contradicted|59|60");
}
