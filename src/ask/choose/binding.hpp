#pragma once

#include "ask/choose/choice.hpp"

#include <tuple>
#include <vector>

namespace sijill::ask {

/// A report with the values of its parameters.
struct Call {
    const Report* report = nullptr;
    ParameterValues parameters;

    bool operator<(const Call& other) const {
        return std::tie(report->name, parameters) < std::tie(other.report->name, other.parameters);
    }
};

/// Returns the calls of a report for a question, by its @answers: one for each entity that fits the
/// parameter which fits best, at most four. Without such an entity, one for what belongs to the
/// named entities; else one without, unless a parameter is required. `is_wide`: only the last.
[[nodiscard]] std::vector<Call> bind(const Answering& answering, const Asked& asked,
                                     const Families& families, bool is_wide);

} // namespace sijill::ask
