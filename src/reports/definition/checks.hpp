#pragma once

#include "sijill/report.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

/// A @check, read. NULL passes `in` and `min`, as it passes a CHECK of SQL; `not_null` is for that.
struct RowCheck {
    enum class Kind {
        rows_at_least, ///< rows >= N
        rows_equal,    ///< rows = N
        not_null,      ///< not_null COLUMN
        unique,        ///< unique COLUMN
        in,            ///< in COLUMN a|b
        min,           ///< min COLUMN N
    };

    Kind kind = Kind::not_null;
    std::string column; ///< empty for the checks of rows
    std::int64_t number = 0;
    std::vector<std::string> choices;
};

/// Throws Error(bad_input) that says what is wrong, without a place.
[[nodiscard]] RowCheck read_check(std::string_view text);

/// What the rows of a report break, a line each, with the file and line of the @check; the number
/// of rows only where `count_rows` is set.
[[nodiscard]] std::vector<std::string> failed_checks(const Report& report, const ResultSet& result,
                                                     bool count_rows);

} // namespace sijill::reports
