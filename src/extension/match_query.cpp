#include "extension/match_query.hpp"

#include "search/plan/question.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace sijill::extension {
namespace {

using search::Question;
using Parts = std::vector<std::string>;

/// A phrase without words, which FTS5 finds in no row.
constexpr std::string_view kNothing = "\"\"";

void add_once(Parts& parts, std::string part) {
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) {
        parts.push_back(std::move(part));
    }
}

std::string words_of(const Question& question, const Question::Phrase& phrase) {
    Parts words;
    for (const std::size_t word : phrase.words) {
        words.push_back(question.words[word].token.text);
    }
    return fmt::format("\"{}\"", fmt::join(words, " "));
}

/// The parts of a question that FTS5 can express.
class Expression {
public:
    explicit Expression(const Question& question) {
        for (const Question::Phrase& phrase : question.phrases) {
            add_once(phrase.excluded ? excluded_ : phrases_, words_of(question, phrase));
        }
        add_words(question, false);
        if (words_.empty() && phrases_.empty()) {
            add_words(question, true); // a question of stop words alone asks for them
        }
    }

    [[nodiscard]] std::string text(MatchMode mode) const {
        const bool is_all = mode == MatchMode::all || words_.empty();
        Parts required = phrases_;
        if (is_all) {
            required.insert(required.end(), words_.begin(), words_.end());
        } else {
            // Rows must have the phrases; the words only add to the rank of such rows.
            Parts any = words_;
            any.insert(any.end(), phrases_.begin(), phrases_.end());
            required.push_back(fmt::format("({})", fmt::join(any, " OR ")));
        }
        if (required.empty()) {
            return std::string(kNothing);
        }
        const std::string found = fmt::format("{}", fmt::join(required, " AND "));
        return excluded_.empty()
                   ? found
                   : fmt::format("({}) NOT ({})", found, fmt::join(excluded_, " OR "));
    }

private:
    void add_words(const Question& question, bool with_stop_words) {
        for (const auto& [token, prefix, quoted, excluded] : question.words) {
            if (quoted || (!with_stop_words && !excluded && !prefix && is_stop_word(token.text))) {
                continue;
            }
            add_once(excluded ? excluded_ : words_,
                     fmt::format("\"{}\"{}", token.text, prefix ? "*" : ""));
        }
    }

    Parts phrases_;
    Parts words_;
    Parts excluded_;
};

} // namespace

std::string match_query(std::string_view text, MatchMode mode) {
    return Expression(search::read_question(text)).text(mode);
}

std::string phrase_query(std::string_view text) {
    return Expression(search::as_one_phrase(search::read_question(text))).text(MatchMode::all);
}

} // namespace sijill::extension
