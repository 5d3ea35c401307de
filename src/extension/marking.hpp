#pragma once

#include "sijill/analyzer.hpp"
#include "text/related/related.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::extension {

/// What stands around a word that was found, and where text is left out.
struct Marks {
    std::string begin = "<mark>";
    std::string end = "</mark>";
    std::string left_out = "…";
};

/// The text with marks around some of its stretches, which ascend and do not overlap; marks of the
/// text itself stay inside.
[[nodiscard]] std::string marked(std::string_view text, const std::vector<TextSpan>& spans,
                                 const Marks& marks);

/// Finds the words of a question in any text, in any of their forms, without an index. Stop words
/// count only where the question has nothing else.
class Marker {
public:
    explicit Marker(std::string_view question);

    /// Whether the text has a form of each word; false for a question without words.
    [[nodiscard]] bool has_all(std::string_view text) const;

    /// The text with marks around the words found.
    [[nodiscard]] std::string highlight(std::string_view text, const Marks& marks) const;

    /// The part of the text, at most `words` words long, with the most words of the question,
    /// highlighted; the first of equals.
    [[nodiscard]] std::string snippet(std::string_view text, const Marks& marks,
                                      std::size_t words) const;

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    struct Asked {
        std::string word;
        std::unique_ptr<text::Relation> relation;
    };

    /// Which word of the question a word of the text is a form of; kNone where of none.
    [[nodiscard]] std::size_t asked_by(std::string_view word) const;
    [[nodiscard]] std::vector<std::size_t> asked_by(const std::vector<Token>& tokens) const;

    std::vector<Asked> asked_;
};

} // namespace sijill::extension
