#include "cli/output/search_rows.hpp"

#include "base/to_int64.hpp"
#include "cli/output/columns.hpp"
#include "render/messages.hpp"
#include "server/views/passage_rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace sijill::cli {
namespace {

/// Rounds to three decimals, enough for people.
double rounded(double share) {
    constexpr double kThousandths = 1000;
    return std::round(share * kThousandths) / kThousandths;
}

class HitRows {
public:
    HitRows(const PassageHit& hit, std::int64_t number, const std::vector<QuestionWord>& words,
            Language language)
        : hit_(hit), number_(number), words_(words), language_(language) {}

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
        std::string via = render::word_for(name_of(match.kind), language_);
        if (match.in_phrase) {
            via += render::message(language_, "list.separator") +
                   render::word_for("phrase", language_);
        }
        std::string rules = render::word_for(match.passage_rule, language_);
        if (!match.question_rule.empty()) {
            rules = fmt::format("{} / {}", render::word_for(match.question_rule, language_), rules);
        }
        rows_.push_back({number_, words_.at(match.question_word).word, as_written, via, match.stem,
                         rules, share_of(match.question_word)});
    }

    void add_rest(const char* name, double share) {
        if (share > 0) {
            rows_.push_back(
                {number_, {}, {}, render::word_for(name, language_), {}, {}, rounded(share)});
        }
    }

    /// Returns the share of a word in the score; nothing after the first time.
    Value share_of(std::size_t question_word) {
        const auto share =
            std::ranges::find(hit_.why->words, question_word, &WordShare::question_word);
        if (share == hit_.why->words.end() || !told_.insert(question_word).second) {
            return {};
        }
        return rounded(share->total());
    }

    const PassageHit& hit_;
    std::int64_t number_;
    const std::vector<QuestionWord>& words_;
    Language language_;
    std::set<std::tuple<std::size_t, std::string, MatchKind, bool>> seen_;
    std::set<std::size_t> told_;
    std::vector<std::vector<Value>> rows_;
};

} // namespace

bool is_for_people(render::Format format) {
    return format == render::Format::table || format == render::Format::markdown ||
           format == render::Format::html;
}

ResultSet passages(const PassageResult& result, render::Format format, bool explained) {
    if (!is_for_people(format)) {
        return server::passage_rows(result, explained);
    }
    ResultSet rows;
    rows.name = "passages";
    rows.columns = {column("source"), column("paragraph"), column("sentence"),
                    column("highlighted", "text")};
    rows.columns.back().highlighted = true;
    for (const PassageHit& hit : result.hits) {
        rows.rows.push_back({hit.source, hit.paragraph, hit.sentence, server::marked_passage(hit)});
    }
    return rows;
}

ResultSet explanation(const std::vector<QuestionWord>& words) {
    ResultSet rows;
    rows.name = "words";
    rows.columns = {column("word"), coded_column("role"), column("forms"), column("near"),
                    column("passages")};
    for (const QuestionWord& word : words) {
        rows.rows.push_back({word.word, std::string(name_of(word.role)),
                             fmt::format("{}", fmt::join(word.forms, " ")), std::int64_t{word.near},
                             to_int64(word.passages)});
    }
    return rows;
}

ResultSet why_rows(const PassageResult& result, Language language) {
    ResultSet rows;
    rows.name = "why";
    rows.columns = {column("hit"),  column("word"), column("text", "in_text"),
                    column("via"),  column("stem"), column("rules"),
                    column("share")};
    for (std::size_t index = 0; index < result.hits.size(); ++index) {
        for (auto& row :
             HitRows(result.hits[index], to_int64(index + 1), result.words, language).make()) {
            rows.rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace sijill::cli
