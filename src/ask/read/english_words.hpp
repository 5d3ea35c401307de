#pragma once

#include "sijill/analyzer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::ask {

template <std::size_t Count>
[[nodiscard]] bool is_one_of(std::string_view word,
                             const std::array<std::string_view, Count>& words) {
    return std::ranges::find(words, word) != words.end();
}

struct EnglishMonth {
    std::string_view name;
    int number;
    bool is_sure; ///< is no other word, nor part of one
};

/// The words of a question with what stands between them.
class EnglishWords {
public:
    /// Both must outlive this.
    EnglishWords(std::string_view text, const std::vector<Token>& tokens)
        : text_(text), tokens_(&tokens) {}

    [[nodiscard]] std::size_t size() const { return tokens_->size(); }

    /// Returns a word, folded; empty behind the last.
    [[nodiscard]] std::string_view operator[](std::size_t index) const {
        return index < size() ? std::string_view((*tokens_)[index].text) : std::string_view();
    }

    [[nodiscard]] bool is(std::size_t index, std::string_view word) const {
        return (*this)[index] == word;
    }

    /// Whether a word says that a time goes on: "from 2024 onwards".
    [[nodiscard]] bool is_onward(std::size_t index) const {
        return is(index, "on") || is(index, "onward") || is(index, "onwards");
    }

    /// Whether a word widens the time before it: "2024 or later".
    [[nodiscard]] bool is_comparison(std::size_t index) const {
        return is(index, "before") || is(index, "after") || is(index, "earlier") ||
               is(index, "later") || is(index, "so");
    }

    /// Returns what stands before a word, behind the word before it.
    [[nodiscard]] std::string_view gap(std::size_t index) const {
        if (index == 0 || index >= size()) {
            return {};
        }
        const std::size_t begin = (*tokens_)[index - 1].span.end_byte;
        return text_.substr(begin, (*tokens_)[index].span.begin_byte - begin);
    }

    /// Whether a dash and nothing else stands before a word.
    [[nodiscard]] bool has_dash(std::size_t index) const;

    /// Returns a number of at most four digits; nothing for another word.
    [[nodiscard]] std::optional<int> number(std::size_t index) const;

    /// Returns a number from 1800 to 2199.
    [[nodiscard]] std::optional<int> year(std::size_t index) const;

    /// Returns the month that a word names; null for another word.
    [[nodiscard]] const EnglishMonth* month(std::size_t index) const;

    /// Returns the words from `begin` up to that before `end`.
    [[nodiscard]] TextSpan span(std::size_t begin, std::size_t end) const;

private:
    std::string_view text_;
    const std::vector<Token>* tokens_;
};

} // namespace sijill::ask
