#pragma once

#include "server/http/response.hpp"
#include "sijill/error.hpp"
#include "sijill/language.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::server {

struct Request;

/// What was wrong with a request, or with the answer. The names are part of the API: docs/api.md.
enum class ProblemCode {
    bad_parameter,      ///< 400
    sql_error,          ///< 400
    not_found,          ///< 404
    refused,            ///< 403
    limit_time,         ///< 422
    limit_memory,       ///< 422
    method_not_allowed, ///< 405
    too_long,           ///< 413, 414 or 431
    bad_host,           ///< 421
    too_many,           ///< 429
    busy,               ///< 503
    database,           ///< 503
    check_failed,       ///< 500
    internal,           ///< 500
};

/// Returns the name of a code as in the enumeration; static storage.
[[nodiscard]] std::string_view name_of(ProblemCode code) noexcept;

/// Returns all codes, in the order of the enumeration.
[[nodiscard]] std::vector<ProblemCode> problem_codes();

/// Returns the HTTP status of a code; of too_long 413.
[[nodiscard]] unsigned status_of(ProblemCode code) noexcept;

/// Returns the exit code of the command line for the same fault; 0 where it has none, as for a
/// method.
[[nodiscard]] int exit_code_of(ProblemCode code) noexcept;

/// What is told of a fault. Plain data; texts are UTF-8.
struct Problem {
    ProblemCode code = ProblemCode::internal;
    unsigned status = 0;                     ///< 0: that of the code
    std::string detail;                      ///< what happened; empty: the sentence of the code
    std::string hint;                        ///< what to do; may be empty
    std::vector<std::string> candidates;     ///< names that could have been meant
    std::optional<std::size_t> line, column; ///< from 1, in the SQL of a visitor
};

/// Returns what an error says, in a language. Hints that speak of the command line are left out.
[[nodiscard]] Problem problem_of(const Error& error, Language language);

/// Returns a problem as a response of type application/problem+json (RFC 9457): type, title,
/// status, detail, code, hint, candidates, line, column. `language` is that of title and detail.
[[nodiscard]] Response problem_response(const Problem& problem, Language language);
[[nodiscard]] Response problem_response(const Error& error, Language language);
[[nodiscard]] Response problem_response(ProblemCode code, Language language, unsigned status = 0);

/// Returns the language that a request of the API asks for by `lang`: English unless that is "ar",
/// for a request that may be wrong otherwise.
[[nodiscard]] Language language_of(const Request& request) noexcept;

} // namespace sijill::server
