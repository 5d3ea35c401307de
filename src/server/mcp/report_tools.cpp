#include "base/did_you_mean.hpp"
#include "server/mcp/rows.hpp"
#include "server/mcp/tools.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <utility>

namespace sijill::server::mcp {
namespace {

std::string_view word_for(ParameterType type) {
    switch (type) {
    case ParameterType::integer:
        return "integer";
    case ParameterType::date:
        return "date";
    case ParameterType::entity:
        return "entity";
    case ParameterType::text:
        break;
    }
    return "text";
}

Json parameters_json(const Report& report, Language language) {
    Json list = Json::array();
    for (const ReportParameter& parameter : report.parameters) {
        Json item = Json::object();
        item["name"] = parameter.name;
        item["type"] = word_for(parameter.type);
        item["required"] = parameter.required;
        item["default"] = parameter.default_value ? Json(*parameter.default_value) : Json(nullptr);
        item["min"] = parameter.min ? Json(*parameter.min) : Json(nullptr);
        item["help"] = parameter.help(language);
        list.push_back(std::move(item));
    }
    return list;
}

Json listed(Rows& rows, std::optional<std::size_t> next) {
    Json answer = Json::object();
    answer["truncated"] = next.has_value();
    answer["next_offset"] = number_or_null(next);
    answer["rows"] = rows.take();
    return answer;
}

/// Returns the values of parameters as they are given on a command line.
ParameterValues values_of(const Json& arguments) {
    ParameterValues values;
    if (const Json* given = member(arguments, "parameters")) {
        for (const auto& [name, value] : given->items()) {
            values[name] = value.is_string()    ? value.get<std::string>()
                           : value.is_boolean() ? (value.get<bool>() ? "1" : "0")
                                                : value.dump();
        }
    }
    return values;
}

} // namespace

Json list_reports_tool(const Library& library, const Json& arguments) {
    const Language language = language_of(arguments);
    const bool arabic = is_arabic(language);
    Rows rows;
    for (const Report& report : library.catalog.reports()) {
        Json row = Json::object();
        row["name"] = report.name;
        row["title"] = arabic ? report.title_ar : report.title_en;
        row["description"] = arabic ? report.description_ar : report.description_en;
        row["parameters"] = parameters_json(report, language);
        row["cite"] = nullptr;
        if (!rows.add(std::move(row))) {
            break;
        }
    }
    return listed(rows, rows.cut() ? std::optional(rows.size()) : std::nullopt);
}

Json run_report_tool(const Library& library, const Json& arguments) {
    const Language language = language_of(arguments);
    const Report& report = library.catalog.find(text_member(arguments, "report"));
    constexpr std::size_t kBytes = std::size_t{4} << 20; // read for an answer at the most
    const std::size_t offset = number_member(arguments, "offset", 0);
    ReportOptions options;
    options.language = language;
    options.limits = {kMostTime, offset, kMostRows + 1, kBytes};
    const ResultSet result = run_report(library.base, report, values_of(arguments), options);
    Rows rows;
    const auto cut = add_rows(library, result, 0, language, rows);
    const auto next = cut ? std::optional(offset + *cut) : std::nullopt;
    Json answer = Json::object();
    answer["report"] = report.name;
    answer["title"] = result.title;
    answer["description"] = result.description;
    answer["columns"] = columns_of(result, language);
    answer.update(listed(rows, next));
    return answer;
}

Json describe_schema_tool(const Library& library, const Json& arguments) {
    const Language language = language_of(arguments);
    const std::string table = text_member(arguments, "table");
    const ResultSet result = describe_schema(
        library.base, table.empty() ? std::nullopt : std::optional(table), language);
    Rows rows;
    const auto next =
        add_rows(library, result, number_member(arguments, "offset", 0), language, rows);
    return listed(rows, next);
}

Json sql_tool(const Library& library, const Json& arguments) {
    constexpr std::size_t kMemory = std::size_t{64} << 20; // bytes
    // So small that no function of SQL, which cannot be interrupted, takes long.
    constexpr std::size_t kLargestValue = std::size_t{1} << 20;
    SqlOptions options;
    options.parameters = values_of(arguments);
    options.timeout = kMostTime;
    options.max_rows = kMostRows;
    options.max_memory = kMemory;
    options.max_value = kLargestValue;
    const ResultSet result = run_sql(library.base, text_member(arguments, "query"), options);
    Rows rows;
    add_rows(library, result, 0, Language::english, rows);
    Json answer = Json::object();
    answer["columns"] = columns_of(result, Language::english);
    answer["truncated"] = rows.cut() || result.cut_at.has_value();
    answer["rows"] = rows.take();
    return answer;
}

} // namespace sijill::server::mcp
