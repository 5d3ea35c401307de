#include "server/pages/report_form.hpp"

#include "render/cells/row_values.hpp"
#include "render/messages.hpp"
#include "reports/definition/parameters.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/fields.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/page.hpp"
#include "server/pages/frame/parts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace sijill::server {
namespace {

/// Of more values than these, a reader types others.
constexpr std::size_t kMostOffered = 300;

/// Returns the values of a parameter with their names in the reader's language.
std::vector<Choice> choices(const Call& call, const ReportParameter& parameter) {
    std::vector<std::string> values = reports::parameter_values(call.base, parameter);
    values.resize(std::min(values.size(), kMostOffered));
    std::map<std::string, std::string> names;
    if (parameter.type == ParameterType::entity) {
        const ResultSet rows = rows_of(call, "names", {{"slugs", nlohmann::json(values).dump()}});
        for (const Row& row : rows.rows) {
            names[render::text_at(rows, row, "slug")] = render::text_at(rows, row, "label");
        }
    }
    std::vector<Choice> all;
    for (std::string& value : values) {
        const auto name = names.find(value);
        std::string label =
            name == names.end() ? render::word_for(value, call.language) : name->second;
        all.push_back({std::move(value), std::move(label)});
    }
    return all;
}

std::string field(const Call& call, const ReportParameter& parameter, const std::string& value) {
    if (!parameter.values_sql.empty()) {
        return choice_field(call, parameter.name, choices(call, parameter), value,
                            parameter.required);
    }
    return plain_field(parameter.name,
                       parameter.type == ParameterType::integer ? "number"
                       : parameter.type == ParameterType::date  ? "date"
                                                                : "text",
                       value, parameter.required, parameter.min);
}

} // namespace

std::string report_form(const Call& call, const Report& report, std::string_view path,
                        const ParameterValues& values, const std::string& as_of) {
    std::string fields;
    for (const ReportParameter& parameter : report.parameters) {
        const auto given = values.find(parameter.name);
        const std::string value =
            given == values.end() ? parameter.default_value.value_or("") : given->second;
        fields +=
            labelled(parameter.name, parameter.help(call.language), field(call, parameter, value));
    }
    fields += labelled("as-of", say(call, "serve.as_of"), plain_field("as-of", "date", as_of));
    fields += submit_field(say(call, "serve.show"));
    return block("form",
                 {{"class", "fields sheet"},
                  {"action", page_address(call, path)},
                  {"aria-label", say(call, "serve.parameters")}},
                 fields);
}

} // namespace sijill::server
