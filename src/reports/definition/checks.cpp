#include "reports/definition/checks.hpp"

#include "base/read_number.hpp"
#include "base/split.hpp"
#include "base/to_int64.hpp"
#include "reports/sql/sql_location.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace sijill::reports {
namespace {

using Kind = RowCheck::Kind;

constexpr std::string_view kForms =
    "rows >= N, rows = N, not_null COLUMN, unique COLUMN, in COLUMN a|b, min COLUMN N";

[[noreturn]] void fail(std::string_view text) {
    throw Error(ErrorCode::bad_input, {"@check {}: not a check"_text, text},
                {"checks are {}"_text, kForms});
}

std::string shown(const Value& value) {
    return std::holds_alternative<std::monostate>(value) ? "NULL" : to_text(value);
}

/// Returns whether the value of a row passes a check; `seen` holds the values of the rows before.
bool passes_check(const RowCheck& check, const Value& value, std::set<Value>& seen) {
    const bool null = std::holds_alternative<std::monostate>(value);
    switch (check.kind) {
    case Kind::not_null:
        return !null;
    case Kind::unique:
        return null || seen.insert(value).second;
    case Kind::in:
        return null || std::ranges::count(check.choices, to_text(value)) > 0;
    case Kind::min:
        if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            return *integer >= check.number;
        }
        if (const auto* real = std::get_if<double>(&value)) {
            return *real >= static_cast<double>(check.number);
        }
        return null;
    default:
        return true;
    }
}

std::optional<Message> fault_in_rows(const RowCheck& check, const ResultSet& result) {
    const auto column = result.column(check.column);
    if (!column) {
        return Message("there is no column {}"_text, check.column);
    }
    std::set<Value> seen;
    for (std::size_t index = 0; index < result.rows.size(); ++index) {
        const Value& value = result.rows[index][*column];
        if (!passes_check(check, value, seen)) {
            return Message("in row {} {} is {}"_text, index + 1, check.column, shown(value));
        }
    }
    return std::nullopt;
}

std::optional<Message> fault_in_count(const RowCheck& check, const ResultSet& result) {
    const std::int64_t rows = to_int64(result.rows.size());
    const bool passes =
        check.kind == Kind::rows_equal ? rows == check.number : rows >= check.number;
    if (passes) {
        return std::nullopt;
    }
    return rows == 1 ? Message("there is one row"_text) : Message("there are {} rows"_text, rows);
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

std::vector<Message> failed_checks(const Report& report, const ResultSet& result, bool count_rows) {
    std::vector<Message> faults;
    for (const ReportCheck& written : report.checks) {
        const RowCheck check = read_check(written.text);
        if (counts_rows(check) && !count_rows) {
            continue;
        }
        const auto fault =
            counts_rows(check) ? fault_in_count(check, result) : fault_in_rows(check, result);
        if (fault) {
            faults.push_back(fault_in_line(report.file, written.line,
                                           {"@check {} fails: {}"_text, written.text, *fault}));
        }
    }
    return faults;
}

} // namespace sijill::reports
