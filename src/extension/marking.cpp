#include "extension/marking.hpp"

#include "base/marked_text.hpp"
#include "text/tokens/span_of_words.hpp"

#include <algorithm>
#include <set>

namespace sijill::extension {
namespace {

/// Returns the first token of the `words` successive tokens that have the most different words of
/// the question. `asked` has the word of the question for each token, `none` for a token of no
/// word.
std::size_t best_start(const std::vector<std::size_t>& asked, std::size_t words, std::size_t none) {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t start = 0; start + words <= asked.size(); ++start) {
        std::set<std::size_t> seen;
        for (std::size_t token = start; token < start + words; ++token) {
            if (asked[token] != none) {
                seen.insert(asked[token]);
            }
        }
        if (seen.size() > most) {
            most = seen.size();
            best = start;
        }
    }
    return best;
}

/// Adds the part of the text that a token came from. Several words of one character are one part.
void add_span(std::vector<TextSpan>& spans, const std::vector<Token>& tokens, std::size_t token) {
    const TextSpan span = text::span_of_words(tokens, token, token + 1);
    if (spans.empty() || spans.back().end_byte <= span.begin_byte) {
        spans.push_back(span);
    }
}

} // namespace

Marker::Marker(std::string_view question) {
    const std::vector<Token> tokens = tokenize(question);
    const bool means_stop_words = std::all_of(
        tokens.begin(), tokens.end(), [](const Token& token) { return is_stop_word(token.text); });
    for (const Token& token : tokens) {
        const bool is_known = std::any_of(asked_.begin(), asked_.end(), [&](const Asked& asked) {
            return asked.word == token.text;
        });
        if (!is_known && (means_stop_words || !is_stop_word(token.text))) {
            asked_.push_back({token.text, std::make_unique<text::Relation>(token.text)});
        }
    }
}

std::size_t Marker::asked_by(std::string_view word) const {
    const text::AnalyzedWord form(word);
    const auto found = std::find_if(asked_.begin(), asked_.end(), [&form](const Asked& asked) {
        return asked.word == form.text || asked.relation->match(form);
    });
    return found == asked_.end() ? kNone : static_cast<std::size_t>(found - asked_.begin());
}

std::vector<std::size_t> Marker::asked_by(const std::vector<Token>& tokens) const {
    std::vector<std::size_t> asked;
    for (const Token& token : tokens) {
        asked.push_back(asked_by(token.text));
    }
    return asked;
}

bool Marker::has_all(std::string_view text) const {
    const std::vector<Token> tokens = tokenize(text);
    return !asked_.empty() && std::all_of(asked_.begin(), asked_.end(), [&](const Asked& asked) {
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
            return asked.word == token.text ||
                   asked.relation->match(text::AnalyzedWord(token.text));
        });
    });
}

std::string Marker::highlight(std::string_view text, const Marks& marks) const {
    std::vector<TextSpan> spans;
    const std::vector<Token> tokens = tokenize(text);
    for (std::size_t token = 0; token < tokens.size(); ++token) {
        if (asked_by(tokens[token].text) != kNone) {
            add_span(spans, tokens, token);
        }
    }
    return marked_text(text, spans, marks.begin, marks.end);
}

std::string Marker::snippet(std::string_view text, const Marks& marks, std::size_t words) const {
    const std::vector<Token> tokens = tokenize(text);
    if (tokens.size() <= words) {
        return highlight(text, marks);
    }
    if (words == 0) {
        return marks.left_out;
    }
    const std::vector<std::size_t> asked = asked_by(tokens);
    const std::size_t start = best_start(asked, words, kNone);
    const std::size_t last = start + words - 1;
    const bool has_begin = start == 0;
    const bool has_end = last + 1 == tokens.size();
    const std::size_t begin =
        has_begin ? 0 : text::span_of_words(tokens, start, start + 1).begin_byte;
    const std::size_t end = has_end ? text.size() : tokens[last].span.end_byte;
    std::vector<TextSpan> spans; // by their offsets in the part that is shown
    for (std::size_t token = start; token <= last; ++token) {
        if (asked[token] != kNone) {
            add_span(spans, tokens, token);
        }
    }
    for (TextSpan& span : spans) {
        span.begin_byte -= begin;
        span.end_byte -= begin;
    }
    return (has_begin ? "" : marks.left_out) +
           marked_text(text.substr(begin, end - begin), spans, marks.begin, marks.end) +
           (has_end ? "" : marks.left_out);
}

} // namespace sijill::extension
