#include "text/sayings/sayings.hpp"

#include "text/sayings/said_words.hpp"
#include "text/sayings/saying_ends.hpp"
#include "text/sayings/saying_text.hpp"
#include "text/sayings/sources.hpp"
#include "text/sayings/speakers.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

class SayingFinder {
public:
    SayingFinder(std::string_view text, const std::vector<Token>& tokens,
                 const std::vector<TextSpan>& actors)
        : text_(text, tokens, actors) {}

    std::vector<Saying> find() {
        constexpr unsigned kBeginsSaying = in_saying::verb | in_saying::report |
                                           in_saying::according | in_saying::according_to |
                                           in_saying::to_the_extent;
        read_headline();
        for (std::size_t index = 0; index < text_.size(); ++index) {
            if (text_.has(index, kBeginsSaying)) {
                read(index);
            }
        }
        end_words_before_next(text_, sayings_);
        return std::move(sayings_);
    }

private:
    void read(std::size_t index) {
        if (text_.has(index, in_saying::verb)) {
            if (is_said(index)) {
                read_verb(index);
            }
        } else if (text_.has(index, in_saying::report)) {
            read_report(index);
        } else if ((text_.has(index, in_saying::according) && !text_.has_comma_before(index + 1)) ||
                   (text_.has(index, in_saying::according_to) && is_before_lam(index + 1))) {
            read_according(index, index + 1);
        } else if (text_.has(index, in_saying::to_the_extent) && index > 0 &&
                   text_.has(index - 1, in_saying::on)) {
            read_expression(index);
        }
    }

    /// Whether a verb tells that something is said: not «لم تذكر», nor «ما ذكرته».
    [[nodiscard]] bool is_said(std::size_t index) const {
        const SayingWord& word = text_.word(index);
        return !is_after_source_preposition(index) &&
               !(index > 0 && text_.has(index - 1, in_saying::denial)) &&
               (!word.has_object || word.use == SayingUse::described);
    }

    /// Whether a verb tells of a source, «وفق ما ذكرت الصحيفة», which is read with the preposition.
    [[nodiscard]] bool is_after_source_preposition(std::size_t index) const {
        return (index > 0 && text_.has(index - 1, in_saying::according)) ||
               (index > 1 && text_.has(index - 1, in_saying::what) &&
                text_.has(index - 2, in_saying::according | in_saying::according_to));
    }

    [[nodiscard]] bool is_before_lam(std::size_t index) const {
        return index < text_.size() && decode_utf8(text_.token(index).text, 0).value == kLam;
    }

    // ------------------------------------------------------------------------ verbs of saying

    void read_verb(std::size_t index) {
        const SayingWord& word = text_.word(index);
        const std::optional<SaidWords> said = said_behind(text_, index);
        if (!said) {
            read_quoted_before(index);
            return;
        }
        Saying saying;
        saying.verb = text_.token(index).span;
        saying.words = said->words;
        saying.direct = said->direct;
        saying.clause = said->clause;
        WordRange speaker;
        if (word.form != SayingForm::participle) {
            speaker = speaker_from(text_, index + 1, said->limit);
            if (speaker.empty() && !word.has_conjunction) {
                speaker = speaker_before(text_, index);
            }
        }
        if (speaker.empty() && is_impersonal(index, *said)) {
            return;
        }
        add(saying, speaker, word.form == SayingForm::participle);
    }

    /// Whether nobody says it: «يذكر أن».
    [[nodiscard]] bool is_impersonal(std::size_t index, const SaidWords& said) const {
        const SayingWord& word = text_.word(index);
        return word.is_masculine_singular_imperfect && said.limit == index + 1 &&
               (word.use == SayingUse::impersonal || word.use == SayingUse::impersonal_or_noun);
    }

    /// Reads a verb with its speaker behind a quotation: «"…"، يقول ماسك».
    void read_quoted_before(std::size_t index) {
        const auto& quotations = text_.quotations();
        const std::size_t begin = text_.token(index).span.begin_byte;
        const auto quotation =
            std::find_if(quotations.rbegin(), quotations.rend(), [&](const QuotedWords& candidate) {
                return candidate.depth == 0 && candidate.span.end_byte <= begin &&
                       text_.word_at(candidate.words.end_byte) == index;
            });
        const WordRange speaker = speaker_from(text_, index + 1, text_.size());
        if (quotation == quotations.rend() || !is_more_than_name(text_, *quotation) ||
            speaker.empty()) {
            return;
        }
        Saying saying;
        saying.verb = text_.token(index).span;
        saying.words = quotation->words;
        saying.direct = true;
        add(saying, speaker, false);
    }

    // ---------------------------------------------------------------------------- reported by

    /// Reads «نقلت الصحيفة عن فلان قوله إن»: the speaker is whom it is taken from.
    void read_report(std::size_t index) {
        std::size_t from = index + 1;
        while (from < text_.size() && from < index + kMostWordsBeforeClause &&
               !text_.has(from, in_saying::about | in_saying::that)) {
            ++from;
        }
        if (!text_.has(from, in_saying::about)) {
            return;
        }
        const std::optional<SaidWords> said = said_behind_report(text_, from);
        if (!said) {
            return;
        }
        Saying saying;
        saying.verb = text_.token(index).span;
        saying.words = said->words;
        saying.direct = said->direct;
        add(saying, speaker_from(text_, from + 1, said->limit), false);
    }

    // --------------------------------------------------------------------------- according to

    /// Reads «بحسب رويترز» with what stands before it, or behind it at the front of a sentence.
    void read_according(std::size_t index, std::size_t first) {
        const bool has_verb = text_.has(first, in_saying::what);
        first += has_verb ? 1 : 0;
        const bool is_verb = text_.has(first, in_saying::verb | in_saying::report);
        if (has_verb && !is_verb) {
            return;
        }
        first += is_verb ? 1 : 0;
        const WordRange speaker = source_from(text_, first, is_verb);
        if (speaker.empty()) {
            return;
        }
        Saying saying;
        saying.verb = text_.span_of({index, first});
        const bool is_at_front = index == 0;
        if (is_at_front && speaker.end + 1 >= text_.size()) {
            return;
        }
        const std::size_t clause = speaker.end + (text_.has(speaker.end, in_saying::that) ? 1 : 0);
        saying.words = is_at_front ? rest_of(text_, clause) : clause_before(index);
        add(saying, speaker, false);
        if (text_.has(index, in_saying::according_to) && !is_verb) {
            drop_lam(*sayings_.back().speaker);
        }
    }

    /// Moves the span of a word that begins with «لـ» behind it; a fused «لل» or «ﻷ» stays.
    void drop_lam(TextSpan& span) const {
        const auto [lam, end] = decode_utf8(text_.text(), span.begin_byte);
        if (end < span.end_byte && !is_lam_alef(lam) &&
            decode_utf8(text_.text(), end).value != kLam) {
            span.begin_byte = end;
            ++span.begin_cp;
        }
    }

    /// Reads «على حد تعبيره», «على حد قول ماسك», with what stands before it, or behind it at the
    /// front of a sentence.
    void read_expression(std::size_t index) {
        if (!text_.has(index + 1, in_saying::expression)) {
            return;
        }
        const std::size_t behind = index + 2;
        const WordRange speaker = text_.has(index + 1, in_saying::pronoun)
                                      ? WordRange{behind, behind}
                                      : speaker_from(text_, behind, text_.size());
        const bool is_at_front = index == 1;
        if (is_at_front && speaker.end >= text_.size()) {
            return;
        }
        Saying saying;
        saying.verb = text_.span_of({index - 1, behind});
        saying.words = is_at_front ? rest_of(text_, speaker.end) : clause_before(index - 1);
        add(saying, speaker, speaker.empty());
    }

    // -------------------------------------------------------------------------------- headlines

    /// Reads «ماسك: "سنطلق النموذج"» at the front of a text.
    void read_headline() {
        constexpr std::size_t kMostWordsOfHeadline = 8;
        const std::size_t end = std::min(text_.size(), kMostWordsOfHeadline);
        for (std::size_t index = 1; index < end; ++index) {
            const QuotedWords* const quotation = text_.quotation_at(index);
            if (text_.has(index - 1, kAnyVerb)) {
                return;
            }
            if (text_.has_colon_before(index)) {
                const WordRange speaker = speaker_from(text_, 0, index);
                if (quotation != nullptr && speaker.end == index) {
                    Saying saying;
                    saying.verb = text_.span_of({index - 1, index});
                    saying.words = quotation->words;
                    saying.direct = true;
                    add(saying, speaker, false);
                }
                return;
            }
        }
    }

    // ------------------------------------------------------------------------------------ words

    static constexpr unsigned kAnyVerb = in_saying::verb | in_saying::report;

    /// Returns the words before one that is not the first, from the front of the text or the end of
    /// the saying before.
    [[nodiscard]] TextSpan clause_before(std::size_t index) const {
        std::size_t first = 0;
        for (const Saying& saying : sayings_) {
            const std::size_t begin = text_.word_at(saying.words.begin_byte);
            first = begin < index ? std::max(first, begin) : first;
        }
        return text_.span_of({std::min(first, index - 1), index});
    }

    /// Adds a saying; without a speaker of its own it may have that of the saying before.
    void add(Saying saying, WordRange speaker, bool inherits) {
        if (!speaker.empty()) {
            saying.speaker = text_.span_of(speaker);
        } else if (inherits && !sayings_.empty()) {
            saying.speaker = sayings_.back().speaker;
        }
        sayings_.push_back(saying);
    }

    SayingText text_;
    std::vector<Saying> sayings_;
};

/// Whether a sentence has a word or a colon that a saying begins with.
bool may_have_sayings(std::string_view text, const std::vector<Token>& tokens) {
    constexpr unsigned kBeginsSaying = in_saying::verb | in_saying::report | in_saying::according |
                                       in_saying::according_to | in_saying::to_the_extent;
    return text.find(':') != std::string_view::npos ||
           std::ranges::any_of(tokens, [](const Token& token) {
               return (saying_word(token.text).roles & kBeginsSaying) != 0;
           });
}

} // namespace

std::vector<Saying> find_sayings(std::string_view text, const std::vector<Token>& tokens,
                                 const std::vector<TextSpan>& actors) {
    if (tokens.size() > kMostWordsOfSentence) {
        const std::vector<Token> first(tokens.begin(), tokens.begin() + kMostWordsOfSentence);
        return find_sayings(text.substr(0, first.back().span.end_byte), first, actors);
    }
    if (!may_have_sayings(text, tokens)) {
        return {};
    }
    return SayingFinder(text, tokens, actors).find();
}

} // namespace sijill::text
