#include "base/to_int64.hpp"
#include "cli/arguments/name_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/report_authoring.hpp"
#include "cli/commands/write_report.hpp"
#include "reports/definition/query_files.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>

namespace sijill::cli {
namespace {

struct ReportCommand {
    std::string name;
    std::vector<std::string> operands;      ///< of new and lint
    std::vector<std::string> parameters;    ///< name=value
    std::map<std::string, std::string> own; ///< values of the reports' own parameters, by name
    bool cite = false;
    bool explain = false;
};

ResultSet list_of(const ReportCatalog& catalog, Language language) {
    ResultSet list;
    list.name = "reports";
    list.columns = {{"name", "name", "الاسم"},
                    {"title", "title", "العنوان"},
                    {"description", "description", "الوصف"},
                    {"parameters", "parameters", "المعاملات"},
                    {"chart", "picture", "الرسم"}};
    for (const Report& report : catalog.reports()) {
        std::string parameters;
        for (const ReportParameter& parameter : report.parameters) {
            parameters += (parameters.empty() ? "--" : " --") + parameter.name;
        }
        list.rows.push_back(
            {report.name, is_arabic(language) ? report.title_ar : report.title_en,
             is_arabic(language) ? report.description_ar : report.description_en, parameters,
             report.chart ? Value(std::string(name_of(report.chart->kind))) : Value()});
    }
    return list;
}

ParameterValues parameter_values(const ReportCommand& command) {
    std::vector<std::string> pairs = command.parameters;
    for (const auto& [name, value] : command.own) {
        if (!value.empty()) {
            pairs.push_back(fmt::format("{}={}", name, value));
        }
    }
    return split_pairs("--param", pairs);
}

void run_one(Context& context, const ReportCommand& command, const Report& report) {
    KnowledgeBase base = context.open_base();
    const ParameterValues values = parameter_values(command);
    if (command.explain) {
        Sections sections = explain_report(base, report, values, context.language());
        std::ranges::for_each(sections, label_in_arabic);
        context.write(sections);
    } else {
        write_report(context, base, report, values, command.cite);
    }
}

/// For the words of `report` that run no report.
void refuse_options_of_a_report(const ReportCommand& command) {
    const bool parameter = !command.parameters.empty() ||
                           std::any_of(command.own.begin(), command.own.end(),
                                       [](const auto& own) { return !own.second.empty(); });
    const std::string_view option = command.cite      ? "--cite"
                                    : command.explain ? "--explain"
                                    : parameter       ? "a parameter"
                                                      : "";
    if (!option.empty()) {
        throw Error(ErrorCode::usage,
                    fmt::format("{} is for a report, and report {} is none", option,
                                command.name.empty() ? "list" : command.name),
                    "name the report: sijill report delays --cite");
    }
}

void run_report_command(Context& context, const ReportCommand& command) {
    if (command.name.empty() || reports::is_taken(command.name)) {
        refuse_options_of_a_report(command);
    }
    if (command.name == "new") {
        write_template(context, command.operands);
        return;
    }
    if (command.name == "lint") {
        lint(context, command.operands);
        return;
    }
    if (!command.operands.empty()) {
        throw Error(ErrorCode::usage, fmt::format("{} is too much", command.operands.front()),
                    "a parameter is an option: --of grok3");
    }
    const ReportCatalog catalog = context.catalog();
    if (command.name.empty() || command.name == "list") {
        context.write(list_of(catalog, context.language()));
        if (!catalog.faulty().empty()) {
            context.note("report.left_out", {{"files", to_int64(catalog.faulty().size())}});
        }
    } else {
        run_one(context, command, catalog.find(command.name));
    }
}

/// The headers of the user's reports alone, since this is asked while the command line is defined,
/// for whatever command, and holding one against its statement takes some ten milliseconds. What is
/// wrong with them is told when one is run.
std::vector<reports::ReadReport> own_headers(const Context& context) {
    std::vector<reports::ReadReport> headers;
    for (const std::string& folder : context.options.queries) {
        try {
            for (reports::ReadReport& file : reports::folder_files(folder)) {
                headers.push_back(std::move(file));
            }
        } catch (const Error&) { // no folder, no reports
        }
    }
    return headers;
}

/// An option for each parameter that any report has; whether the report that is run has it is for
/// run_report to say. One that the program has an option for goes by --param.
void add_own_parameters(CLI::App& command, ReportCommand& options, const Context& context) {
    const std::vector<reports::ReadReport> own = own_headers(context);
    std::map<std::string_view, const Report*> known;
    for (const Report& report : context.built_in_reports().reports()) {
        known[report.name] = &report;
    }
    for (const reports::ReadReport& file : own) {
        known[file.report.name] = &file.report;
    }
    std::map<std::string, std::map<std::string, std::vector<std::string_view>>> helps;
    const Language language = context.language();
    for (const auto& [report_name, report] : known) {
        for (const ReportParameter& parameter : report->parameters) {
            helps[parameter.name][parameter.help(language)].push_back(report_name);
        }
    }
    for (const auto& [name, meanings] : helps) {
        std::vector<std::string> parts;
        for (const auto& [help, reports] : meanings) {
            parts.push_back(fmt::format("{} ({})", help,
                                        fmt::join(reports, is_arabic(language) ? "، " : ", ")));
        }
        const std::string option = "--" + name;
        if (command.get_option_no_throw(option) != nullptr ||
            command.get_parent()->get_option_no_throw(option) != nullptr) {
            continue;
        }
        command
            .add_option(option, options.own[name],
                        fmt::format("{}", fmt::join(parts, is_arabic(language) ? "؛ " : "; ")))
            ->group("Parameters of reports")
            ->type_name("VALUE");
    }
}

} // namespace

void setup_report(CLI::App& app, Context& context) {
    auto command = std::make_shared<ReportCommand>();
    CLI::App* report =
        app.add_subcommand("report", "Run a canned report; without a name, list them");
    report->add_option("name", command->name, "the report; or list, new or lint")
        ->type_name("REPORT");
    report->add_option("operands", command->operands, "new: the name; lint: files and folders")
        ->type_name("PATH");
    report->add_option("--param", command->parameters, "a parameter of the report")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    report->add_flag("--cite", command->cite, "add quotation, sentence, hedge and speaker");
    report->add_flag("--explain", command->explain, "show parameters, plan and SQL; run nothing");
    add_own_parameters(*report, *command, context);
    report->footer("Examples:\n"
                   "  sijill report list\n"
                   "  sijill report delays --cite\n"
                   "  sijill report competitors --of 'غروك 3' --format json\n"
                   "  sijill report timeline --format html --output timeline.html\n"
                   "  sijill report new late-models --queries my-reports\n"
                   "  sijill report lint my-reports\n");
    report->callback([&context, command] {
        context.run = [command](Context& run_context) {
            run_report_command(run_context, *command);
        };
    });
}

} // namespace sijill::cli
