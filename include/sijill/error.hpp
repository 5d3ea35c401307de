#pragma once

#include "sijill/api.h"

#include <stdexcept>
#include <string>

namespace sijill {

/// What went wrong, as the exit code of the command line tells it.
enum class ErrorCode {
    usage = 2,        ///< an argument that is not understood
    not_found = 3,    ///< no such report, entity or source; the hint offers the nearest
    bad_input = 4,    ///< input data or SQL with a fault; nothing was written
    refused = 5,      ///< the guard said no: a write, a time, row or memory limit
    check_failed = 6, ///< the base, or a report, does not pass its own checks
    database = 7,     ///< the database cannot be read or written
};

/// The one exception type that leaves the library (besides std::bad_alloc).
///
/// `what()` is the message: what happened, to which thing, at which place. `hint()` says what to do
/// next and may be empty. Both are UTF-8, without a final full stop or line break; a message on
/// several faults has one line each.
class SIJILL_API Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, std::string hint = {});

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    ErrorCode code_;
    std::string hint_;
};

} // namespace sijill
