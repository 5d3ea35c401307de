#include "text/sentences/hedges.hpp"

#include "text/sentences/hedge_lexicon.hpp"
#include "text/sentences/hedge_neighbours.hpp"
#include "text/sentences/imperfect_verbs.hpp"
#include "text/sentences/joined_clauses.hpp"
#include "text/tokens/span_of_words.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>

namespace sijill::text {
namespace {

class HedgeFinder {
public:
    HedgeFinder(std::string_view text, const std::vector<Token>& tokens)
        : text_(text), tokens_(tokens) {}

    std::vector<Hedge> find() {
        std::vector<Hedge> hedges;
        for (std::size_t first = 0; first < tokens_.size(); ++first) {
            for (const HedgePattern* pattern : hedges_beginning_with(tokens_[first].text)) {
                const std::size_t end = first + pattern->words.size();
                if (stands_at(*pattern, first) && holds(pattern->entry->condition, first, end)) {
                    if (pattern->entry->certainty != "certain") {
                        hedges.push_back(hedge(*pattern, first, end));
                    }
                    first = end - 1;
                    break;
                }
            }
        }
        return hedges;
    }

private:
    /// The bytes of «و» and «ف».
    static constexpr std::size_t kConjunctionBytes = 2;

    [[nodiscard]] static bool has_conjunction(std::string_view word) {
        const char32_t letter = decode_utf8(word, 0).value;
        return letter == kWaw || letter == kFeh;
    }

    [[nodiscard]] bool is_one_of(const HedgeWords& forms, std::size_t index, bool is_first) const {
        const std::string_view word = tokens_[index].text;
        return forms.contains(word) || (is_first && has_conjunction(word) &&
                                        forms.contains(word.substr(kConjunctionBytes)));
    }

    [[nodiscard]] bool stands_at(const HedgePattern& pattern, std::size_t first) const {
        if (first + pattern.words.size() > tokens_.size()) {
            return false;
        }
        for (std::size_t index = 0; index < pattern.words.size(); ++index) {
            if (!is_one_of(pattern.words[index], first + index, index == 0)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool holds(HedgeCondition condition, std::size_t first, std::size_t end) const {
        const bool is_before_that = end < tokens_.size() && is_that(tokens_[end].text);
        const bool is_compared = first > 0 && may_be_elative(tokens_[first - 1].text);
        const bool is_denied = first > 0 && is_denial(tokens_[first - 1].text);
        switch (condition) {
        case HedgeCondition::always:
            return true;
        case HedgeCondition::before_imperfect:
            return end < tokens_.size() &&
                   is_imperfect(written(end), end + 1 < tokens_.size() ? written(end + 1) : "");
        case HedgeCondition::before_that:
            return is_before_that;
        case HedgeCondition::before_in:
            return is_before_that || is_before_in(end);
        case HedgeCondition::before_with:
            return !is_denied && begins_with(end, kBeh);
        case HedgeCondition::before_for:
            return begins_with(end, kLam) && !is_compared;
        case HedgeCondition::before_that_not_denied:
            return is_before_that && !is_denied;
        case HedgeCondition::not_denied:
            return !is_denied;
        case HedgeCondition::not_compared:
            return is_before_that || !is_compared;
        }
        return false;
    }

    [[nodiscard]] bool begins_with(std::size_t index, char32_t letter) const {
        return index < tokens_.size() && decode_utf8(tokens_[index].text, 0).value == letter;
    }

    [[nodiscard]] bool is_before_in(std::size_t index) const {
        return begins_with(index, kBeh) ||
               (index < tokens_.size() &&
                to_code_points(tokens_[index].text) == std::u32string{kFeh, kYeh});
    }

    [[nodiscard]] std::string_view written(std::size_t index) const {
        const TextSpan& span = tokens_[index].span;
        return text_.substr(span.begin_byte, span.end_byte - span.begin_byte);
    }

    [[nodiscard]] Hedge hedge(const HedgePattern& pattern, std::size_t first,
                              std::size_t end) const {
        Hedge found;
        found.span = span_of_words(tokens_, first, end);
        if (!pattern.words.front().contains(tokens_[first].text)) {
            drop_conjunction(found.span);
        }
        found.certainty = pattern.entry->certainty;
        found.reach = found.span;
        std::size_t next = end;
        while (next < tokens_.size() && is_that(tokens_[next].text)) {
            ++next;
        }
        if (pattern.entry->scope == HedgeScope::that && next == end) {
            next = behind_subject(end);
        }
        if (next < tokens_.size() && !has_comma(found.span.end_byte, next)) {
            found.reach.end_byte = tokens_[next].span.end_byte;
            found.reach.end_cp = tokens_[next].span.end_cp;
        }
        if (pattern.entry->scope == HedgeScope::clause && first > 0 &&
            !has_comma(tokens_[first - 1].span.end_byte, first)) {
            found.reach.begin_byte = tokens_[first - 1].span.begin_byte;
            found.reach.begin_cp = tokens_[first - 1].span.begin_cp;
        }
        return found;
    }

    /// Returns the word behind the «أن» of a verb that ends before `end`, which may follow its
    /// subject; or `end`, also where «أن» is that of a clause joined to it: «يبدو قلقا بعد أن».
    [[nodiscard]] std::size_t behind_subject(std::size_t end) const {
        constexpr std::size_t kLongestSubject = 6; // words
        for (std::size_t that = end; that < tokens_.size() && that <= end + kLongestSubject &&
                                     !has_comma(tokens_[that - 1].span.end_byte, that);
             ++that) {
            if (behind_joining_words(tokens_, that) != that) {
                return end;
            }
            if (is_that(tokens_[that].text)) {
                return that + 1;
            }
        }
        return end;
    }

    /// Moves a span behind its first letter and the marks on it.
    void drop_conjunction(TextSpan& span) const {
        const auto is_mark = [](char32_t letter) {
            return letter == kTatweel || is_among(letter, kArabicMarks);
        };
        do {
            span.begin_byte = decode_utf8(text_, span.begin_byte).end_byte;
            ++span.begin_cp;
        } while (span.begin_byte < span.end_byte &&
                 is_mark(decode_utf8(text_, span.begin_byte).value));
    }

    /// Whether a comma or the like stands between a byte and a word.
    [[nodiscard]] bool has_comma(std::size_t begin, std::size_t word) const {
        const std::string_view between = text_.substr(begin, tokens_[word].span.begin_byte - begin);
        const std::u32string letters = to_code_points(between);
        return letters.find_first_of(U".,:;!?\u060C\u061B\u061F\u2026") != std::u32string::npos;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
};

} // namespace

std::vector<Hedge> find_hedges(std::string_view text, const std::vector<Token>& tokens) {
    return HedgeFinder(text, tokens).find();
}

std::vector<Hedge> find_hedges(std::string_view text) {
    return find_hedges(text, tokenize(text));
}

} // namespace sijill::text
