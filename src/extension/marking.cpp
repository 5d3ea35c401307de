#include "extension/marking.hpp"

#include <algorithm>
#include <set>

namespace sijill::extension {
namespace {

/// Copies `text` from one byte to another with marks around some of its tokens.
class MarkedCopy {
public:
    MarkedCopy(std::string_view text, std::size_t from) : text_(text), at_(from) {}

    void mark(const TextSpan& span, const Marks& marks) {
        copy_to(span.begin_byte);
        copy_ += marks.begin;
        copy_to(span.end_byte);
        copy_ += marks.end;
    }

    void copy_to(std::size_t end) {
        copy_ += text_.substr(at_, end - at_);
        at_ = end;
    }

    [[nodiscard]] std::string take() { return std::move(copy_); }

private:
    std::string_view text_;
    std::size_t at_;
    std::string copy_;
};

/// Where so many words stand with the most different words of the question among them.
std::size_t best_start(const std::vector<std::size_t>& asked, std::size_t words, std::size_t none) {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t start = 0; start + words <= asked.size(); ++start) {
        std::set<std::size_t> seen;
        for (std::size_t place = start; place < start + words; ++place) {
            if (asked[place] != none) {
                seen.insert(asked[place]);
            }
        }
        if (seen.size() > most) {
            most = seen.size();
            best = start;
        }
    }
    return best;
}

} // namespace

std::string marked(std::string_view text, const std::vector<TextSpan>& spans, const Marks& marks) {
    MarkedCopy copy(text, 0);
    for (const TextSpan& span : spans) {
        copy.mark(span, marks);
    }
    copy.copy_to(text.size());
    return copy.take();
}

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
    for (const Token& token : tokenize(text)) {
        if (asked_by(token.text) != kNone) {
            spans.push_back(token.span);
        }
    }
    return marked(text, spans, marks);
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
    MarkedCopy copy(text, start == 0 ? 0 : tokens[start].span.begin_byte);
    for (std::size_t place = start; place <= last; ++place) {
        if (asked[place] != kNone) {
            copy.mark(tokens[place].span, marks);
        }
    }
    copy.copy_to(last + 1 == tokens.size() ? text.size() : tokens[last].span.end_byte);
    return (start == 0 ? "" : marks.left_out) + copy.take() +
           (last + 1 == tokens.size() ? "" : marks.left_out);
}

} // namespace sijill::extension
