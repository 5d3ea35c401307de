#include "cli/help/man_page.hpp"

#include "base/version.hpp"
#include "cli/arguments/command_tree.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <sstream>

namespace sijill::cli {
namespace {

/// Returns a line so that roff prints it as it is: no escapes, no requests, hyphens that can be
/// copied.
std::string plain(std::string_view line) {
    std::string text;
    for (const char sign : line) {
        text += sign == '\\' ? "\\e" : sign == '-' ? "\\-" : std::string(1, sign);
    }
    const bool is_request = !text.empty() && (text.front() == '.' || text.front() == '\'');
    return is_request ? "\\&" + text : text;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char sign) {
        return static_cast<char>(std::toupper(sign));
    });
    return text;
}

/// Returns the name of the command with the program's before it.
std::string full_name(const CLI::App& command, std::string_view separator) {
    const CLI::App* parent = command.get_parent();
    return parent == nullptr
               ? command.get_name()
               : fmt::format("{}{}{}", parent->get_name(), separator, command.get_name());
}

std::string synopsis(const CLI::App& command, Language language) {
    std::string line = fmt::format(".B {}\n[\\fI{}\\fR]...", plain(full_name(command, " ")),
                                   render::message(language, "man.option"));
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional()) {
            const std::string name = upper(option->get_single_name());
            const std::string shown = fmt::format("\\fI{}\\fR", name);
            line += option->get_required() ? ' ' + shown : " [" + shown + ']';
        }
    }
    return line + (commands_of(command).empty()
                       ? "\n"
                       : fmt::format(" \\fI{}\\fR\n", render::message(language, "man.command")));
}

std::string entry(std::string_view name, std::string_view value, std::string_view help) {
    const std::string shown = value.empty() ? "" : fmt::format(" \\fI{}\\fR", plain(value));
    return fmt::format(".TP\n\\fB{}\\fR{}\n{}\n", plain(name), shown, plain(help));
}

/// Returns the type of an option, without the values that it lists.
std::string type_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    return type.substr(0, type.find(':'));
}

/// Returns what --help says of an option, with its values, default and environment variable.
std::string help_of(const CLI::Option& option, Language language) {
    std::string help = option.get_description();
    if (const std::vector<std::string> values = values_of(option); !values.empty()) {
        help += render::message(
            language, "man.one_of",
            {{"values",
              fmt::format("{}", fmt::join(values, render::message(language, "list.separator")))}});
    }
    if (!option.get_default_str().empty()) {
        help += render::message(language, "man.default", {{"value", option.get_default_str()}});
    }
    if (!option.get_envname().empty()) {
        help += render::message(language, "man.variable", {{"variable", option.get_envname()}});
    }
    return help;
}

std::string entries(const CLI::App& command, Language language) {
    std::string text;
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional()) {
            text += entry(upper(option->get_single_name()), "", help_of(*option, language));
        } else if (!option->get_group().empty()) {
            text += entry(option->get_name(), type_of(*option), help_of(*option, language));
        }
    }
    return text;
}

/// Returns a section for each paragraph below the options of --help, which begins with its title.
std::string sections(const std::string& footer) {
    std::string text;
    std::istringstream lines(footer);
    for (std::string line; std::getline(lines, line);) {
        const bool is_title = !line.empty() && line.front() != ' ' && line.back() == ':';
        text += is_title ? fmt::format("{}.SH {}\n.nf\n", text.empty() ? "" : ".fi\n",
                                       upper(line.substr(0, line.size() - 1)))
                         : plain(line) + '\n';
    }
    return text.empty() ? text : text + ".fi\n";
}

} // namespace

std::string man_page(const CLI::App& command, Language language) {
    const auto heading = [language](std::string_view key) {
        return fmt::format(".SH {}\n", render::message(language, key));
    };
    std::string page =
        fmt::format(".TH {} 1 \"\" \"sijill {}\" \"Sijill\"\n"
                    ".nh\n", // no hyphenation, which would change what is to be typed
                    plain(upper(full_name(command, "-"))), kVersion);
    page += heading("man.name") + fmt::format("{} \\- {}\n", plain(full_name(command, "-")),
                                              plain(command.get_description()));
    page += heading("man.synopsis") + synopsis(command, language);
    page += heading("man.options") + entries(command, language);
    const auto commands = commands_of(command);
    if (!commands.empty()) {
        page += heading("man.commands");
        for (const CLI::App* known : commands) {
            page += entry(known->get_name(), "", known->get_description());
        }
    }
    page += sections(command.get_footer());
    if (command.get_parent() != nullptr) {
        page += heading("man.see_also") + fmt::format(".BR sijill (1){}\n{}\n",
                                                      render::message(language, "list.comma"),
                                                      render::message(language, "man.shared"));
    }
    return page;
}

} // namespace sijill::cli
