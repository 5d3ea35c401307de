#include "catch.hpp"
#include "kb/names/mention_positions.hpp"

using sijill::Explanation;
using sijill::MatchKind;
using sijill::WordMatch;
using sijill::kb::locate_mentions;
using sijill::kb::MentionPosition;
using sijill::kb::NameMatch;

namespace {

MentionPosition mention(std::int64_t entity, const std::string& text, std::size_t first,
                        std::size_t count) {
    const std::vector<sijill::Token> tokens = sijill::tokenize(text);
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    return {entity, {begin, begin + static_cast<std::ptrdiff_t>(count)}};
}

Explanation with_mention(std::size_t question_word) {
    Explanation why;
    WordMatch& match = why.matches.emplace_back();
    match.question_word = question_word;
    match.kind = MatchKind::mention;
    return why;
}

} // namespace

TEST_CASE("A mention gets the words and the span of each position where the entity is named") {
    const std::string text = "قال إيلون ماسك، ثم عاد ماسك";
    Explanation why = with_mention(2);
    WordMatch& last = why.matches.emplace_back();
    last.word = "ثم";
    last.span = {28, 32, 16, 18};
    locate_mentions(why, {NameMatch{2, 1, {7}}},
                    {mention(7, text, 1, 2), mention(9, text, 0, 1), mention(7, text, 5, 1)});
    REQUIRE(why.matches.size() == 3);
    CHECK(why.matches[0].word == "ايلون ماسك");
    CHECK(why.matches[0].span == sijill::TextSpan{7, 26, 4, 14});
    CHECK(why.matches[1].word == "ثم");
    CHECK(why.matches[2].word == "ماسك");
    CHECK(why.matches[2].question_word == 2);
}

TEST_CASE("Two entities of one name are one match, and a name without a mention is none") {
    const std::string text = "قال ماسك";
    Explanation why = with_mention(0);
    const std::vector<NameMatch> names{{0, 1, {7, 8}}, {3, 1, {9}}};
    locate_mentions(why, names, {mention(7, text, 1, 1), mention(8, text, 1, 1)});
    CHECK(why.matches.size() == 1);
    Explanation other = with_mention(3);
    locate_mentions(other, names, {mention(7, text, 1, 1), MentionPosition{9, {}}});
    CHECK(other.matches.empty());
}
