#pragma once

#include "text/stems/affixes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::text {

/// Which of the words with a stem are meant.
enum class KinKind {
    form, ///< those that are forms of the same word
    noun, ///< all
    stub, ///< those that have more than it («حقيبتي» has «حقيبت»)
    verb, ///< those that have it behind the person of a verb («يعلن» has «علن»)
    radical_article, ///< those that begin with what only looks like an article («التزام»)
};

struct KinStem {
    std::string stem;
    KinKind kind;

    bool operator==(const KinStem&) const = default;
};

/// The same in code points.
struct KinLetters {
    std::u32string stem;
    KinKind kind;
};

/// The stems of a word's nearest kin, which are not its own: by derivation, as of the verb تأخر its
/// noun تأخير and its participle متأخر, and so round (Wright, A Grammar of the Arabic Language,
/// §§ 40, 47, 202), or by meaning, as of the numeral خمسة the digit 5 (equivalents.hpp). They widen
/// a question and are not written into any vocabulary. `word` is a Token's text.
///
/// Cost: form II and V of one root are taken together, which a few roots hold apart (تقرير a
/// report, تقرر it was decided).
[[nodiscard]] std::vector<KinStem> kin_stems(std::string_view word);

} // namespace sijill::text
