#pragma once

#include "sijill/report.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::reports {

/// A condition of @check. NULL passes `in` and `min`, as it passes a CHECK of SQL; `not_null`
/// refuses it.
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
    std::string column; ///< empty if the check counts rows
    std::int64_t number = 0;
    std::vector<std::string> choices;
};

/// Throws Error(bad_input) that says what is wrong, without its location.
[[nodiscard]] RowCheck read_check(std::string_view text);

/// Returns a message for each @check that the rows of a report do not pass, with file and line of
/// the @check. Checks that count rows are made only if `count_rows` is set.
[[nodiscard]] std::vector<Message> failed_checks(const Report& report, const ResultSet& result,
                                                 bool count_rows);

} // namespace sijill::reports
