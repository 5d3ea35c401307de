#pragma once

#include "sijill/analyzer.hpp"
#include "text/related/related.hpp"

#include <cstddef>
#include <memory>
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

/// Finds the words of a question in any text, in any of their forms, without an index. Stop words
/// count only if the question has nothing else.
class Marker {
public:
    explicit Marker(std::string_view question);

    /// Returns whether the text has a form of each word; false for a question without words.
    [[nodiscard]] bool has_all(std::string_view text) const;

    /// Returns the text with marks around the words of the question.
    [[nodiscard]] std::string highlight(std::string_view text, const Marks& marks) const;

    /// Returns the part of the text, at most `words` words long, that has the most different words
    /// of the question, with marks around them; the first such part.
    [[nodiscard]] std::string snippet(std::string_view text, const Marks& marks,
                                      std::size_t words) const;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    struct Asked {
        std::string word;
        std::unique_ptr<text::Relation> relation;
    };

    /// Returns the index of the word of the question of which `word` is a form; kNone if of none.
    [[nodiscard]] std::size_t asked_by(std::string_view word) const;
    [[nodiscard]] std::vector<std::size_t> asked_by(const std::vector<Token>& tokens) const;

    std::vector<Asked> asked_;
};

} // namespace sijill::extension
