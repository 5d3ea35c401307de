#pragma once

#include "base/sql_annotations.hpp"
#include "sijill/report.hpp"

#include <vector>

namespace sijill::reports {

/// Reads an @answers line such as `planned model=model company=organization`. Throws
/// Error(bad_input) that says what is wrong with the line, without its location.
[[nodiscard]] ReportAnswer read_answers(const Annotation& annotation);

/// Returns what is wrong with the parameters of an answer, where the report declares `parameters`:
/// one that is not declared, a required one that is left out, a date that is neither the earliest
/// nor the latest, an integer that is none.
[[nodiscard]] std::vector<Message> answer_faults(const ReportAnswer& answer,
                                                 const std::vector<ReportParameter>& parameters);

} // namespace sijill::reports
