#include "text/sentences/hedges.hpp"

#include "base/split.hpp"
#include "text/sentences/imperfect_verbs.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace sijill::text {
namespace {

/// What a hedge makes less certain.
enum class Scope {
    next_word, ///< what follows it
    clause,    ///< what it stands behind or before, up to a comma
};

/// What must be so beside the words for them to be a hedge.
enum class Condition {
    always,
    before_imperfect, ///< a verb of the imperfect follows
    before_that,      ///< «أن» or «إن» follows
    before_in,        ///< «في» or «بـ» follows, or «أن»
    before_with,      ///< a word with «بـ» follows, and no «لا» or «لم» stands before
    before_that_not_denied, ///< and no «لا» or «لم» stands before
    not_denied,
    not_compared, ///< no elative stands before («أسرع من المتوقع»), or «أن» follows
};

struct HedgeEntry {
    std::string_view words;
    std::string_view certainty;
    Scope scope;
    Condition condition;
};

const std::vector<HedgeEntry>& lexicon() {
    constexpr std::string_view kCertain = "certain";
    constexpr std::string_view kProbable = "probable";
    constexpr std::string_view kPossible = "possible";
    constexpr std::string_view kUnknown = "unknown";
    using enum Scope;
    using enum Condition;
    static const std::vector<HedgeEntry> entries{
#include "text/data/hedges.inc"
    };
    return entries;
}

using Words = std::set<std::string, std::less<>>;

/// A hedge as its words, each in all its forms, folded.
struct HedgePattern {
    std::vector<Words> words;
    const HedgeEntry* entry;
};

Words folded_forms(std::string_view forms) {
    Words folded;
    for (const std::string_view form : split(forms, '/')) {
        folded.insert(folded_words(form));
    }
    return folded;
}

/// The lexicon by first words, with a conjunction or without, the longest hedges first.
class HedgeLexicon {
public:
    HedgeLexicon() {
        for (const HedgeEntry& entry : lexicon()) {
            HedgePattern pattern{{}, &entry};
            for (const std::string_view forms : split(entry.words, ' ')) {
                pattern.words.push_back(folded_forms(forms));
            }
            patterns_.push_back(std::move(pattern));
        }
        std::ranges::stable_sort(patterns_, std::ranges::greater{},
                                 [](const HedgePattern& pattern) { return pattern.words.size(); });
        for (const HedgePattern& pattern : patterns_) {
            for (const std::string& form : pattern.words.front()) {
                by_first_word_[form].push_back(&pattern);
                by_first_word_[to_utf8({&kWaw, 1}) + form].push_back(&pattern);
                by_first_word_[to_utf8({&kFeh, 1}) + form].push_back(&pattern);
            }
        }
    }

    /// Returns the hedges that may begin with a folded word.
    [[nodiscard]] const std::vector<const HedgePattern*>&
    beginning_with(const std::string& word) const {
        static const std::vector<const HedgePattern*> none;
        const auto found = by_first_word_.find(word);
        return found == by_first_word_.end() ? none : found->second;
    }

private:
    std::vector<HedgePattern> patterns_;
    std::unordered_map<std::string, std::vector<const HedgePattern*>> by_first_word_;
};

const HedgeLexicon& hedge_lexicon() {
    static const HedgeLexicon hedges;
    return hedges;
}

/// «أن», «إن», with «بـ» or a pronoun, and «ألا».
bool is_that(std::string_view word) {
    static const std::u32string pronouns[] = {
        {}, {kHeh}, {kHeh, kAlef}, {kHeh, kMeem}, {kNoon, kAlef}, {kHeh, kMeem, kAlef}};
    const std::u32string letters = to_code_points(word);
    std::u32string_view rest = letters;
    rest.remove_prefix(rest.starts_with(kBeh) ? 1 : 0);
    if (!rest.starts_with(kAlef) && !rest.starts_with(kAlefHamza)) {
        return false;
    }
    rest.remove_prefix(1);
    return rest == std::u32string{kLam, kAlef} ||
           (rest.starts_with(kNoon) &&
            std::ranges::find(pronouns, rest.substr(1)) != std::end(pronouns));
}

/// «لا», «لم», «لن», with a conjunction or without.
bool is_denial(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    const std::size_t size = letters.size();
    const bool has_conjunction = size == 3 && (letters[0] == kWaw || letters[0] == kFeh);
    return (size == 2 || has_conjunction) && letters[size - 2] == kLam &&
           (letters[size - 1] == kAlef || letters[size - 1] == kMeem || letters[size - 1] == kNoon);
}

/// «أسرع», «أعلى», «أقل»: a word of the form of an elative.
bool may_be_elative(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    return letters.size() >= 3 && letters.size() <= 4 &&
           (letters[0] == kAlef || letters[0] == kAlefHamza) && letters[1] != kLam;
}

class HedgeFinder {
public:
    HedgeFinder(std::string_view text, const std::vector<Token>& tokens)
        : text_(text), tokens_(tokens) {}

    std::vector<Hedge> find() {
        std::vector<Hedge> hedges;
        for (std::size_t first = 0; first < tokens_.size(); ++first) {
            for (const HedgePattern* pattern :
                 hedge_lexicon().beginning_with(tokens_[first].text)) {
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

    [[nodiscard]] bool is_one_of(const Words& forms, std::size_t index, bool is_first) const {
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

    [[nodiscard]] bool holds(Condition condition, std::size_t first, std::size_t end) const {
        const bool is_before_that = end < tokens_.size() && is_that(tokens_[end].text);
        const bool is_denied = first > 0 && is_denial(tokens_[first - 1].text);
        switch (condition) {
        case Condition::always:
            return true;
        case Condition::before_imperfect:
            return end < tokens_.size() &&
                   is_imperfect(written(end), end + 1 < tokens_.size() ? written(end + 1) : "");
        case Condition::before_that:
            return is_before_that;
        case Condition::before_in:
            return is_before_that || is_before_in(end);
        case Condition::before_with:
            return !is_denied && begins_with_beh(end);
        case Condition::before_that_not_denied:
            return is_before_that && !is_denied;
        case Condition::not_denied:
            return !is_denied;
        case Condition::not_compared:
            return is_before_that || first == 0 || !may_be_elative(tokens_[first - 1].text);
        }
        return false;
    }

    [[nodiscard]] bool begins_with_beh(std::size_t index) const {
        return index < tokens_.size() && decode_utf8(tokens_[index].text, 0).value == kBeh;
    }

    [[nodiscard]] bool is_before_in(std::size_t index) const {
        return begins_with_beh(index) ||
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
        found.span = joined(first, end - 1);
        if (!pattern.words.front().contains(tokens_[first].text)) {
            drop_conjunction(found.span);
        }
        found.certainty = pattern.entry->certainty;
        found.reach = found.span;
        std::size_t next = end;
        while (next < tokens_.size() && is_that(tokens_[next].text)) {
            ++next;
        }
        if (next < tokens_.size() && !has_comma(found.span.end_byte, next)) {
            found.reach.end_byte = tokens_[next].span.end_byte;
            found.reach.end_cp = tokens_[next].span.end_cp;
        }
        if (pattern.entry->scope == Scope::clause && first > 0 &&
            !has_comma(tokens_[first - 1].span.end_byte, first)) {
            found.reach.begin_byte = tokens_[first - 1].span.begin_byte;
            found.reach.begin_cp = tokens_[first - 1].span.begin_cp;
        }
        return found;
    }

    [[nodiscard]] TextSpan joined(std::size_t first, std::size_t last) const {
        const TextSpan& begin = tokens_[first].span;
        const TextSpan& end = tokens_[last].span;
        return {begin.begin_byte, end.end_byte, begin.begin_cp, end.end_cp};
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
