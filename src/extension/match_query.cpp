#include "extension/match_query.hpp"

#include "search/plan/question.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace sijill::extension {
namespace {

using search::Question;
using Parts = std::vector<std::string>;

/// A phrase without words, which FTS5 finds in no row.
constexpr std::string_view kNothing = "\"\"";

/// Parts in the order in which they were added, each once.
class DistinctParts {
public:
    void add(std::string part) {
        if (known_.insert(part).second) {
            parts_.push_back(std::move(part));
        }
    }

    [[nodiscard]] const Parts& all() const { return parts_; }

private:
    Parts parts_;
    std::unordered_set<std::string> known_;
};

std::string word_of(const Question::Word& word) {
    return fmt::format("\"{}\"{}", word.token.text, word.prefix ? "*" : "");
}

/// Words side by side. A phrase with a prefix is put together of its words, since FTS5 would read
/// the words of one string without their stems.
std::string words_of(const Question& question, const Question::Phrase& phrase) {
    Parts words;
    Parts texts;
    bool has_prefix = false;
    for (const std::size_t index : phrase.words) {
        const Question::Word& word = question.words[index];
        words.push_back(word_of(word));
        texts.push_back(word.token.text);
        has_prefix = has_prefix || word.prefix;
    }
    return has_prefix ? fmt::format("{}", fmt::join(words, " + "))
                      : fmt::format("\"{}\"", fmt::join(texts, " "));
}

/// The parts of a question that FTS5 can express.
class Expression {
public:
    explicit Expression(const Question& question) {
        for (const Question::Phrase& phrase : question.phrases) {
            (phrase.excluded ? excluded_ : required_).add(words_of(question, phrase));
        }
        add_words(question, false);
        if (words_.all().empty() && required_.all().empty()) {
            add_words(question, true); // a question of stop words alone asks for them
        }
    }

    [[nodiscard]] std::string text(MatchMode mode) const {
        const bool is_all = mode == MatchMode::all || words_.all().empty();
        Parts required = required_.all();
        if (is_all) {
            required.insert(required.end(), words_.all().begin(), words_.all().end());
        } else {
            // Rows must have those; the other words only add to the rank of such rows.
            Parts any = words_.all();
            any.insert(any.end(), required_.all().begin(), required_.all().end());
            required.push_back(fmt::format("({})", fmt::join(any, " OR ")));
        }
        if (required.empty()) {
            return std::string(kNothing);
        }
        const std::string found = fmt::format("{}", fmt::join(required, " AND "));
        return excluded_.all().empty()
                   ? found
                   : fmt::format("({}) NOT ({})", found, fmt::join(excluded_.all(), " OR "));
    }

private:
    void add_words(const Question& question, bool with_stop_words) {
        for (const Question::Word& word : question.words) {
            const bool counts = with_stop_words || word.prefix || !is_stop_word(word.token.text);
            if (counts && !word.quoted && !word.excluded) { // phrases have those
                (word.prefix ? required_ : words_).add(word_of(word));
            }
        }
    }

    DistinctParts required_; ///< phrases and words with a star
    DistinctParts words_;
    DistinctParts excluded_;
};

} // namespace

std::string match_query(std::string_view text, MatchMode mode) {
    return Expression(search::read_question(text)).text(mode);
}

std::string phrase_query(std::string_view text) {
    return Expression(search::as_one_phrase(search::read_question(text))).text(MatchMode::all);
}

} // namespace sijill::extension
