#include "base/json_writer.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/rows.hpp"

#include <array>
#include <utility>

namespace sijill::server {
namespace {

constexpr std::array<std::string_view, 4> kTypes{"text", "integer", "date", "entity"};

void put_parameter(JsonWriter& json, const ReportParameter& parameter, Language language) {
    json.open('{').member("name", parameter.name);
    json.member("type", kTypes.at(static_cast<std::size_t>(parameter.type)));
    json.member("required", parameter.required);
    json.member("default", parameter.default_value).member("min", parameter.min);
    json.member("meaning", parameter.help(language)).close('}');
}

void put_titles(JsonWriter& json, const Report& report, Language language) {
    json.member("name", report.name);
    json.member("title", is_arabic(language) ? report.title_ar : report.title_en);
    json.member("description", is_arabic(language) ? report.description_ar : report.description_en);
}

void put_parameters(JsonWriter& json, const Report& report, Language language) {
    json.key("parameters").open('[');
    for (const ReportParameter& parameter : report.parameters) {
        put_parameter(json, parameter, language);
    }
    json.close(']');
}

void put_chart(JsonWriter& json, const Report& report) {
    json.key("chart");
    if (!report.chart) {
        json.json("null");
        return;
    }
    json.open('{').member("kind", name_of(report.chart->kind));
    for (const auto& [part, column] : report.chart->columns) {
        json.member(part, column);
    }
    json.close('}');
}

std::string list_reports(const JsonCall& call) {
    JsonWriter json;
    json.open('{').key("rows").open('[');
    for (const Report& report : call.call.catalog.reports()) {
        json.open('{');
        put_titles(json, report, call.language);
        put_parameters(json, report, call.language);
        put_chart(json, report);
        json.close('}');
    }
    return json.close(']').member("truncated", false).close('}').take();
}

std::string run(const JsonCall& call) {
    const Report& report = call.call.catalog.find(call.call.parts.at(0));
    ReportOptions options;
    options.language = call.language;
    options.cite = call.given.is_true("cite");
    options.limits = limits_of(call);
    const ResultSet rows = run_report(call.base, report, call.given.values(), options);
    JsonWriter json;
    json.open('{');
    put_page(json, call, rows);
    put_titles(json, report, call.language);
    put_parameters(json, report, call.language);
    json.key("given").open('{');
    for (const auto& [name, value] : call.given.values()) {
        json.member(name, value);
    }
    json.close('}');
    put_chart(json, report);
    return json.close('}').take();
}

} // namespace

std::vector<Endpoint> report_endpoints() {
    return {
        {.id = "reports",
         .path = "/api/v1/reports",
         .summary = "The reports, with their parameters",
         .schema = "ReportList",
         .parameters = {lang_parameter()},
         .answer = list_reports},
        {.id = "report",
         .path = "/api/v1/reports/{name}",
         .summary = "Run a report. Its own parameters are given by their names; one that has the "
                    "name of a parameter here as p.NAME",
         .schema = "ReportAnswer",
         .parameters = {flag_parameter(
                            "cite", "also quote, source, paragraph, sentence, hedge and speaker"),
                        limit_parameter("most rows", "1000"),
                        offset_parameter("rows that are left out at the beginning"),
                        lang_parameter(), as_of_parameter()},
         .answer = run,
         .part = "name of the report",
         .values = Arguments::Values::named},
    };
}

} // namespace sijill::server
