#pragma once

#include "sijill/error.hpp"
#include "sijill/result_set.hpp"

#include <string_view>

namespace sijill::cli {

/// Tells an error on standard error, its hint below it, and returns its exit code. The libraries
/// below speak English; an Arabic reader is told in Arabic what arabic_errors.hpp knows, and of
/// anything else first what kind of error it is.
int report_error(const Error& error, Language language);

/// A column of a result that holds sentences of the libraries, in Arabic where they are known so.
void say_in_arabic(ResultSet& result, std::string_view column);

} // namespace sijill::cli
