#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The lexicon of hedges: src/text/data/hedges.inc.
namespace sijill::text {

/// What a hedge makes less certain.
enum class HedgeScope {
    next_word, ///< what follows it
    that,   ///< what follows it, also behind its subject: «يرجح محللون أن تصدر»
    clause, ///< what it stands behind or before, up to a comma
};

/// What must be so beside the words for them to be a hedge.
enum class HedgeCondition {
    always,
    before_imperfect, ///< a verb of the imperfect follows
    before_that,      ///< «أن» or «إن» follows
    before_in,        ///< «في» or «بـ» follows, or «أن»
    before_with,      ///< a word with «بـ» follows, and no «لا» or «لم» stands before
    before_for,       ///< a word with «لـ» follows, and no elative stands before
    before_that_not_denied, ///< and no «لا» or «لم» stands before
    not_denied,
    not_compared, ///< no elative stands before («أسرع من المتوقع»), or «أن» follows
};

struct HedgeEntry {
    std::string_view words;
    std::string_view certainty;
    HedgeScope scope;
    HedgeCondition condition;
};

using HedgeWords = std::set<std::string, std::less<>>;

/// A hedge as its words, each in all its forms, folded.
struct HedgePattern {
    std::vector<HedgeWords> words;
    const HedgeEntry* entry;
};

/// Returns the hedges that may begin with a folded word, with a conjunction or without, the longest
/// first. Thread-safe.
[[nodiscard]] const std::vector<const HedgePattern*>& hedges_beginning_with(std::string_view word);

} // namespace sijill::text
