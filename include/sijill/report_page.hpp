#pragma once

#include "sijill/result_set.hpp"

#include <map>
#include <string>

namespace sijill {

/// Values of a report's or a statement's parameters, by name.
using ParameterValues = std::map<std::string, std::string>;

/// All that a reader needs to judge a report away from the base; plain data.
struct ReportPage {
    ResultSet rows;
    ResultSet evidence;         ///< each quotation within its paragraph: queries/page/evidence.sql
    ResultSet sources;          ///< queries/page/sources.sql
    ParameterValues parameters; ///< as bound; a name without a value is "all"
    std::string sql;            ///< the report's statement, without its header
    std::string as_of;          ///< the day as of which the base was asked, or empty; the caller's
};

} // namespace sijill
