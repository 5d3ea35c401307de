#pragma once

#include "sijill/error.hpp"

namespace sijill::cli {

/// Tells an error on standard error, its hint below it, and returns its exit code. The libraries
/// below speak English; an Arabic reader is told first what kind of error it is.
int report_error(const Error& error, bool arabic);

} // namespace sijill::cli
