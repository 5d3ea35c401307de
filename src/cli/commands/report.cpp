#include "base/to_int64.hpp"
#include "cli/arguments/name_values.hpp"
#include "cli/arguments/parser.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/report/report_authoring.hpp"
#include "cli/report/write_report.hpp"
#include "reports/definition/query_files.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace sijill::cli {
namespace {

struct ReportCommand {
    std::string name;
    std::vector<std::string> operands;      ///< of new and lint; further reports of a briefing
    std::string title;                      ///< of a briefing
    std::vector<std::string> parameters;    ///< name=value
    std::map<std::string, std::string> own; ///< values of the reports' own parameters, by name
    bool cite = false;
    bool with_candidates = false;
    bool explain = false;
};

ResultSet list_of(const ReportCatalog& catalog, Language language) {
    ResultSet list;
    list.name = "reports";
    list.columns = {column("name"), column("title"), column("description"), column("parameters"),
                    coded_column("chart")};
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
    return read_name_values("--param", pairs);
}

int run_one(const GlobalOptions& options, const ReportCommand& command, const Report& report) {
    KnowledgeBase base = open_base(options);
    const ParameterValues values = parameter_values(command);
    if (command.explain) {
        Sections sections = explain_report(base, report, values, language_of(options));
        for (ResultSet& section : sections) {
            for (Column& heading : section.columns) {
                heading = column(heading.key);
            }
        }
        return Answer(options).write(sections);
    }
    return write_report(options, base, report, values, {command.cite, command.with_candidates});
}

/// Returns the reports that were named, in their order.
std::vector<const Report*> named_reports(const ReportCommand& command,
                                         const ReportCatalog& catalog) {
    std::vector<std::string> names = command.operands;
    names.insert(names.begin(), command.name);
    std::vector<const Report*> reports;
    for (const std::string& name : names) {
        if (reports::is_taken(name)) {
            throw Error(ErrorCode::usage,
                        {"{} is no report that can be run with others"_text, name},
                        "sijill report list names the reports"_text);
        }
        const Report& report = catalog.find(name);
        if (std::ranges::find(reports, &report) != reports.end()) {
            throw Error(ErrorCode::usage, {"report {} is named twice"_text, name},
                        "name each report once"_text);
        }
        reports.push_back(&report);
    }
    return reports;
}

/// Returns the values for the parameters that a report has, and takes them out of `unused`.
ParameterValues values_for(const Report& report, const ParameterValues& values,
                           std::set<std::string>& unused) {
    ParameterValues own;
    for (const ReportParameter& parameter : report.parameters) {
        if (const auto found = values.find(parameter.name); found != values.end()) {
            own.insert(*found);
            unused.erase(found->first);
        }
    }
    return own;
}

/// Runs several reports as one answer. A value holds for each report that has the parameter.
int run_briefing(const GlobalOptions& options, const ReportCommand& command,
                 const ReportCatalog& catalog) {
    if (command.explain || command.with_candidates) {
        throw Error(
            ErrorCode::usage,
            {"{} is for one report"_text, command.explain ? "--explain" : "--with-candidates"},
            "name one report, without --title"_text);
    }
    const std::vector<const Report*> reports = named_reports(command, catalog);
    const ParameterValues values = parameter_values(command);
    std::set<std::string> unused;
    for (const auto& [name, value] : values) {
        unused.insert(name);
    }
    std::vector<ReportRun> runs;
    for (const Report* report : reports) {
        runs.push_back({report, values_for(*report, values, unused)});
    }
    if (!unused.empty()) {
        throw Error(ErrorCode::usage,
                    {"none of these reports has a parameter {}"_text, *unused.begin()},
                    "sijill report list shows the parameters"_text);
    }
    KnowledgeBase base = open_base(options);
    return write_briefing(options, base, command.title, runs, command.cite);
}

/// Throws Error(usage) for options that only running a report takes.
void refuse_options_of_a_report(const ReportCommand& command) {
    const bool parameter = !command.parameters.empty() ||
                           std::any_of(command.own.begin(), command.own.end(),
                                       [](const auto& own) { return !own.second.empty(); });
    const std::string word = command.name.empty() ? "list" : command.name;
    if (!command.title.empty()) {
        throw Error(ErrorCode::usage,
                    {"--title is only for running reports, not for report {}"_text, word},
                    {"name the report: {}"_text, "sijill report delays --title 2025"});
    }
    const char* const option = command.cite              ? "--cite"
                               : command.with_candidates ? "--with-candidates"
                               : command.explain         ? "--explain"
                                                         : nullptr;
    if (option != nullptr || parameter) {
        throw Error(
            ErrorCode::usage,
            option != nullptr
                ? Message("{} is only for running a report, not for report {}"_text, option, word)
                : Message("a parameter is only for running a report, not for report {}"_text, word),
            {"name the report: {}"_text, "sijill report delays --cite"});
    }
}

int list_reports(const GlobalOptions& options, const ReportCommand& command) {
    const ReportCatalog catalog = all_reports(options);
    if (!command.operands.empty()) {
        throw Error(ErrorCode::usage, unexpected_arguments(command.operands),
                    "a parameter is an option: --of grok3"_text);
    }
    const int code = Answer(options).write(list_of(catalog, language_of(options)));
    if (!catalog.faulty().empty()) {
        note(options, "report.left_out", {{"files", to_int64(catalog.faulty().size())}});
    }
    return code;
}

int run_report_command(const GlobalOptions& options, const ReportCommand& command) {
    if (command.name.empty() || reports::is_taken(command.name)) {
        refuse_options_of_a_report(command);
    }
    if (command.name == "new") {
        return write_template(options, command.operands);
    }
    if (command.name == "lint") {
        return lint(options, command.operands);
    }
    if (command.name.empty() || command.name == "list") {
        return list_reports(options, command);
    }
    return command.operands.empty() && command.title.empty()
               ? run_one(options, command, named_report(options, command.name))
               : run_briefing(options, command, all_reports(options));
}

/// Reads the headers of the user's reports, without a check of their statements, which takes some
/// ten milliseconds each: this runs while the command line is read. Faults are reported when a
/// report is run.
std::vector<reports::ReadReport> own_headers(const GlobalOptions& options) {
    std::vector<reports::ReadReport> headers;
    for (const std::string& folder : options.queries) {
        try {
            for (reports::ReadReport& file : reports::folder_files(folder)) {
                headers.push_back(std::move(file));
            }
        } catch (const Error&) { // a folder that cannot be read has no reports here
        }
    }
    return headers;
}

/// Returns what help and completion call a value of a type.
std::string_view value_name_of(ParameterType type) {
    switch (type) {
    case ParameterType::integer:
        return "N";
    case ParameterType::date:
        return "DATE";
    case ParameterType::entity:
        return "ENTITY";
    case ParameterType::text:
        break;
    }
    return "VALUE";
}

/// Adds an option for each parameter that any report has; run_report() refuses those that the
/// report does not have. A parameter with the name of a program's option can only be given by
/// --param.
void add_own_parameters(Command& command, ReportCommand& filled, const GlobalOptions& options) {
    const std::vector<reports::ReadReport> own = own_headers(options);
    std::map<std::string_view, const Report*> known;
    for (const Report& report : built_in_reports().reports()) {
        known[report.name] = &report;
    }
    for (const reports::ReadReport& file : own) {
        known[file.report.name] = &file.report;
    }
    std::map<std::string, std::map<std::string, std::vector<std::string_view>>> helps;
    std::map<std::string_view, std::string_view> value_names; // VALUE where reports differ
    const Language language = language_of(options);
    for (const auto& [report_name, report] : known) {
        for (const ReportParameter& parameter : report->parameters) {
            helps[parameter.name][parameter.help(language)].push_back(report_name);
            const std::string_view own_name = value_name_of(parameter.type);
            std::string_view& value_name =
                value_names.try_emplace(parameter.name, own_name).first->second;
            value_name = value_name == own_name ? own_name : value_name_of(ParameterType::text);
        }
    }
    const std::string separator = render::message(language, "list.separator");
    const std::string semicolon = render::message(language, "list.semicolon");
    for (const auto& [name, meanings] : helps) {
        std::vector<std::string> parts;
        for (const auto& [help, reports] : meanings) {
            parts.push_back(fmt::format("{} ({})", help, fmt::join(reports, separator)));
        }
        if (command.option(name) == nullptr) {
            command
                .add_text(name, std::string(value_names[name]), filled.own[name],
                          fmt::format("{}", fmt::join(parts, semicolon)))
                .in_group("help.parameters");
        }
    }
}

} // namespace

void setup_report(Command& program, const GlobalOptions& options) {
    auto command = std::make_shared<ReportCommand>();
    Command& report =
        program.add_command("report", "Run a canned report; without a name, list them");
    report.add_operand("name", "REPORT", command->name, "the report; or list, new or lint");
    report.add_operands("operands", "MORE", command->operands,
                        "further reports; new: the name; lint: files and folders");
    report.add_text("title", "TEXT", command->title, "the title of several reports in one answer")
        .never_empty();
    report.add_texts("param", "NAME=VALUE", command->parameters, "a parameter of the report");
    report.add_flag("cite", command->cite, "add quotation, sentence, hedge and speaker");
    report.add_flag("with-candidates", command->with_candidates,
                    "add, apart, what sentences seem to state; nobody has confirmed it");
    report.add_flag("explain", command->explain, "show parameters, plan and SQL; run nothing");
    report.defines_later(
        [&report, &options, command] { add_own_parameters(report, *command, options); });
    report.runs(
        [command](const CommandLine& line) { return run_report_command(line.options, *command); });
}

} // namespace sijill::cli
