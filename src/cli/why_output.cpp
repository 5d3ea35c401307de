#include "cli/why_output.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace sijill::cli {
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

/// Enough digits for people.
double rounded(double share) {
    constexpr double kThousandths = 1000;
    return std::round(share * kThousandths) / kThousandths;
}

class HitRows {
public:
    HitRows(const PassageHit& hit, std::int64_t number, const std::vector<QuestionWord>& words)
        : hit_(hit), number_(number), words_(words) {}

    std::vector<std::vector<Value>> make() {
        std::vector<const WordMatch*> matches;
        for (const WordMatch& match : hit_.why->matches) {
            matches.push_back(&match);
        }
        std::ranges::stable_sort(matches, {}, &WordMatch::question_word);
        for (const WordMatch* match : matches) {
            add(*match);
        }
        add_rest("trigrams", hit_.why->trigrams);
        add_rest("window", hit_.why->window);
        return std::move(rows_);
    }

private:
    void add(const WordMatch& match) {
        if (!seen_.insert(std::tie(match.question_word, match.word, match.kind, match.in_phrase))
                 .second) {
            return;
        }
        const std::string as_written =
            hit_.text.substr(match.span.begin_byte, match.span.end_byte - match.span.begin_byte);
        const std::string via =
            fmt::format("{}{}", name_of(match.kind), match.in_phrase ? ", phrase" : "");
        const std::string rules =
            match.question_rule.empty()
                ? std::string(match.passage_rule)
                : fmt::format("{} / {}", match.question_rule, match.passage_rule);
        rows_.push_back({number_, words_.at(match.question_word).word, as_written, via, match.stem,
                         rules, share_of(match.question_word)});
    }

    void add_rest(const char* name, double share) {
        if (share > 0) {
            rows_.push_back({number_, {}, {}, std::string(name), {}, {}, rounded(share)});
        }
    }

    /// What a word gives; nothing when it was told before.
    Value share_of(std::size_t question_word) {
        const auto share =
            std::ranges::find(hit_.why->words, question_word, &WordShare::question_word);
        if (share == hit_.why->words.end() || !told_.insert(question_word).second) {
            return {};
        }
        return rounded(share->forms + share->surface + share->mentions);
    }

    const PassageHit& hit_;
    std::int64_t number_;
    const std::vector<QuestionWord>& words_;
    std::set<std::tuple<std::size_t, std::string, MatchKind, bool>> seen_;
    std::set<std::size_t> told_;
    std::vector<std::vector<Value>> rows_;
};

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

ResultSet why_rows(const PassageResult& result) {
    ResultSet rows;
    rows.name = "why";
    rows.columns = {{"hit", "hit", "النتيجة"},          {"word", "word", "الكلمة"},
                    {"text", "in the text", "في النص"}, {"via", "via", "الصلة"},
                    {"stem", "stem", "الجذع"},          {"rules", "rules", "القاعدتان"},
                    {"share", "share", "النصيب"}};
    for (std::size_t place = 0; place < result.hits.size(); ++place) {
        for (auto& row :
             HitRows(result.hits[place], static_cast<std::int64_t>(place + 1), result.words)
                 .make()) {
            rows.rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace sijill::cli
