#pragma once

#include "search/plan/question.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/related.hpp"

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::extension {

/// The text before and after each word that was found, and in place of text that is left out.
struct Marks {
    std::string begin = "<mark>";
    std::string end = "</mark>";
    std::string left_out = "…";
};

/// Finds the words of a question in any text, in any of their forms, without an index. The signs of
/// a question hold as in a search: see search::Question. Stop words count only if the question has
/// nothing else.
class Marker {
public:
    explicit Marker(std::string_view question);

    /// Returns whether the text has a form of each word, and each phrase, and nothing that is
    /// excluded; false for a question that asks for no word.
    [[nodiscard]] bool has_all(std::string_view text) const;

    /// Returns the text with marks around the words of the question.
    [[nodiscard]] std::string highlight(std::string_view text, const Marks& marks) const;

    /// Returns the part of the text, at most `words` words long, that has the most different words
    /// of the question, with marks around them; the first such part.
    [[nodiscard]] std::string snippet(std::string_view text, const Marks& marks,
                                      std::size_t words) const;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// A word of a text, taken apart once it is asked for.
    class TextWord {
    public:
        explicit TextWord(std::string_view text) : text_(text) {}

        [[nodiscard]] std::string_view text() const { return text_; }
        [[nodiscard]] const text::AnalyzedWord& analyzed() {
            return analyzed_ ? *analyzed_ : analyzed_.emplace(text_);
        }

    private:
        std::string_view text_; ///< of a Token, which outlives this
        std::optional<text::AnalyzedWord> analyzed_;
    };
    using TextWords = std::deque<TextWord>; // they cannot be moved

    /// A word of the question. One that is asked several times is one.
    struct Asked {
        /// Returns whether a Token's text is a form of the word, or begins with it if it has a
        /// star.
        [[nodiscard]] bool has_form(TextWord& form) const;

        std::string word;
        std::vector<std::string> beginnings;      ///< of a word with a star, else empty
        std::unique_ptr<text::Relation> relation; ///< null for a word with a star
        bool alone = false;                       ///< asked for wherever it stands
    };

    /// Words that stand side by side, by their indexes in asked_.
    struct Phrase {
        std::vector<std::size_t> words;
        bool excluded = false;
    };

    [[nodiscard]] static TextWords words_of(const std::vector<Token>& tokens);
    [[nodiscard]] std::size_t add(const search::Question::Word& word);
    [[nodiscard]] bool stands_at(const Phrase& phrase, TextWords& words, std::size_t first) const;
    [[nodiscard]] bool stands_in(const Phrase& phrase, TextWords& words) const;

    /// Returns, for each word of a text, the index of the word that is asked for there; kNone if
    /// none is.
    [[nodiscard]] std::vector<std::size_t> asked_by(TextWords& words) const;

    std::vector<Asked> asked_;
    std::vector<Phrase> phrases_;
    bool asks_ = false; ///< for any word
};

} // namespace sijill::extension
