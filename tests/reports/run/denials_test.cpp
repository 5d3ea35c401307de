#include "catch.hpp"
#include "reports/run/small_sources.hpp"

using namespace sijill;
using test::Claim;
using test::contains;
using test::release;
using test::says;
using test::SmallSources;

namespace {

/// The ways to deny: the claim itself, who tells it, both at once, and somebody without a name
/// whom a speaker quotes.
std::string denial() {
    return GENERATE(as<std::string>(), test::kDenied, says("denies"),
                    test::kDenied + says("denies"),
                    "says = [ { speaker = \"openai\", verb = \"يقول\", stance = \"reports\" }, "
                    "{ verb = \"يقول\", stance = \"denies\" } ]\n");
}

std::string report(SmallSources& sources, const char* name,
                   const std::map<std::string, std::string>& parameters) {
    return SmallSources::joined(
        run_report(sources.base, ReportCatalog().find(name), parameters, {}));
}

std::string card(SmallSources& sources, const char* entity, Language language) {
    std::string text;
    for (const ResultSet& section : entity_card(sources.base, entity, language)) {
        text += section.title + ": " + SmallSources::joined(section) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("What its teller denies is disputed as denied, what its teller doubts as doubted") {
    SmallSources sources;
    sources.add(
        "one", "2025-03-20",
        {{"denied", "capability", {}, "object = \"image-analysis\"\n" + says("denies")},
         {"doubted", "competes_with", {}, "object = \"gpt-4\"\n" + says("doubts")},
         {"both", "competes_with", {}, "object = \"gemini\"\n" + test::kDenied + says("denies")},
         {"said", "competes_with", {}, "object = \"grok-3\"\n" + says("asserts")},
         {"not", "competes_with", {}, "object = \"claude-3-opus\"\n" + test::kDenied},
         {"reported",
          "available_on",
          {},
          "object = \"x\"\nsays = [ { speaker = \"openai\", verb = \"يقول\", stance = \"reports\" "
          "}, { verb = \"من\", stance = \"denies\" } ]"}});
    CHECK(sources.rows("SELECT s.key, d.kind, d.line, d.speaker, d.other_speaker, d.other_line "
                       "FROM disputed AS d JOIN statements AS s USING (statement_id) WHERE "
                       "d.subject_slug = 'beta' ORDER BY s.key") ==
          "both|denied|Beta — competes with: Gemini|Acme|Acme|;"
          "denied|denied|Beta — capability: image analysis|Acme|Acme|;"
          "doubted|doubted|Beta — competes with: GPT-4|Acme|Acme|;"
          // Who reports the denial does not make it.
          "reported|denied|Beta — used on: X|OpenAI|unnamed: من|");
    const std::string told = report(sources, "disputed", {{"entity", "beta"}});
    CHECK(contains(told, "denied|Beta — capability: image analysis|certain|Acme"));
    CHECK(contains(told, "doubted|Beta — competes with: GPT-4|certain|Acme"));
}

TEST_CASE("A denial beside the claim that it denies is told once") {
    SmallSources sources;
    sources.add("one", "2025-03-20", {{"claim", "competes_with", {}, "object = \"gpt-4\""}});
    sources.add("two", "2025-03-25",
                {{"denial", "competes_with", {}, "object = \"gpt-4\"\n" + says("denies")}});
    CHECK(sources.rows("SELECT kind, line, speaker, other_line, other_speaker FROM disputed WHERE "
                       "subject_slug = 'beta'") ==
          "denied|Beta — competes with: GPT-4|[one]|Beta — not: competes with: GPT-4|Acme");
}

TEST_CASE("What is denied is nobody's rival, ability, maker, founder, platform or cause") {
    SmallSources sources;
    const std::string denied = denial();
    CAPTURE(denied);
    sources.add("one", "2025-03-20",
                {{"rival", "competes_with", {}, "object = \"gpt-4\"\n" + denied},
                 {"able", "capability", {}, "object = \"image-analysis\"\n" + denied},
                 {"platform", "available_on", {}, "object = \"x\"\n" + denied},
                 {"before", "successor_of", {}, "object = \"gpt-4\"\n" + denied},
                 Claim{"maker", "developer", {}, "object = \"xai\"\n" + denied}.of("gpt-4"),
                 Claim{"founder", "founder", {}, "object = \"elon-musk\"\n" + denied}.of("acme"),
                 Claim{"late", "delayed_release", {}, "object = \"beta\"\n" + denied}.of("acme"),
                 Claim{"cause", "caused_by", {}, "object = \"xai-small-team\"\n" + denied}.of(
                     "ai-model-delays")});
    for (const char* view : {"competitors", "capabilities", "causes", "delays"}) {
        CAPTURE(view);
        CHECK(sources.rows("SELECT count(*) FROM " + std::string(view) +
                           " JOIN statements AS s USING (statement_id) WHERE s.source = 'one'") ==
              "0");
    }
    CHECK(sources.rows("SELECT platforms, predecessor FROM models WHERE slug = 'beta'") == "|");
    CHECK(sources.rows("SELECT company FROM models WHERE slug = 'gpt-4'") == "OpenAI");
    CHECK(sources.rows("SELECT founders FROM organizations WHERE slug = 'acme'").empty());
    CHECK_FALSE(contains(sources.rows("SELECT founded FROM people"), "Acme"));
    CHECK(report(sources, "competitors", {{"of", "beta"}}).empty());
    CHECK(report(sources, "capabilities", {{"model", "beta"}}).empty());
    CHECK_FALSE(contains(report(sources, "delay-causes", {}), "يقول one"));
    const std::string compared = SmallSources::joined(
        compare_entities(sources.base, "beta", "gamma", Language::english).at(0));
    CHECK_FALSE(contains(compared, "GPT-4"));
    CHECK_FALSE(contains(compared, "image analysis"));
}

TEST_CASE("A line says that its claim is denied, in either language and wherever it stands") {
    SmallSources sources;
    const std::string denied = denial();
    CAPTURE(denied);
    sources.add("one", "2025-03-20",
                {{"rival", "competes_with", {}, "object = \"gpt-4\"\n" + denied}});
    const std::string line = "Beta — not: competes with: GPT-4";
    CHECK(sources.rows("SELECT polarity, line, line_ar FROM statements WHERE key = 'rival'") ==
          "-|" + line + "|Beta — نفي: ينافس: جي بي تي 4");
    CHECK(contains(card(sources, "beta", Language::english), line));
    CHECK(contains(card(sources, "gpt-4", Language::english), line));
    CHECK(contains(card(sources, "beta", Language::arabic), "نفي: ينافس"));
    CHECK_FALSE(contains(card(sources, "beta", Language::english), "Competitors: "));
    CHECK(contains(report(sources, "evidence", {{"entity", "beta"}}), line));
    if (contains(denied, "acme")) {
        CHECK(contains(report(sources, "quotes", {{"speaker", "acme"}}), line));
    }
}

TEST_CASE("In a timeline a denied release or plan is not so, and a doubted one is what it says") {
    const auto [predicate, more, kind] = GENERATE(table<std::string, std::string, std::string>(
        {{"release", "", "event"},
         {"release", test::kDenied, "not_so"},
         {"release", says("denies"), "not_so"},
         {"release", says("doubts"), "event"},
         {"planned_release", "", "planned"},
         {"planned_release", test::kDenied, "not_so"},
         {"planned_release", says("denies"), "not_so"}}));
    CAPTURE(predicate, more);
    SmallSources sources;
    sources.add("one", "2025-03-20", {{"claim", predicate, "2025-03-10", more}});
    CHECK(contains(report(sources, "timeline", {{"entity", "beta"}}), "|" + kind + "|0|"));
    CHECK(sources.rows("SELECT polarity FROM releases WHERE model_slug = 'beta'") ==
          (kind == "not_so" ? "-" : "+"));
}

TEST_CASE("Who denies a release witnesses that it is not out; who doubts it witnesses nothing") {
    SmallSources sources;
    sources.add("plan", "2025-01-01", {test::plan("plan", "2025-02-28")});
    const auto outcome = [&] {
        return sources.rows("SELECT outcome, min_days FROM delays WHERE model_slug = 'beta'");
    };
    SECTION("doubted") {
        sources.add("one", "2025-03-20", {release("out", "2025-03-10", says("doubts"))});
        CHECK(outcome() == "unknown|");
    }
    SECTION("denied") {
        const std::string denied = denial();
        CAPTURE(denied);
        sources.add("one", "2025-03-20", {release("out", "2025-03-10", denied)});
        CHECK(outcome() == "not_released|10");
    }
}
