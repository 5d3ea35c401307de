#pragma once

#include "sijill/report.hpp"
#include "support/error_of.hpp"

#include <optional>
#include <string>

namespace sijill::test {

/// The error that the statement ends in; none where it gives rows.
[[nodiscard]] inline std::optional<Error> error_in(KnowledgeBase& base, const std::string& sql,
                                                   const SqlOptions& options = {}) {
    return error_of([&] { return run_sql(base, sql, options); });
}

} // namespace sijill::test
