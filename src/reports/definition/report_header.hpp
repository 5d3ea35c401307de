#pragma once

#include "sijill/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

struct ReadReport {
    Report report;
    std::vector<Message> faults; ///< "file:line: fault"; empty if the header has none
};

/// Reads a query file: its header (base/sql_annotations.hpp), which has the keys
///
///     @name @title.en @title.ar @describe.en @describe.ar @chart      once; only @chart may lack
///     @param  NAME text|integer|date|entity [default=VALUE] "English" ["Arabic"] [values="SQL"]
///     @column NAME "English" "Arabic"                                 for each column, in order
///     @check  CONDITION                                               see checks.hpp
///     @answers INTENT [PARAMETER=WHAT ...]                            see ReportAnswer
///     @candidates KIND...                 once, if at all: see report_candidates(); docs/drafts.md
///
/// `default=null` is NULL, which a report takes as "all"; without a default the parameter must be
/// given. @name is the file's name without `.sql`. @chart and @check name declared columns. Returns
/// all faults but those that only SQLite can find (statement_check.hpp). Throws Error(bad_input)
/// only for a quotation mark that is never closed.
[[nodiscard]] ReadReport read_report(std::string_view file, std::string_view sql);

/// Returns whether a name is a word of `sijill report` itself, such as "list", so that no report
/// can have it.
[[nodiscard]] bool is_taken(std::string_view name);

/// Returns the statement of a query file, without the header and the white space around it.
[[nodiscard]] std::string_view without_header(std::string_view sql);

} // namespace sijill::reports
