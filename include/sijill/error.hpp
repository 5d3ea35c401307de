#pragma once

#include "sijill/api.h"
#include "sijill/message.hpp"

#include <memory>
#include <stdexcept>
#include <string>

namespace sijill {

/// What went wrong.
enum class ErrorCode {
    usage = 2,         ///< an argument that is not understood
    not_found = 3,     ///< no such report, entity or source; the hint offers the nearest
    bad_input = 4,     ///< input data or SQL with a fault; nothing was written
    refused = 5,       ///< the guard said no, such as to a write
    check_failed = 6,  ///< the base, or a report, does not pass its own checks
    database = 7,      ///< the database cannot be read or written
    no_file = 8,       ///< a file that has to be there is not
    exists = 9,        ///< what is to be made is there already
    unwritable = 10,   ///< a file or an output cannot be written
    limit_time = 11,   ///< the guard said no: it takes longer than it may
    limit_memory = 12, ///< the guard said no: it needs more memory than it may
};

/// The exit code of the command line for an error, and its status in the C interface: the code
/// itself up to `database`, that of `database` for no_file, exists and unwritable, and that of
/// `refused` for limit_time and limit_memory.
[[nodiscard]] SIJILL_API int exit_code(ErrorCode code) noexcept;

/// The one exception type that leaves the library (besides std::bad_alloc).
///
/// `what()` says in English what happened, to which thing, and where, such as a file and line.
/// `hint()` says what to do next and may be empty. Both are UTF-8, without a final full stop or
/// line break; a message on several faults has one line for each. message() and advice() are the
/// same two texts in a form that can be translated. Copies share their text; thread-safe.
class SIJILL_API Error : public std::runtime_error {
public:
    Error(ErrorCode code, Message message, Message hint = {});

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    [[nodiscard]] const std::string& hint() const noexcept { return said_->hint; }
    [[nodiscard]] const Message& message() const noexcept { return said_->message; }
    [[nodiscard]] const Message& advice() const noexcept { return said_->advice; }

private:
    struct Said {
        Message message;
        Message advice;
        std::string hint;
    };

    ErrorCode code_;
    std::shared_ptr<const Said> said_; ///< shared, so that copying an exception cannot throw
};

} // namespace sijill
