#include "cli/arguments/user_config.hpp"
#include "cli/commands/commands.hpp"
#include "cli/process/terminal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::cli {
namespace {

using TextOption = std::string GlobalOptions::*;

/// The settings that are one text; the others are worked out below.
constexpr std::array<std::pair<std::string_view, TextOption>, 6> kTexts{{
    {"db", &GlobalOptions::db},
    {"format", &GlobalOptions::format},
    {"color", &GlobalOptions::color},
    {"bidi", &GlobalOptions::bidi},
    {"digits", &GlobalOptions::digits},
    {"calendar", &GlobalOptions::calendar},
}};

/// The value in force, wherever it comes from.
std::string value_of(const Context& context, std::string_view name) {
    if (name == "lang") {
        return is_arabic(context.language()) ? "ar" : "en";
    }
    if (name == "queries") {
        return fmt::format("{}", fmt::join(context.options.queries, ", "));
    }
    if (name == "width") {
        return std::to_string(context.render_options().width);
    }
    const auto* text = std::ranges::find(kTexts, name, &decltype(kTexts)::value_type::first);
    return context.options.*(text->second);
}

/// Where a language or a width comes from that nobody has set for Sijill; "" for the default.
std::string surroundings(const Context& context, std::string_view name) {
    if (name == "lang" && context.options.language.empty()) {
        return locale_variable();
    }
    if (name == "width" && context.options.width == 0) {
        const OutputWidth::Origin origin = output_width().origin;
        return origin == OutputWidth::Origin::terminal
                   ? render::message(context.language(), "config.terminal")
               : origin == OutputWidth::Origin::variable ? "COLUMNS"
                                                         : "";
    }
    return {};
}

/// What a value in force comes from: the first that gives this very value. A shell has its settings
/// from the same places; where none of them gives it, it was the shell that was told.
std::string origin_of(const Context& context, const Config& config, const CLI::Option& option,
                      const std::string& value) {
    const std::string name = option.get_lnames().front();
    std::string variable = option.get_envname();
    const std::string by_environment = variable.empty() ? "" : environment(variable.c_str());
    const auto setting = std::ranges::find(config.settings, name, &Setting::name);
    if (context.typed(option)) {
        return render::message(context.language(), "config.command_line");
    }
    if (std::string origin = surroundings(context, name); !origin.empty()) {
        return origin;
    }
    if (!by_environment.empty() && by_environment == value) {
        return variable;
    }
    const bool configured = setting != config.settings.end();
    if (configured && fmt::format("{}", fmt::join(setting->values, ", ")) == value) {
        return fmt::format("{}:{}", config.file.string(), setting->line);
    }
    const bool nobody_else = by_environment.empty() && !configured;
    return render::message(context.language(), nobody_else && value == value_of(Context(), name)
                                                   ? "config.default"
                                                   : "config.shell");
}

void run_config(const CLI::App& app, Context& context) {
    const Config config = read_config();
    ResultSet rows;
    rows.name = "config";
    rows.columns = {{"setting", "setting", "الإعداد"},
                    {"value", "value", "القيمة"},
                    {"origin", "origin", "مصدرها"}};
    for (const std::string& name : config_names()) {
        const std::string value = value_of(context, name);
        const CLI::Option& option = *app.get_option("--" + name);
        rows.rows.push_back({name, value, origin_of(context, config, option, value)});
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
