#pragma once

#include "sijill/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

struct ReadReport {
    Report report;
    std::vector<std::string> faults; ///< "file:line: what"; empty: the header is sound
};

/// Reads a query file: its header (base/sql_header.hpp), with the keys
///
///     @name @title.en @title.ar @describe.en @describe.ar @chart      once; all but @chart needed
///     @param  NAME text|integer|date|entity [default=VALUE] "English" ["Arabic"] [values="SQL"]
///     @column NAME "English" "Arabic"                                 one a column, in order
///     @check  CONDITION                                               see checks.hpp
///
/// `default=null` is NULL, which a report takes as "all"; without a default the parameter must be
/// given. @name is the file's name without `.sql`. The columns of @chart and @check are declared
/// ones. All faults are collected; what only SQLite knows, statement_check.hpp asks. Throws
/// Error(bad_input) only for a quotation mark that is never closed.
[[nodiscard]] ReadReport read_report(std::string_view file, std::string_view sql);

/// Whether a name is a word of `sijill report` itself, so that no report can have it.
[[nodiscard]] bool is_taken(std::string_view name);

/// The statement of a query file alone, without blanks round it: its header speaks to the catalog.
[[nodiscard]] std::string_view without_header(std::string_view sql);

} // namespace sijill::reports
