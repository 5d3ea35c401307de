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

/// The parameter that every report has without declaring it: 1 where labels are to be Arabic.
inline constexpr std::string_view kArabicParameter = "arabic";

/// A @param line, read. Throws Error(bad_input) that says what is wrong with it, without a place.
[[nodiscard]] ReportParameter read_parameter(const Annotation& annotation);

/// The values that can be chosen for a parameter, as its `values` lists them; empty where it has
/// none. Throws as PreparedSql does.
[[nodiscard]] std::vector<std::string> parameter_values(const KnowledgeBase& base,
                                                        const ReportParameter& parameter);

using BoundValues = std::map<std::string, Value>;

/// A value for each parameter of the report: what was given, else its default. Numbers and dates
/// are checked, an entity becomes its slug. Hints give the meaning of a parameter in Arabic where
/// `arabic` is set.
///
/// Throws Error(usage) for a parameter that the report does not declare, one it needs and did not
/// get, and a value of another type, each with what would do; Error(not_found) for an entity nobody
/// has that name, and a text that is none of the parameter's `values`.
[[nodiscard]] BoundValues bound_values(const KnowledgeBase& base, const Report& report,
                                       const ParameterValues& given, Language language);

} // namespace sijill::reports
