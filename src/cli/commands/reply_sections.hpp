#pragma once

#include "render/options.hpp"
#include "sijill/questions.hpp"
#include "sijill/report.hpp"

#include <string>

namespace sijill::cli {

/// Returns the answer to a question as sections: for people its text, the quotations under their
/// numbers, passages, readings and what was understood, in the language of the answer and without
/// sections and columns that have nothing; for programs each as a table, of which the first has the
/// answer in one row. `program` is what a command line begins with that asks the same base.
[[nodiscard]] Sections reply_sections(const sijill::Answer& answer, const std::string& program,
                                      render::Format format);

} // namespace sijill::cli
