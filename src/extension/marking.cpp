#include "extension/marking.hpp"

#include "base/marked_text.hpp"
#include "search/plan/word_forms.hpp"
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

Marker::Marker(std::string_view text) {
    const search::Question question = search::read_question(text);
    const auto counts = [](const search::Question::Word& word) {
        return !word.excluded && (word.quoted || word.prefix || !is_stop_word(word.token.text));
    };
    const bool means_stop_words = std::ranges::none_of(question.words, counts);
    std::vector<std::size_t> asked;
    for (const search::Question::Word& word : question.words) {
        const bool is_asked = !word.excluded && (means_stop_words || counts(word));
        asks_ = asks_ || is_asked;
        if (is_asked || word.excluded) {
            asked.push_back(add(word));
            asked_[asked.back()].alone |= is_asked && !word.quoted;
        } else {
            asked.push_back(kNone);
        }
    }
    for (const search::Question::Phrase& phrase : question.phrases) {
        Phrase& added = phrases_.emplace_back();
        added.excluded = phrase.excluded;
        for (const std::size_t word : phrase.words) {
            added.words.push_back(asked[word]);
        }
    }
}

std::size_t Marker::add(const search::Question::Word& word) {
    const std::string& text = word.token.text;
    const auto known = std::ranges::find_if(asked_, [&](const Asked& asked) {
        return asked.word == text && asked.beginnings.empty() != word.prefix;
    });
    const auto index = static_cast<std::size_t>(known - asked_.begin());
    if (known == asked_.end()) {
        Asked& added = asked_.emplace_back();
        added.word = text;
        if (word.prefix) {
            added.beginnings = search::spellings_of_beginning(text);
        } else {
            added.relation = std::make_unique<text::Relation>(text);
        }
    }
    return index;
}

Marker::TextWords Marker::words_of(const std::vector<Token>& tokens) {
    TextWords words;
    for (const Token& token : tokens) {
        words.emplace_back(token.text);
    }
    return words;
}

bool Marker::Asked::has_form(TextWord& form) const {
    if (relation == nullptr) {
        return std::ranges::any_of(beginnings,
                                   [&](const auto& each) { return form.text().starts_with(each); });
    }
    return word == form.text() || relation->match(form.analyzed());
}

bool Marker::stands_at(const Phrase& phrase, TextWords& words, std::size_t first) const {
    for (std::size_t word = 0; word < phrase.words.size(); ++word) {
        if (first + word >= words.size() ||
            !asked_[phrase.words[word]].has_form(words[first + word])) {
            return false;
        }
    }
    return true;
}

bool Marker::stands_in(const Phrase& phrase, TextWords& words) const {
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (stands_at(phrase, words, first)) {
            return true;
        }
    }
    return false;
}

std::vector<std::size_t> Marker::asked_by(TextWords& words) const {
    std::vector<std::size_t> asked;
    for (TextWord& word : words) {
        const auto found = std::ranges::find_if(
            asked_, [&](const Asked& each) { return each.alone && each.has_form(word); });
        asked.push_back(found == asked_.end() ? kNone
                                              : static_cast<std::size_t>(found - asked_.begin()));
    }
    for (const Phrase& phrase : phrases_) {
        for (std::size_t first = 0; !phrase.excluded && first < words.size(); ++first) {
            if (stands_at(phrase, words, first)) {
                std::ranges::copy(phrase.words, asked.begin() + static_cast<std::ptrdiff_t>(first));
            }
        }
    }
    return asked;
}

bool Marker::has_all(std::string_view text) const {
    const std::vector<Token> tokens = tokenize(text);
    TextWords words = words_of(tokens);
    const auto has_word = [&](const Asked& asked) {
        return !asked.alone ||
               std::ranges::any_of(words, [&](TextWord& word) { return asked.has_form(word); });
    };
    return asks_ && std::ranges::all_of(asked_, has_word) &&
           std::ranges::all_of(phrases_, [&](const Phrase& phrase) {
               return stands_in(phrase, words) != phrase.excluded;
           });
}

std::string Marker::highlight(std::string_view text, const Marks& marks) const {
    std::vector<TextSpan> spans;
    const std::vector<Token> tokens = tokenize(text);
    TextWords word_list = words_of(tokens);
    const std::vector<std::size_t> asked = asked_by(word_list);
    for (std::size_t token = 0; token < tokens.size(); ++token) {
        if (asked[token] != kNone) {
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
    TextWords word_list = words_of(tokens);
    const std::vector<std::size_t> asked = asked_by(word_list);
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
