#include "catch.hpp"
#include "claims/claim_finder.hpp"
#include "claims/rules/rule_book.hpp"
#include "support/repeat.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace sijill::claims {

namespace {

/// Returns the known names of an example in a text, by their places.
std::vector<KnownName> names_in(const std::string& text, const Rule& rule) {
    std::vector<KnownName> found;
    for (const auto& [name, kind] : rule.example.names) {
        const std::size_t begin = text.find(name);
        if (begin != std::string::npos) {
            found.push_back({{begin, begin + name.size(), 0, 0}, kind, found.size()});
        }
    }
    std::ranges::sort(found, {}, [](const KnownName& name) { return name.span.begin_byte; });
    return found;
}

std::vector<Claim> claims_of(const std::string& text, const Rule& rule) {
    std::vector<Claim> found =
        find_claims(text, tokenize(text), 17897, names_in(text, rule)); // 2019-01-01
    std::erase_if(found, [&rule](const Claim& claim) { return claim.rule != rule.name; });
    return found;
}

std::string words_at(const std::string& text, const std::optional<TextSpan>& span) {
    return span ? text.substr(span->begin_byte, span->end_byte - span->begin_byte) : "";
}

} // namespace

TEST_CASE("Each rule finds in its example what the example says") {
    for (const Rule& rule : rule_book().rules) {
        CAPTURE(rule.name, rule.example.text);
        const std::vector<Claim> found = claims_of(rule.example.text, rule);
        CHECK(found.size() == 1);
        const Claim claim = found.empty() ? Claim{} : found.front();
        CHECK(words_at(rule.example.text, claim.subject) == rule.example.subject);
        CHECK(words_at(rule.example.text, claim.object) == rule.example.object);
        CHECK(claim.certainty ==
              (rule.example.certainty.empty() ? "certain" : rule.example.certainty));
        CHECK(claim.denied == rule.example.denied);
    }
}

TEST_CASE("Each rule finds nothing in its counter-example") {
    for (const Rule& rule : rule_book().rules) {
        CAPTURE(rule.name, rule.counter_example);
        CHECK_FALSE(rule.counter_example.empty());
        CHECK(claims_of(rule.counter_example, rule).empty());
    }
}

TEST_CASE("What a rule finds is denied or not wherever it stands in a long sentence") {
    const std::string before = test::repeat("كلمة. ", 80);
    for (const Rule& rule : rule_book().rules) {
        CAPTURE(rule.name, rule.example.text);
        const std::vector<Claim> found = claims_of(before + rule.example.text, rule);
        CHECK(found.size() == 1);
        CHECK((found.empty() ? Claim{} : found.front()).denied == rule.example.denied);
    }
}

TEST_CASE("A fault of a rule file is told with the name of what has it") {
    const auto check = [](const std::string& file, const char* fault) {
        CAPTURE(file);
        CHECK_THROWS_AS(read_rules({file}), std::logic_error);
        CHECK_THROWS_WITH(read_rules({file}), Catch::Matchers::ContainsSubstring(fault));
    };
    const std::string rule = "[[rule]]\nname = \"r\"\nkind = \"price\"\n";
    check("[words", "file: line 1");
    check("words = 1", "words: it is no table");
    check("[words]\nask = 1", "ask: it is no table");
    check("[words.ask]\nwords = [1]", "ask: something is no text");
    check("[words.ask]\nverbs = 1", "ask: something is no text");
    check("rule = 1", "rule: it is no array");
    check("rule = [1]", "rule: it is no table");
    check("hedge = [{ pattern = 1 }]", "hedge: something is no text");
    check("[[rule]]\nname = \"r\"\nkind = \"x\"", "r: its kind is not known");
    check(rule + "pattern = [1]", "r: something is no text");
    check(rule + "needs = [\"time\"]", "r: it needs time");
    check(rule, "r: there is no example");
}

TEST_CASE("No two rules share a name, and each tells its precision") {
    std::vector<std::string> names;
    for (const Rule& rule : rule_book().rules) {
        CAPTURE(rule.name);
        CHECK(rule.score > 0);
        CHECK(rule.score <= 1);
        names.push_back(rule.name);
    }
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
}

} // namespace sijill::claims
