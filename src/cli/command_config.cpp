#include "cli/commands.hpp"
#include "cli/config.hpp"
#include "cli/terminal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace sijill::cli {
namespace {

/// What names the origin of a setting: in the file, or a word of the catalogue.
std::string origin_of(const Context& context, const Config& config, const CLI::Option& option,
                      const Setting* setting) {
    if (option.count() > 0) {
        const std::string variable = option.get_envname();
        const bool by_environment =
            !variable.empty() && !environment(variable.c_str()).empty() && !context.typed(option);
        return by_environment ? variable : message(context.arabic(), "config.command_line");
    }
    return setting == nullptr ? message(context.arabic(), "config.default")
                              : fmt::format("{}:{}", config.file.string(), setting->line);
}

std::string value_of(const CLI::Option& option, const Setting* setting) {
    if (option.count() > 0) {
        return fmt::format("{}", fmt::join(option.results(), ", "));
    }
    return setting == nullptr ? option.get_default_str()
                              : fmt::format("{}", fmt::join(setting->values, ", "));
}

void run_config(const CLI::App& app, Context& context) {
    const Config config = read_config();
    ResultSet rows;
    rows.name = "config";
    rows.columns = {{"setting", "setting", "الإعداد"},
                    {"value", "value", "القيمة"},
                    {"origin", "origin", "مصدرها"}};
    for (const std::string& name : config_names()) {
        const CLI::Option* option = app.get_option("--" + name);
        const auto found =
            std::find_if(config.settings.begin(), config.settings.end(),
                         [&](const Setting& setting) { return setting.name == name; });
        const Setting* setting = found == config.settings.end() ? nullptr : &*found;
        rows.rows.push_back(
            {name, value_of(*option, setting), origin_of(context, config, *option, setting)});
    }
    context.write(rows);
    if (!config.file.empty()) {
        context.note(config.exists ? "config.file" : "config.no_file",
                     {{"file", config.file.string()}});
    }
}

} // namespace

void setup_config(CLI::App& app, Context& context) {
    CLI::App* config = app.add_subcommand("config", "Show the settings, and where each comes from");
    config->footer("Examples:\n"
                   "  sijill config\n"
                   "  sijill config --lang ar\n");
    config->callback([&app, &context] {
        context.run = [&app](Context& run_context) { run_config(app, run_context); };
    });
}

} // namespace sijill::cli
