#pragma once

#include "text/stems/stem.hpp"

#include <string>
#include <vector>

namespace sijill::text {

/// Which of the words that have a stem it stands for.
enum class LinkKind {
    form,   ///< forms of the word that is asked for
    any,    ///< all of them
    longer, ///< words that have more than the stem: «حقيبتي» has «حقيبت»
    verb,   ///< words that have it behind the person of a verb: «يعلن» has «علن»
    false_article, ///< words that begin with what only looks like an article: «التزام» has «تزام»
    sign_left_out, ///< words that keep a sign which the one asked for lacks, or the other way round
};

/// A stem under which a word that is derived from another is found.
struct DerivedStem {
    std::u32string letters;
    LinkKind kind;
};

/// Returns stems of the words closest to a word, each once, and its own only where a table lists
/// them: by derivation, as for the verb تأخر its noun تأخير and its participle متأخر, and from each
/// of the three to the others (Wright, A Grammar of the Arabic Language, §§ 40, 47, 202); or by
/// meaning, as for the numeral خمسة the digit 5 (equivalents.hpp). They widen a question; no
/// vocabulary holds them.
///
/// Cost: form II and V of one root are taken together, which a few roots hold apart (تقرير a
/// report, تقرر it was decided).
[[nodiscard]] std::vector<DerivedStem> derived_stems(const AnalyzedWord& word);

} // namespace sijill::text
