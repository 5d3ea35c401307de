#pragma once

#include "sijill/analyzer.hpp"
#include "sijill/message.hpp"

#include <string_view>
#include <vector>

namespace sijill::kb {

/// The words of a source's text, for values of a statement that have to stand there: what a time is
/// called, a verb, a description. Words are compared as the search folds them, so that vowel marks
/// and the signs of a hamza make no difference. The text must outlive it.
class SourceWords {
public:
    explicit SourceWords(std::string_view text) : text_(text) {}

    /// Returns true if the text has these words one behind the other. Another particle may stand
    /// before the first («وأعلنت» for «أعلنت»).
    [[nodiscard]] bool has_phrase(std::string_view words);

    /// Returns true if the text has these words in this order, close together: up to two others may
    /// stand between one and the next, and each may have another particle or the article
    /// («منصة ماسك الاجتماعية» for «منصة اجتماعية»).
    [[nodiscard]] bool has_in_order(std::string_view words);

    /// Returns the hint for words that the text does not have: "did you mean '…'?", or nothing.
    [[nodiscard]] Message nearest(std::string_view words);

private:
    const std::vector<Token>& tokens();

    std::string_view text_;
    std::vector<Token> tokens_; ///< of the text, once they were asked for
};

} // namespace sijill::kb
