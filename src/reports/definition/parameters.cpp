#include "reports/definition/parameters.hpp"

#include "base/did_you_mean.hpp"
#include "base/read_number.hpp"
#include "base/typed_values.hpp"
#include "kb/base_access.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::reports {
namespace {

constexpr std::array<std::pair<std::string_view, ParameterType>, 4> kTypes{{
    {"text", ParameterType::text},
    {"integer", ParameterType::integer},
    {"date", ParameterType::date},
    {"entity", ParameterType::entity},
}};

[[noreturn]] void fail_header(const Message& fault) {
    throw Error(ErrorCode::bad_input, fault);
}

ParameterType read_type(const std::string& word) {
    for (const auto& [name, type] : kTypes) {
        if (name == word) {
            return type;
        }
    }
    fail_header({"{} is no type; types are text, integer, date and entity"_text, word});
}

/// Returns true if a text can be read as the type; does not look names up.
bool fits(ParameterType type, const std::string& value) {
    switch (type) {
    case ParameterType::integer:
        return read_number<std::int64_t>(with_ascii_digits(value)).has_value();
    case ParameterType::date:
        return read_day(value).has_value();
    default:
        return true;
    }
}

void take_default(ReportParameter& parameter, const std::string& value) {
    parameter.required = false;
    if (value == "null") {
        return;
    }
    if (!fits(parameter.type, value)) {
        fail_header(parameter.type == ParameterType::integer
                        ? Message("the default of {} is not an integer"_text, parameter.name)
                        : Message("the default of {} is not a date such as 2025-01-02"_text,
                                  parameter.name));
    }
    parameter.default_value = value;
}

void take_min(ReportParameter& parameter, const std::string& value) {
    parameter.min = read_number<std::int64_t>(value);
    if (!parameter.min || parameter.type != ParameterType::integer) {
        fail_header({"@param {}: min takes an integer, and is of integers"_text, parameter.name});
    }
}

/// Returns true for an integer that is less than the parameter takes.
bool is_below_min(const ReportParameter& parameter, const std::string& value) {
    return parameter.min &&
           read_number<std::int64_t>(with_ascii_digits(value)).value_or(*parameter.min) <
               *parameter.min;
}

Value typed_value(const KnowledgeBase& base, ParameterType type, const std::string& value) {
    switch (type) {
    case ParameterType::integer:
        return *read_number<std::int64_t>(with_ascii_digits(value));
    case ParameterType::date:
        return *read_day(value);
    case ParameterType::entity:
        return base.resolve(value).slug;
    default:
        return value;
    }
}

std::string joined(const std::vector<std::string>& names) {
    return fmt::format("{}", fmt::join(names, ", "));
}

std::vector<std::string> names_of(const Report& report) {
    std::vector<std::string> names;
    for (const ReportParameter& parameter : report.parameters) {
        names.push_back(parameter.name);
    }
    return names;
}

void require_declared(const Report& report, const ParameterValues& given) {
    const std::vector<std::string> names = names_of(report);
    for (const auto& [name, value] : given) {
        if (std::find(names.begin(), names.end(), name) != names.end()) {
            continue;
        }
        const Message all = names.empty() ? Message("it takes none"_text)
                                          : Message("it takes {}"_text, joined(names));
        throw Error(ErrorCode::usage, {"report {} has no parameter {}"_text, report.name, name},
                    did_you_mean(name, names).or_else(all));
    }
}

void require_listed(const KnowledgeBase& base, const ReportParameter& parameter,
                    const std::string& value) {
    const std::vector<std::string> values = parameter_values(base, parameter);
    if (parameter.values_sql.empty() ||
        std::find(values.begin(), values.end(), value) != values.end()) {
        return;
    }
    const Message all = values.empty() ? Message("there are none"_text)
                                       : Message("it is one of {}"_text, joined(values));
    throw Error(ErrorCode::not_found, {"{} has no value {}"_text, parameter.name, value},
                did_you_mean(value, values).or_else(all));
}

Message mistyped(const Report& report, const ReportParameter& parameter, const std::string& value) {
    if (parameter.type == ParameterType::integer) {
        return {"report {}: {} is {}, which is not an integer"_text, report.name, parameter.name,
                value};
    }
    return {"report {}: {} is {}, which is not a date such as 2025-01-02"_text, report.name,
            parameter.name, value};
}

/// Returns a value that was given, in the parameter's type.
Value given_value(const KnowledgeBase& base, const Report& report, const ReportParameter& parameter,
                  const std::string& value, Language language) {
    if (!fits(parameter.type, value)) {
        throw Error(ErrorCode::usage, mistyped(report, parameter, value),
                    Message::verbatim(parameter.help(language)));
    }
    if (is_below_min(parameter, value)) {
        throw Error(ErrorCode::usage,
                    {"report {}: {} is {}, which is less than {}"_text, report.name, parameter.name,
                     value, *parameter.min},
                    Message::verbatim(parameter.help(language)));
    }
    if (parameter.type == ParameterType::text) {
        require_listed(base, parameter, value);
    }
    return typed_value(base, parameter.type, value);
}

} // namespace

std::vector<std::string> parameter_values(const KnowledgeBase& base,
                                          const ReportParameter& parameter) {
    std::vector<std::string> values;
    if (parameter.values_sql.empty()) {
        return values;
    }
    SqlGuard guard(kb::connection_of(base), {});
    for (const auto& row : PreparedSql(guard, "values", parameter.values_sql).read().rows) {
        values.push_back(to_text(row.at(0)));
    }
    return values;
}

ReportParameter read_parameter(const Annotation& annotation) {
    const std::vector<std::string>& words = annotation.arguments;
    if (words.size() < 3) {
        fail_header(
            "@param takes a name, a type, default=VALUE where it has one, and a meaning"_text);
    }
    ReportParameter parameter;
    parameter.line = annotation.line;
    parameter.name = words[0];
    parameter.type = read_type(words[1]);
    parameter.required = true;
    for (auto word = words.begin() + 2; word != words.end(); ++word) {
        const NamedArgument named = split_named(*word);
        if (named.name == "default") {
            take_default(parameter, named.value);
        } else if (named.name == "min") {
            take_min(parameter, named.value);
        } else if (named.name == "values") {
            parameter.values_sql = named.value;
        } else if (parameter.help_en.empty()) {
            parameter.help_en = *word;
        } else if (parameter.help_ar.empty()) {
            parameter.help_ar = *word;
        } else {
            fail_header({"@param {}: unexpected word: {}; a meaning stands in quotation marks"_text,
                         parameter.name, *word});
        }
    }
    if (is_below_min(parameter, parameter.default_value.value_or(""))) {
        fail_header({"the default of {} is less than its min"_text, parameter.name});
    }
    return parameter;
}

BoundValues bound_values(const KnowledgeBase& base, const Report& report,
                         const ParameterValues& given, Language language) {
    require_declared(report, given);
    BoundValues bound;
    for (const ReportParameter& parameter : report.parameters) {
        const auto found = given.find(parameter.name);
        if (found == given.end() && parameter.required) {
            throw Error(ErrorCode::usage,
                        {"report {} needs the parameter {}"_text, report.name, parameter.name},
                        Message::lines({{"it is given with --{} VALUE or --param {}=VALUE"_text,
                                         parameter.name, parameter.name},
                                        {"{}: {}"_text, parameter.name,
                                         Message::verbatim(parameter.help(language))}}));
        }
        if (found != given.end()) {
            bound[parameter.name] = given_value(base, report, parameter, found->second, language);
        } else if (parameter.default_value) {
            bound[parameter.name] = typed_value(base, parameter.type, *parameter.default_value);
        } else {
            bound[parameter.name] = std::monostate{};
        }
    }
    return bound;
}

} // namespace sijill::reports
