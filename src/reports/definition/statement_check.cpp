#include "reports/definition/statement_check.hpp"

#include "kb/base_access.hpp"
#include "reports/definition/parameters.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "reports/sql/sql_location.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::reports {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

Names keys_of(const Report& report) {
    Names keys;
    for (const Column& column : report.columns) {
        keys.push_back(column.key);
    }
    return keys;
}

void check_parameters(const Report& report, const Names& used, std::vector<Message>& faults) {
    Names declared;
    for (const ReportParameter& parameter : report.parameters) {
        declared.push_back(parameter.name);
        if (!contains(used, parameter.name)) {
            faults.push_back(
                fault_in_line(report.file, parameter.line,
                              {"the statement does not use :{}"_text, parameter.name}));
        }
    }
    for (const std::string& name : used) {
        if (!contains(declared, name) && name != kArabicParameter) {
            faults.push_back(fault_in_line(
                report.file, 1,
                {"the parameter {} has no @param"_text, name.empty() ? "?" : ":" + name}));
        }
    }
}

void check_columns(const Report& report, const Names& found, std::vector<Message>& faults) {
    const Names declared = keys_of(report);
    if (found == declared) {
        return;
    }
    const std::string columns = fmt::format("{}", fmt::join(found, ", "));
    faults.push_back(fault_in_line(
        report.file, 1,
        declared.empty()
            ? Message("the statement's columns are {}; declared are none"_text, columns)
            : Message("the statement's columns are {}; declared are {}"_text, columns,
                      fmt::format("{}", fmt::join(declared, ", ")))));
}

void check_values(SqlGuard& guard, const Report& report, std::vector<Message>& faults) {
    for (const ReportParameter& parameter : report.parameters) {
        if (parameter.values_sql.empty()) {
            continue;
        }
        try {
            const PreparedSql statement(guard, "values", parameter.values_sql);
            if (!statement.parameters().empty() || statement.columns().size() != 1) {
                throw Error(ErrorCode::bad_input, "values: one column, and no parameters"_text);
            }
        } catch (const Error& error) {
            faults.push_back(fault_in_line(report.file, parameter.line, error.message()));
        }
    }
}

} // namespace

StatementCheck::StatementCheck() : base_(KnowledgeBase::create(":memory:")) {
}

std::vector<Message> StatementCheck::faults(const Report& report) {
    std::vector<Message> faults;
    SqlGuard guard(kb::connection_of(base_), {});
    try {
        const PreparedSql statement(guard, report.file, report.sql);
        check_parameters(report, statement.parameters(), faults);
        check_columns(report, statement.columns(), faults);
    } catch (const Error& error) {
        faults.push_back(error.message());
    }
    check_values(guard, report, faults);
    return faults;
}

void StatementCheck::complete(ReadReport& file) {
    if (!file.report.sql.empty()) {
        const std::vector<Message> more = faults(file.report);
        file.faults.insert(file.faults.end(), more.begin(), more.end());
    }
}

} // namespace sijill::reports
