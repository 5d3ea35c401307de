#include "search/show/explanation_json.hpp"

#include "base/json_writer.hpp"

namespace sijill::search {
namespace {

void put_match(JsonWriter& json, const WordMatch& match, const std::vector<QuestionWord>& words) {
    json.open('{')
        .member("question_word", match.question_word)
        .member("asked", words.at(match.question_word).word)
        .member("word", match.word)
        .member("begin_byte", match.span.begin_byte)
        .member("end_byte", match.span.end_byte)
        .member("begin", match.span.begin_cp)
        .member("end", match.span.end_cp)
        .member("via", name_of(match.kind))
        .member("in_phrase", match.in_phrase);
    const auto put_unless_empty = [&json](std::string_view key, std::string_view value) {
        if (!value.empty()) {
            json.member(key, value);
        }
    };
    put_unless_empty("stem", match.stem);
    put_unless_empty("question_rule", match.question_rule);
    put_unless_empty("passage_rule", match.passage_rule);
    json.close('}');
}

} // namespace

std::string why_json(const Explanation& why, const std::vector<QuestionWord>& words) {
    JsonWriter json;
    json.open('{').key("matches").open('[');
    for (const WordMatch& match : why.matches) {
        put_match(json, match, words);
    }
    json.close(']').key("shares").open('{').key("words").open('[');
    for (const WordShare& share : why.words) {
        json.open('{')
            .member("question_word", share.question_word)
            .member("asked", words.at(share.question_word).word)
            .member("forms", share.forms)
            .member("surface", share.surface)
            .member("synonyms", share.synonyms)
            .member("mentions", share.mentions)
            .close('}');
    }
    json.close(']').member("trigrams", why.trigrams).member("window", why.window);
    return json.close('}').close('}').take();
}

} // namespace sijill::search
