#pragma once

#include "sijill/analyzer.hpp"
#include "text/sayings/quoted_words.hpp"
#include "text/sayings/saying_lexicon.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::text {

/// Some words of a sentence that follow one another, by their places among its tokens.
struct WordRange {
    std::size_t first = 0, end = 0;

    [[nodiscard]] bool empty() const { return first >= end; }
};

/// A sentence with what the lexicon of sayings has of each of its words. Views into the text and
/// the tokens that it was made of.
class SayingText {
public:
    SayingText(std::string_view text, const std::vector<Token>& tokens,
               const std::vector<TextSpan>& actors);
    SayingText(const SayingText&) = delete;
    SayingText& operator=(const SayingText&) = delete;
    ~SayingText() = default;

    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] const Token& token(std::size_t index) const { return tokens_[index]; }
    [[nodiscard]] const SayingWord& word(std::size_t index) const { return *words_[index]; }
    [[nodiscard]] const std::vector<QuotedWords>& quotations() const { return quotations_; }

    /// Whether a word has one of some roles; false behind the last word.
    [[nodiscard]] bool has(std::size_t index, unsigned roles) const {
        return index < words_.size() && (words_[index]->roles & roles) != 0;
    }

    /// Whether one of some letters stands between a word and the one before it.
    [[nodiscard]] bool has_before(std::size_t index, std::u32string_view letters) const;

    [[nodiscard]] bool has_comma_before(std::size_t index) const;
    [[nodiscard]] bool has_colon_before(std::size_t index) const;

    /// Returns the quotation that opens right before a word; null if none does.
    [[nodiscard]] const QuotedWords* quotation_at(std::size_t index) const;

    /// Returns the words of the known person or organization that begins with a word, or within it
    /// behind a preposition («لماسك»); none if none does.
    [[nodiscard]] WordRange actor_at(std::size_t index) const;

    /// Returns the first word that begins at or behind a byte.
    [[nodiscard]] std::size_t word_at(std::size_t byte) const;

    /// Returns the text of some words, of which there must be one.
    [[nodiscard]] TextSpan span_of(WordRange range) const;

private:
    [[nodiscard]] const QuotedWords* find_quotation_at(std::size_t index) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<TextSpan>& actors_;
    std::vector<const SayingWord*> words_;
    std::vector<QuotedWords> quotations_;
    std::vector<const QuotedWords*> quotation_at_; ///< for each word; none if there are none
};

} // namespace sijill::text
