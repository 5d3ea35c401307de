#pragma once

#include "bench/ask/questions.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/questions.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// What an answer is worth.
enum class Verdict {
    right,  ///< it cites every part, or the base does not say, and neither does the answer
    lacks,  ///< it does not cite every part
    silent, ///< no answer, and the base has one
    wrong,  ///< an answer, and the base has none; or a false premise is taken for true
};

[[nodiscard]] std::string_view name_of(Verdict verdict) noexcept;

/// An answer held against the gold of its question.
struct Judgement {
    Verdict verdict = Verdict::wrong;
    std::vector<const GoldStatement*> lacking; ///< one of each part that is not cited
    std::vector<std::size_t> beside; ///< numbers of the citations that are neither gold nor related
};

/// Judges an answer of this base. The result points into the question.
///
/// A citation is the gold if its statement has the same predicate, subject, value, polarity and
/// source, and any evidence with the gold's quotation. A reply to a false premise is right if it
/// cites what stands against it, and wrong if it cites other statements alone; where the base has
/// none against it, not to answer is right.
[[nodiscard]] Judgement judge(KnowledgeBase& base, const LabelledQuestion& question,
                              const Answer& answer);

} // namespace sijill::bench
