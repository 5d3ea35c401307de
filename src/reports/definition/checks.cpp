#include "reports/definition/checks.hpp"

#include "base/read_number.hpp"
#include "base/split.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace sijill::reports {
namespace {

using Kind = RowCheck::Kind;

constexpr std::string_view kForms =
    "rows >= N, rows = N, not_null COLUMN, unique COLUMN, in COLUMN a|b, min COLUMN N";

[[noreturn]] void fail(std::string_view text) {
    throw Error(ErrorCode::bad_input, fmt::format("@check {}: not a check", text),
                fmt::format("checks are {}", kForms));
}

std::string shown(const Value& value) {
    return std::holds_alternative<std::monostate>(value) ? "NULL" : to_text(value);
}

/// What one row breaks; nothing where it passes. `seen` holds the values of the rows before.
std::optional<std::string> row_fault(const RowCheck& check, const Value& value,
                                     std::set<Value>& seen) {
    const bool null = std::holds_alternative<std::monostate>(value);
    bool passes = true;
    switch (check.kind) {
    case Kind::not_null:
        passes = !null;
        break;
    case Kind::unique:
        passes = null || seen.insert(value).second;
        break;
    case Kind::in:
        passes = null || std::count(check.choices.begin(), check.choices.end(), to_text(value)) > 0;
        break;
    case Kind::min:
        if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            passes = *integer >= check.number;
        } else if (const auto* real = std::get_if<double>(&value)) {
            passes = *real >= static_cast<double>(check.number);
        } else {
            passes = null;
        }
        break;
    default:
        break;
    }
    return passes ? std::nullopt
                  : std::optional(fmt::format("{} is {}", check.column, shown(value)));
}

std::optional<std::string> fault_in_rows(const RowCheck& check, const ResultSet& result) {
    const auto column = result.column(check.column);
    if (!column) {
        return fmt::format("there is no column {}", check.column);
    }
    std::set<Value> seen;
    for (std::size_t place = 0; place < result.rows.size(); ++place) {
        if (auto fault = row_fault(check, result.rows[place][*column], seen)) {
            return fmt::format("in row {} {}", place + 1, *fault);
        }
    }
    return std::nullopt;
}

std::optional<std::string> fault_in_count(const RowCheck& check, const ResultSet& result) {
    const auto rows = static_cast<std::int64_t>(result.rows.size());
    const bool passes =
        check.kind == Kind::rows_equal ? rows == check.number : rows >= check.number;
    return passes ? std::nullopt
                  : std::optional(rows == 1 ? "there is one row"
                                            : fmt::format("there are {} rows", rows));
}

bool counts_rows(const RowCheck& check) {
    return check.kind == Kind::rows_equal || check.kind == Kind::rows_at_least;
}

} // namespace

RowCheck read_check(std::string_view text) {
    const std::vector<std::string_view> words = split(text, ' ');
    if (words.size() == 2 && (words[0] == "not_null" || words[0] == "unique")) {
        return {words[0] == "unique" ? Kind::unique : Kind::not_null, std::string(words[1]), 0, {}};
    }
    if (words.size() != 3) {
        fail(text);
    }
    const auto number = read_number<std::int64_t>(words[2]);
    if (words[0] == "rows" && (words[1] == ">=" || words[1] == "=") && number) {
        const Kind kind = words[1] == "=" ? Kind::rows_equal : Kind::rows_at_least;
        return {kind, {}, *number, {}};
    }
    if (words[0] == "in") {
        const std::vector<std::string_view> values = split(words[2], '|');
        return {Kind::in, std::string(words[1]), 0, {values.begin(), values.end()}};
    }
    if (words[0] == "min" && number) {
        return {Kind::min, std::string(words[1]), *number, {}};
    }
    fail(text);
}

std::vector<std::string> failed_checks(const Report& report, const ResultSet& result,
                                       bool count_rows) {
    std::vector<std::string> faults;
    for (const ReportCheck& written : report.checks) {
        const RowCheck check = read_check(written.text);
        if (counts_rows(check) && !count_rows) {
            continue;
        }
        const auto fault =
            counts_rows(check) ? fault_in_count(check, result) : fault_in_rows(check, result);
        if (fault) {
            faults.push_back(fmt::format("{}:{}: @check {} fails: {}", report.file, written.line,
                                         written.text, *fault));
        }
    }
    return faults;
}

} // namespace sijill::reports
