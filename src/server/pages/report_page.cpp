#include "server/pages/report_page.hpp"

#include "base/shell_word.hpp"
#include "render/messages.hpp"
#include "render/page/html_table.hpp"
#include "server/http/target.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/answer_files.hpp"
#include "server/pages/frame/evidence_list.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"
#include "server/pages/frame/tables.hpp"
#include "server/pages/report_form.hpp"
#include "server/views/past_base.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace sijill::server {
namespace {

/// What is asked of a report, and of which base.
struct Question {
    const Report& report;
    ParameterValues values;
    std::string as_of;
};

Question question_of(const Call& call, const Report& report) {
    std::vector<std::string_view> names;
    for (const ReportParameter& parameter : report.parameters) {
        names.emplace_back(parameter.name);
    }
    names.emplace_back("as-of");
    const Given given(call.request.query, names);
    Question question{report, {}, given.text("as-of")};
    for (const ReportParameter& parameter : report.parameters) {
        if (std::string value = given.text(parameter.name); !value.empty()) {
            question.values[parameter.name] = std::move(value);
        }
    }
    return question;
}

/// A required parameter without a value: the form asks for it, and nothing is run.
bool lacks_value(const Question& question) {
    return std::ranges::any_of(question.report.parameters, [&](const ReportParameter& parameter) {
        return parameter.required && !question.values.contains(parameter.name);
    });
}

std::string command_of(const Question& question, Language language) {
    std::string command = "sijill report " + question.report.name;
    for (const auto& [name, value] : question.values) {
        command += fmt::format(" --{} {}", name, shell_word(value));
    }
    command += question.as_of.empty() ? "" : " --as-of " + question.as_of;
    return command + (is_arabic(language) ? " --cite --lang ar" : " --cite");
}

/// Returns where the JSON interface has the same rows. It takes parameters by names with a prefix,
/// as some have the names of its own.
std::string json_address(const Call& call, const Question& question) {
    Fields fields;
    for (const auto& [name, value] : question.values) {
        fields.emplace_back("p." + name, value);
    }
    fields.emplace_back("as_of", question.as_of);
    return file_address(call, "/api/v1/reports/" + percent_encoded(question.report.name), fields);
}

std::string section_of_rows(const Call& call, const ResultSet& rows) {
    render::RenderOptions options;
    options.language = call.language;
    return block("section", {{"aria-label", say(call, "serve.rows")}},
                 render::html_picture(rows, options) + table_of(call, rows));
}

std::string answer_of(const Call& call, const ReportPage& found, const Question& question) {
    std::string content;
    if (!question.as_of.empty()) {
        content += remark(render::message(call.language, "page.as_of", {{"date", question.as_of}}));
    }
    content += section_of_rows(call, found.rows);
    content += evidence_section(call, found.evidence);
    std::string below =
        details(say(call, "page.sql"), render::html_sql(found.sql, say(call, "page.sql")));
    below += details(
        say(call, "serve.in_terminal"),
        render::html_sql(command_of(question, call.language), say(call, "serve.in_terminal")));
    return content +
           block("section", {{"class", "how"}, {"aria-label", say(call, "serve.how")}}, below);
}

Page page_of(const Call& call, const Report& report, std::string_view path) {
    Page page;
    page.title = is_arabic(call.language) ? report.title_ar : report.title_en;
    page.place = path == "/timeline" ? "/timeline" : "/reports";
    page.way = {{say(call, "serve.home"), page_address(call, "/")}};
    if (path != "/timeline") {
        page.way.push_back({say(call, "serve.reports"), page_address(call, "/reports")});
    }
    page.content = title_of_page(page.title, is_arabic(call.language) ? report.description_ar
                                                                      : report.description_en);
    return page;
}

Response answer(const Call& call, const Report& report, std::string_view path,
                std::string_view format) {
    const Question question = question_of(call, report);
    const ReportOptions options{.language = call.language, .limits = limits_of_page(call)};
    PastBase past(call, question.as_of);
    if (!format.empty()) {
        return answer_file(call, {run_report(past.base(), report, question.values, options)},
                           report.name, format);
    }
    Page page = page_of(call, report, path);
    page.content += report_form(call, report, path, question.values, question.as_of);
    if (lacks_value(question)) { // run_report() says which where a file is asked for
        page.content += remark(say(call, "serve.fill_in"));
        return page_response(call, page);
    }
    const ReportPage found = sijill::report_page(past.base(), report, question.values, options);
    page.content += answer_of(call, found, question);
    page.files = file_links(call, path, {"csv", "xlsx"});
    page.files.insert(page.files.begin(), {"JSON", json_address(call, question)});
    if (found.rows.chart) {
        page.files.push_back(file_links(call, path, {"svg"}).front());
    }
    return page_response(call, page);
}

} // namespace

Response canned_report_page(const Call& call) {
    const FileName asked = file_name(call.parts.at(0), {"csv", "xlsx", "svg"});
    const Report& report = call.catalog.find(asked.name);
    return answer(call, report, "/reports/" + percent_encoded(report.name), asked.format);
}

Response timeline_page(const Call& call) {
    const FileName asked = file_name(call.request.path, {"csv", "xlsx", "svg"});
    return answer(call, call.catalog.find("timeline"), "/timeline", asked.format);
}

} // namespace sijill::server
