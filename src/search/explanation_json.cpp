#include "search/explanation_json.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace sijill::search {
namespace {

using Json = nlohmann::ordered_json;

Json match_json(const WordMatch& match, const std::vector<QuestionWord>& words) {
    Json json{{"question_word", match.question_word},
              {"asked", words.at(match.question_word).word},
              {"word", match.word},
              {"begin_byte", match.span.begin_byte},
              {"end_byte", match.span.end_byte},
              {"begin", match.span.begin_cp},
              {"end", match.span.end_cp},
              {"via", name_of(match.kind)},
              {"in_phrase", match.in_phrase}};
    const auto put = [&json](const char* key, std::string_view value) {
        if (!value.empty()) {
            json[key] = value;
        }
    };
    put("stem", match.stem);
    put("question_rule", match.question_rule);
    put("passage_rule", match.passage_rule);
    return json;
}

} // namespace

std::string why_json(const Explanation& why, const std::vector<QuestionWord>& words) {
    Json matches = Json::array();
    for (const WordMatch& match : why.matches) {
        matches.push_back(match_json(match, words));
    }
    Json shares = Json::array();
    for (const WordShare& share : why.words) {
        shares.push_back({{"question_word", share.question_word},
                          {"asked", words.at(share.question_word).word},
                          {"forms", share.forms},
                          {"surface", share.surface},
                          {"mentions", share.mentions}});
    }
    return Json{
        {"matches", std::move(matches)},
        {"shares",
         {{"words", std::move(shares)}, {"trigrams", why.trigrams}, {"window", why.window}}}}
        .dump();
}

} // namespace sijill::search
