#include "claims/phrases/sentence.hpp"

#include "claims/data/clitics.hpp"
#include "claims/data/signs.hpp"
#include "text/tokens/span_of_words.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

constexpr text::CodePointRange kMarkRanges[] = {
    {U'"', U'"'},     {U'\'', U'('},    {U')', U')'}, {U'«', U'«'}, {U'»', U'»'},
    {0x2010, 0x2015}, {0x2018, 0x201F}, {U'[', U'['}, {U']', U']'}, {U'-', U'-'}};

Break break_of(char32_t letter) {
    if (letter == U' ' || letter > 0xFFFF) {
        return Break::none;
    }
    if (kCommas.find(letter) != std::u32string_view::npos) {
        return Break::comma;
    }
    if (kStops.find(letter) != std::u32string_view::npos) {
        return Break::stop;
    }
    return text::is_among(letter, kMarkRanges) ? Break::mark : Break::none;
}

/// Whether the text has «أ» where the word has «إ», or the other way round. A bare alef is either.
bool is_other_hamza(char32_t written, const Reading& reading) {
    return (written == text::kAlefHamza || written == text::kAlefHamzaBelow) &&
           written != reading.hamza;
}

/// Returns the alef of a ligature with lam.
char32_t alef_of(char32_t lam_alef) {
    constexpr text::CodePointRange kWithHamza[] = {{0xFEF7, 0xFEF8}};
    constexpr text::CodePointRange kWithHamzaBelow[] = {{0xFEF9, 0xFEFA}};
    return text::is_among(lam_alef, kWithHamza)        ? text::kAlefHamza
           : text::is_among(lam_alef, kWithHamzaBelow) ? text::kAlefHamzaBelow
                                                       : text::kAlef;
}

/// Returns a word without «و» or «ف», if it is long enough to have one.
std::string_view without_conjunction(std::string_view word) {
    constexpr std::size_t kLeast = 4 * kLetterBytes;
    return word.size() >= kLeast && clitic::begins(word, clitic::kConjunctions)
               ? word.substr(kLetterBytes)
               : word;
}

} // namespace

Sentence::Sentence(std::string_view text, const std::vector<Token>& tokens,
                   const std::vector<KnownName>& names)
    : text_(text), tokens_(&tokens), names_(&names), quotations_(text, tokens) {
    const Lexicon& lexicon = rule_book().lexicon;
    static const Grammar grammar(lexicon);
    grammar_ = &grammar;
    readings_.reserve(tokens.size());
    ends_.reserve(tokens.size());
    breaks_.reserve(tokens.size());
    for (const Token& token : tokens) {
        const auto first = static_cast<std::ptrdiff_t>(readings_.size());
        lexicon.read(token.text, readings_);
        const auto has_other_hamza = [&](const Reading& reading) {
            return reading.hamza != 0 && is_other_hamza(written_letter(token, reading), reading);
        };
        readings_.erase(std::remove_if(readings_.begin() + first, readings_.end(), has_other_hamza),
                        readings_.end());
        ends_.push_back(static_cast<std::uint32_t>(readings_.size()));
        breaks_.push_back(breaks_.empty() ? Break::stop : find_break(breaks_.size()));
    }
}

char32_t Sentence::written_letter(const Token& token, const Reading& reading) const {
    std::size_t left = reading.clitics.bytes / kLetterBytes;
    for (std::size_t byte = token.span.begin_byte; byte < token.span.end_byte;) {
        const auto [letter, next] = text::decode_utf8(text_, byte);
        const bool is_mark = letter == text::kTatweel || text::is_among(letter, text::kArabicMarks);
        if (text::is_lam_alef(letter) && left == 1) {
            return alef_of(letter);
        }
        if (!is_mark && left-- == 0) {
            return letter;
        }
        left -= text::is_lam_alef(letter) ? 1U : 0U;
        byte = next;
    }
    return 0;
}

std::span<const Reading> Sentence::readings(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::span(readings_).subspan(begin, ends_[index] - begin);
}

std::size_t Sentence::word_at(std::size_t byte) const {
    const auto found = std::ranges::upper_bound(
        *tokens_, byte, {}, [](const Token& token) { return token.span.end_byte; });
    return static_cast<std::size_t>(found - tokens_->begin());
}

Break Sentence::find_break(std::size_t index) const {
    const std::size_t begin = token(index - 1).span.end_byte;
    const std::size_t end = token(index).span.begin_byte;
    // «[نص](https://…)»: the address of a link is none of its words.
    const bool is_link = text_.substr(begin, end - begin).find("](") != std::string_view::npos;
    Break strongest = is_link ? Break::comma : Break::none;
    for (std::size_t byte = begin; byte < end;) {
        const auto [letter, next] = text::decode_utf8(text_, byte);
        strongest = std::max(strongest, break_of(letter));
        byte = next;
    }
    // «S.A.», `x.com`: a stop without a space is inside a name.
    const bool is_inside = strongest == Break::stop && text_[end - 1] == '.';
    return is_inside ? Break::mark : strongest;
}

bool Sentence::is(std::size_t index, SetId set) const {
    return std::ranges::any_of(readings(index),
                               [set](const Reading& reading) { return reading.set == set; });
}

bool Sentence::is_noun_of(std::size_t index, SetId set) const {
    return std::ranges::any_of(readings(index), [set](const Reading& reading) {
        return reading.set == set &&
               (reading.form == Form::noun || reading.form == Form::participle);
    });
}

bool Sentence::is_function_word(std::size_t index) const {
    return std::ranges::any_of(readings(index), [this](const Reading& reading) {
        const SetId set = reading.set;
        return set == grammar_->preposition || set == grammar_->relative || set == grammar_->that ||
               set == grammar_->particle || set == grammar_->negation ||
               set == grammar_->condition || set == grammar_->contrast ||
               set == grammar_->auxiliary || set == grammar_->adverb;
    });
}

bool Sentence::looks_like_verb(std::size_t index) const {
    constexpr std::size_t kLeastVerb = 4 * kLetterBytes;
    const std::string_view whole = token(index).text;
    const std::string_view word = without_conjunction(whole);
    // Far more names than verbs begin so: «فيرجن», «فيليب».
    const bool may_be_name = whole.starts_with(clitic::kThen) && word.size() < whole.size();
    return word.size() >= kLeastVerb && clitic::begins(word, clitic::kImperfects) && !may_be_name &&
           !is(index, grammar_->no_verb) && quotations_.last_of(index) != index; // «سيمرغ»
}

bool Sentence::is_verb(std::size_t index) const {
    bool is_finite = false;
    for (const Reading& reading : readings(index)) {
        if (reading.form == Form::noun || reading.form == Form::participle) {
            return false;
        }
        is_finite = is_finite || reading.form != Form::word;
    }
    return is_finite || looks_like_verb(index);
}

bool Sentence::is_rather_noun(std::size_t index) const {
    const bool may_be_noun = std::ranges::any_of(
        readings(index), [](const Reading& reading) { return reading.form == Form::noun; });
    if (!may_be_noun || break_before(index) >= Break::comma ||
        token(index).text.starts_with(clitic::kAnd)) {
        return false;
    }
    const std::size_t before = index - 1;
    return is(before, grammar_->preposition) || is_verb(before) || is_light_verb(before) ||
           (is_noun_like(before) && !has_article(before));
}

bool Sentence::is_light_verb(std::size_t index) const {
    return is(index, grammar_->light_verb);
}

bool Sentence::is_noun_like(std::size_t index) const {
    return index < size() && !is_function_word(index) && !is_verb(index);
}

bool Sentence::is_number(std::size_t index) const {
    const char first = token(index).text.front();
    return first >= '0' && first <= '9';
}

bool Sentence::is_counting(std::size_t index) const {
    return is_number(index) || is(index, grammar_->unit) || is(index, grammar_->quantity) ||
           is(index, grammar_->preposition);
}

bool Sentence::is_latin(std::size_t index) const {
    const char first = token(index).text.front();
    return first >= 'a' && first <= 'z';
}

bool Sentence::has_article(std::size_t index) const {
    const std::string_view word = token(index).text;
    return clitic::begins(word, clitic::kArticles) && word.size() > 3 * kLetterBytes;
}

bool Sentence::has_pronoun(std::size_t index) const {
    constexpr std::size_t kLeast = 5 * kLetterBytes;
    const std::string_view word = token(index).text;
    return word.size() >= kLeast && clitic::ends(word, clitic::kSurePronouns);
}

bool Sentence::is_quoted(std::size_t index) const {
    const std::string_view before = text_.substr(0, token(index).span.begin_byte);
    return std::ranges::any_of(
        kOpeningQuotes, [before](std::string_view quote) { return before.ends_with(quote); });
}

bool Sentence::begins_clause(std::size_t index) const {
    if (break_before(index) >= Break::comma) {
        return true;
    }
    const Grammar& sets = *grammar_;
    if (is(index, sets.that) || is(index, sets.relative) || is(index, sets.condition) ||
        is(index, sets.contrast)) {
        return true;
    }
    const bool has_conjunction = clitic::begins(token(index).text, clitic::kConjunctions);
    return has_conjunction && is_verb(index);
}

const KnownName* Sentence::name_at(std::size_t index) const {
    const TextSpan& span = token(index).span;
    const auto found = std::ranges::upper_bound(
        *names_, span.begin_byte, {}, [](const KnownName& name) { return name.span.end_byte; });
    return found != names_->end() && found->span.begin_byte < span.end_byte ? &*found : nullptr;
}

TextSpan Sentence::span(std::size_t first, std::size_t last, std::size_t skipped) const {
    TextSpan span = text::span_of_words(*tokens_, first, last + 1);
    const auto is_mark = [](char32_t letter) {
        return letter == text::kTatweel || text::is_among(letter, text::kArabicMarks);
    };
    const std::size_t end_of_first = token(first).span.end_byte;
    for (std::size_t left = skipped; span.begin_byte < end_of_first;) {
        const auto [letter, next] = text::decode_utf8(text_, span.begin_byte);
        const std::size_t letters = is_mark(letter) ? 0 : text::is_lam_alef(letter) ? 2 : 1;
        if (letters > left) {
            break; // nothing left to skip, or half of «ﻷ»
        }
        left -= letters;
        if (next >= end_of_first) {
            break;
        }
        span.begin_byte = next;
        ++span.begin_cp;
    }
    return span;
}

void Sentence::mark_times(const std::vector<text::TimeExpression>& times) {
    times_.assign(size(), false);
    auto time = times.begin();
    for (std::size_t index = 0; index < size(); ++index) {
        const TextSpan& word = token(index).span;
        while (time != times.end() && time->span.end_byte <= word.begin_byte) {
            ++time;
        }
        times_[index] = time != times.end() && time->span.begin_byte < word.end_byte;
    }
}

bool Sentence::is_time(std::size_t index) const {
    return (index < times_.size() && times_[index]) || is(index, grammar_->day);
}

} // namespace sijill::claims
