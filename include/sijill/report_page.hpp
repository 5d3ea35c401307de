#pragma once

#include "sijill/result_set.hpp"

#include <map>
#include <optional>
#include <string>

namespace sijill {

/// The values of the parameters of a report or a statement, by name.
using ParameterValues = std::map<std::string, std::string>;

/// A report with its evidence, for readers who do not have the base. Plain data.
struct ReportPage {
    ResultSet rows;
    ResultSet evidence; ///< each quotation within its paragraph, of queries/page/evidence.sql
    ResultSet sources;  ///< of queries/page/sources.sql
    std::optional<ResultSet> candidates; ///< of report_candidates(), if they are asked for
    ParameterValues parameters;          ///< as bound; an empty value is "all"
    std::string sql;                     ///< the report's statement, without its header
    std::string as_of; ///< the date as of which the base was asked; empty unless the
                       ///< caller sets it
};

} // namespace sijill
