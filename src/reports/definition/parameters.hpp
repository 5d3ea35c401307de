#pragma once

#include "base/sql_annotations.hpp"
#include "sijill/report.hpp"

#include <map>
#include <string>
#include <vector>

namespace sijill {
class KnowledgeBase;
}

namespace sijill::reports {

/// The parameter that every report has without declaring it: 1 if the reader's language is Arabic.
inline constexpr std::string_view kArabicParameter = "arabic";

/// Reads a @param line. Throws Error(bad_input) that says what is wrong with it, without its
/// location.
[[nodiscard]] ReportParameter read_parameter(const Annotation& annotation);

/// Returns the values that can be chosen for a parameter, as the query in its `values` lists them;
/// empty if it has no such query. Throws as PreparedSql does.
[[nodiscard]] std::vector<std::string> parameter_values(const KnowledgeBase& base,
                                                        const ReportParameter& parameter);

/// The values of parameters as they are bound, by name.
using BoundValues = std::map<std::string, Value>;

/// Returns a value for each parameter of the report: the one given, else the default. Checks
/// numbers and dates, and replaces the name of an entity by its slug. Hints have the meaning of a
/// parameter in this language.
///
/// Throws Error(usage) for a parameter that the report does not declare, a required one without a
/// value, and a value of another type or less than its min; Error(not_found) for a name that no
/// entity has, and a text that is not among the parameter's `values`. Each has a hint at what would
/// be right.
[[nodiscard]] BoundValues bound_values(const KnowledgeBase& base, const Report& report,
                                       const ParameterValues& given, Language language);

} // namespace sijill::reports
