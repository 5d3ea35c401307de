#pragma once

#include "text/stems/stem.hpp"

#include <optional>
#include <span>

/// Words that begin with the letters of the article but have none («التزام»). stems() take the two
/// letters off, but leave them behind a real article («الالتزام»), so that the two share no stem.
/// docs/text-rules.md#related-words.
namespace sijill::text {

/// Whether `word`, read without conjunction and preposition, is a form of such a word
/// (data/false_articles.inc).
[[nodiscard]] bool begins_with_false_article(Letters word);

struct FalseArticle {
    Letters word;        ///< the word from the two letters on; a view into what was searched
    bool is_cut = false; ///< true if stems() take the two letters off
};

/// Returns the word with a false article that `word` is, behind whatever beginning, or nothing.
/// `bases` are those of `word`.
[[nodiscard]] std::optional<FalseArticle> find_false_article(Letters word,
                                                             std::span<const Base> bases);

} // namespace sijill::text
