#pragma once

#include "claims/claim.hpp"
#include "claims/phrases/grammar.hpp"
#include "claims/phrases/quotations.hpp"
#include "claims/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// What parts a word from the one before it.
enum class Break : std::uint8_t {
    none,
    mark,  ///< quotation marks, parentheses, a dash
    comma, ///< a comma, a colon, a semicolon
    stop,  ///< a full stop and its like, a line
};

/// A sentence as the rules of rule_book() see it: its words with their readings, and what stands
/// between them. References the text, the tokens and the names that it is made of; the names are
/// ascending and do not overlap.
class Sentence {
public:
    Sentence(std::string_view text, const std::vector<Token>& tokens,
             const std::vector<KnownName>& names);

    [[nodiscard]] std::size_t size() const { return tokens_->size(); }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const std::vector<Token>& tokens() const { return *tokens_; }
    [[nodiscard]] const Token& token(std::size_t index) const { return (*tokens_)[index]; }
    [[nodiscard]] std::span<const Reading> readings(std::size_t index) const;
    [[nodiscard]] const Grammar& grammar() const { return *grammar_; }

    /// Returns the first word that does not end before a byte.
    [[nodiscard]] std::size_t word_at(std::size_t byte) const;

    /// Returns what parts a word from the one before it; the first word is behind a stop, and so is
    /// the end of the sentence.
    [[nodiscard]] Break break_before(std::size_t index) const {
        return index < breaks_.size() ? breaks_[index] : Break::stop;
    }

    /// Whether a word is of a set, in any form and with anything written together with it.
    [[nodiscard]] bool is(std::size_t index, SetId set) const;

    /// Whether a word is of a set, and no verb or particle as such.
    [[nodiscard]] bool is_noun_of(std::size_t index, SetId set) const;

    /// Whether a word is none that a noun phrase can have: a particle, a preposition, «الذي», «أن».
    [[nodiscard]] bool is_function_word(std::size_t index) const;
    [[nodiscard]] bool is_verb(std::size_t index) const;

    /// Whether a word that may be a perfect or a noun («سحب», «طرح») is rather the noun: behind a
    /// preposition, a verb or a noun without article.
    [[nodiscard]] bool is_rather_noun(std::size_t index) const;
    [[nodiscard]] bool is_noun_like(std::size_t index) const;
    [[nodiscard]] bool is_number(std::size_t index) const;
    /// Whether a word says how many: a number, «أكثر من», «عدد».
    [[nodiscard]] bool is_counting(std::size_t index) const;
    [[nodiscard]] bool is_latin(std::size_t index) const;
    [[nodiscard]] bool has_article(std::size_t index) const;
    [[nodiscard]] bool has_pronoun(std::size_t index) const;

    [[nodiscard]] const Quotations& quotations() const { return quotations_; }

    /// Whether a quotation mark stands right before a word.
    [[nodiscard]] bool is_quoted(std::size_t index) const;

    /// Whether a word is the beginning of a clause: behind a comma or a stop, or one that joins
    /// clauses («لكن», «أن», «حيث», «الذي»), or «و» with a verb.
    [[nodiscard]] bool begins_clause(std::size_t index) const;

    /// The known name that has a word, if any.
    [[nodiscard]] const KnownName* name_at(std::size_t index) const;

    /// Returns the words from `first` to `last`, `skipped` letters of the first left out.
    [[nodiscard]] TextSpan span(std::size_t first, std::size_t last, std::size_t skipped = 0) const;

    /// Marks words that belong to expressions of time, ascending: no phrase goes over them.
    void mark_times(const std::vector<text::TimeExpression>& times);
    [[nodiscard]] bool is_time(std::size_t index) const;

private:
    /// Returns what stands before a word that is not the first.
    [[nodiscard]] Break find_break(std::size_t index) const;

    /// Returns the letter of the text with which a reading of a word begins.
    [[nodiscard]] char32_t written_letter(const Token& token, const Reading& reading) const;
    [[nodiscard]] bool looks_like_verb(std::size_t index) const;
    [[nodiscard]] bool is_light_verb(std::size_t index) const;

    std::string_view text_;
    const std::vector<Token>* tokens_;
    const std::vector<KnownName>* names_;
    const Grammar* grammar_;
    Quotations quotations_;
    std::vector<Reading> readings_;
    std::vector<std::uint32_t> ends_; ///< of the readings of each word
    std::vector<Break> breaks_;       ///< before each word
    std::vector<bool> times_;
};

} // namespace sijill::claims
