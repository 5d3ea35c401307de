#pragma once

#include "ask/rows/facts.hpp"
#include "sijill/questions.hpp"

#include <string>
#include <vector>

namespace sijill::ask {

/// Numbers the citations of an answer as its sentences need them.
class Cites {
public:
    /// `answer` must outlive this.
    explicit Cites(Answer& answer) : answer_(&answer) {}

    /// Returns "[1]" for a statement; adds its citation the first time.
    std::string number(const Fact& fact);

    [[nodiscard]] bool has(const Fact& fact) const;

private:
    Answer* answer_;
};

/// Returns the time of a statement as ISO dates: a day, two, or one with an open end; empty where
/// it has none.
[[nodiscard]] std::string when(const Fact& fact, Language language);

/// Returns a sentence of statements with one subject, predicate, speaker and certainty, each value
/// once and with the numbers of its citations, without a full stop: by the template of the
/// predicate (answer.tell, answer.deny), else by the line of the statement; with who says it, and
/// how certain it is where that is less than certain.
[[nodiscard]] std::string fact_sentence(const std::vector<const Fact*>& facts, Cites& cites,
                                        Language language);

} // namespace sijill::ask
