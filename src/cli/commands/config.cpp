#include "base/read_number.hpp"
#include "cli/arguments/user_config.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/process/terminal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace sijill::cli {
namespace {

using TextOption = std::string GlobalOptions::*;

/// The settings whose value is one text of the global options; value_of() knows the others.
constexpr std::array<std::pair<std::string_view, TextOption>, 7> kTexts{{
    {"db", &GlobalOptions::db},
    {"format", &GlobalOptions::format},
    {"color", &GlobalOptions::color},
    {"bidi", &GlobalOptions::bidi},
    {"digits", &GlobalOptions::digits},
    {"calendar", &GlobalOptions::calendar},
    {"thesaurus", &GlobalOptions::thesaurus},
}};

/// Returns the value in force, wherever it comes from.
std::string value_of(const GlobalOptions& options, std::string_view name) {
    if (name == "lang") {
        return is_arabic(language_of(options)) ? "ar" : "en";
    }
    if (name == "queries") {
        return fmt::format("{}", fmt::join(options.queries, ", "));
    }
    if (name == "width") {
        return std::to_string(render_options(options).width);
    }
    if (name == "curator") {
        return options.curator.empty() ? user_name() : options.curator;
    }
    const auto* text = std::ranges::find(kTexts, name, &decltype(kTexts)::value_type::first);
    return options.*(text->second);
}

/// Returns where a language, a curator or a width comes from that no setting of Sijill gives: a
/// variable of the environment or the terminal; "" for the default.
std::string surroundings(const GlobalOptions& options, std::string_view name) {
    if (name == "lang" && options.language.empty()) {
        return locale_variable();
    }
    if (name == "curator" && options.curator.empty()) {
        return user_variable();
    }
    if (name == "width" && options.width == 0) {
        const OutputWidth::Origin origin = output_width().origin;
        return origin == OutputWidth::Origin::terminal
                   ? render::message(language_of(options), "config.terminal")
               : origin == OutputWidth::Origin::variable ? "COLUMNS"
                                                         : "";
    }
    return {};
}

/// Returns true if a setting gives this very value; a number may be spelled with zeros before it.
bool gives(const Setting& setting, const std::string& value) {
    const std::string given = fmt::format("{}", fmt::join(setting.values, ", "));
    const auto number = read_number<std::int64_t>(given);
    return given == value || (number && number == read_number<std::int64_t>(value));
}

/// Returns where the value in force comes from: the first source that gives this very value. If
/// none does, it was set in the shell that runs this line.
std::string origin_of(const CommandLine& line, const Config& config, const Option& option,
                      const std::string& value) {
    const std::string& name = option.name;
    const std::string& variable = option.variable;
    const std::string by_environment = variable.empty() ? "" : environment(variable.c_str());
    const auto setting = std::ranges::find(config.settings, name, &Setting::name);
    const Language language = language_of(line.options);
    if (line.typed(&option)) {
        return render::message(language, "config.command_line");
    }
    if (std::string origin = surroundings(line.options, name); !origin.empty()) {
        return origin;
    }
    if (!by_environment.empty() && by_environment == value) {
        return variable;
    }
    const bool configured = setting != config.settings.end();
    if (configured && gives(*setting, value)) {
        return fmt::format("{}:{}", config.file.string(), setting->line);
    }
    const bool nobody_else = by_environment.empty() && !configured;
    return render::message(language, nobody_else && value == value_of(GlobalOptions(), name)
                                         ? "config.default"
                                         : "config.shell");
}

int run_config(const Command& program, const CommandLine& line) {
    const Config config = read_config();
    ResultSet rows;
    rows.name = "config";
    rows.columns = {column("setting"), column("value"), column("origin")};
    for (const std::string& name : config_names()) {
        const std::string value = value_of(line.options, name);
        const Option& option = *program.option(name);
        rows.rows.push_back({name, value, origin_of(line, config, option, value)});
    }
    const int code = Answer(line.options).write(rows);
    if (!config.file.empty()) {
        note(line.options, config.exists ? "config.file" : "config.no_file",
             {{"file", config.file.string()}});
    }
    return code;
}

} // namespace

void setup_config(Command& program, const GlobalOptions& /*options*/) {
    program.add_command("config", "Show the settings, and where each comes from")
        .runs([&program](const CommandLine& line) { return run_config(program, line); });
}

} // namespace sijill::cli
