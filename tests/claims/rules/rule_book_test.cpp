#include "catch.hpp"
#include "claims/claim_finder.hpp"
#include "claims/rules/rule_book.hpp"

#include <algorithm>
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

std::string words(const std::string& text, const std::optional<TextSpan>& span) {
    return span ? text.substr(span->begin_byte, span->end_byte - span->begin_byte) : "";
}

} // namespace

TEST_CASE("Each rule finds in its example what the example says") {
    for (const Rule& rule : rule_book().rules) {
        CAPTURE(rule.name, rule.example.text);
        const std::vector<Claim> found = claims_of(rule.example.text, rule);
        CHECK(found.size() == 1);
        const Claim claim = found.empty() ? Claim{} : found.front();
        CHECK(words(rule.example.text, claim.subject) == rule.example.subject);
        CHECK(words(rule.example.text, claim.object) == rule.example.object);
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
