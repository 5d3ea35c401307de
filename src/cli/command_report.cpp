#include "cli/commands.hpp"
#include "cli/pairs.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct ReportCommand {
    std::string name;
    std::vector<std::string> folders;
    std::vector<std::string> parameters;    ///< name=value
    std::map<std::string, std::string> own; ///< values of the reports' own parameters, by name
    bool cite = false;
};

ResultSet list_of(const ReportCatalog& catalog, bool arabic) {
    ResultSet list;
    list.name = "reports";
    list.columns = {{"name", "name", "الاسم"},
                    {"title", "title", "العنوان"},
                    {"description", "description", "الوصف"},
                    {"parameters", "parameters", "المعاملات"}};
    for (const Report& report : catalog.reports()) {
        std::string parameters;
        for (const ReportParameter& parameter : report.parameters) {
            parameters += (parameters.empty() ? "--" : " --") + parameter.name;
        }
        list.rows.push_back({report.name, arabic ? report.title_ar : report.title_en,
                             arabic ? report.description_ar : report.description_en, parameters});
    }
    return list;
}

ParameterValues parameter_values(const ReportCommand& command) {
    ParameterValues values = split_pairs("--param", command.parameters);
    for (const auto& [name, value] : command.own) {
        if (!value.empty()) {
            values[name] = value;
        }
    }
    return values;
}

std::vector<std::filesystem::path> folders_of(const ReportCommand& command) {
    return {command.folders.begin(), command.folders.end()};
}

void run_report_command(Context& context, const ReportCommand& command) {
    const ReportCatalog catalog(folders_of(command));
    if (command.name.empty() || command.name == "list") {
        context.write(list_of(catalog, context.arabic()));
        return;
    }
    const Report& report = catalog.find(command.name);
    KnowledgeBase base = context.open_base();
    context.write(
        report_page(base, report, parameter_values(command), {context.arabic(), command.cite}));
}

/// An option for each parameter that any built-in report has; whether the report that is run has it
/// is for run_report to say. Reports of other folders take theirs by --param.
void add_own_parameters(CLI::App& command, ReportCommand& options) {
    std::map<std::string, std::string> helps;
    const ReportCatalog catalog;
    for (const Report& report : catalog.reports()) {
        for (const ReportParameter& parameter : report.parameters) {
            std::string& help = helps[parameter.name];
            help += help.empty() ? parameter.help_en + " (" : ", ";
            help += report.name;
        }
    }
    for (const auto& [name, help] : helps) {
        command.add_option("--" + name, options.own[name], help + ")")
            ->group("Parameters of reports")
            ->type_name("VALUE");
    }
}

} // namespace

void setup_report(CLI::App& app, Context& context) {
    auto command = std::make_shared<ReportCommand>();
    CLI::App* report =
        app.add_subcommand("report", "Run a canned report; without a name, list them");
    report->add_option("name", command->name, "the report, or list")->type_name("REPORT");
    report->add_option("--queries", command->folders, "folders with further reports")
        ->envname("SIJILL_QUERIES")
        ->type_name("DIR")
        ->allow_extra_args(false);
    report->add_option("--param", command->parameters, "a parameter of the report")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    report->add_flag("--cite", command->cite, "add quotation, sentence, hedge and speaker");
    add_own_parameters(*report, *command);
    report->footer("Examples:\n"
                   "  sijill report list\n"
                   "  sijill report delays --cite\n"
                   "  sijill report competitors --of 'غروك 3' --format json\n");
    report->callback([&context, command] {
        context.run = [command](Context& run_context) {
            run_report_command(run_context, *command);
        };
    });
}

} // namespace sijill::cli
