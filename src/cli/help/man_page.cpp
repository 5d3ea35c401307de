#include "cli/help/man_page.hpp"

#include "base/version.hpp"
#include "cli/help/help_texts.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

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

/// Returns the words in italics, as what is set in for them is shown.
std::string set_in(std::string_view words) {
    return fmt::format("\\fI{}\\fR", plain(words));
}

std::string synopsis(const Command& command) {
    std::string line = fmt::format(".B {}\n[{}]...", plain(command.full_name()), set_in("OPTION"));
    for (const Option& operand : command.operands()) {
        line += ' ' + in_usage(operand, set_in(operand.value_name));
    }
    return line + (command.commands().empty() ? "\n" : ' ' + set_in("COMMAND") + '\n');
}

std::string entry(std::string_view names, std::string_view help) {
    return fmt::format(".TP\n{}\n{}\n", names, plain(help));
}

/// Returns the names of an option in bold, its value in italics.
std::string names_of(const Option& option) {
    const std::string letter =
        option.letter == '\0' ? "" : fmt::format("\\fB\\-{}\\fR, ", option.letter);
    return fmt::format("{}\\fB{}\\fR{}", letter, plain(option.shown()),
                       option.is_flag() ? "" : ' ' + set_in(option.value_name));
}

std::string entries(const Command& command, Language language) {
    std::string text;
    for (const Option& operand : command.operands()) {
        text += entry(set_in(operand.value_name), full_help_of(command, operand, language));
    }
    for (const Option& option : command.options()) {
        text += entry(names_of(option), full_help_of(command, option, language));
    }
    return text;
}

std::string section(const HelpParagraph& paragraph) {
    std::string text = fmt::format(".SH {}\n.nf\n", upper(paragraph.title));
    std::istringstream lines(paragraph.text);
    for (std::string line; std::getline(lines, line);) {
        text += plain(line) + '\n';
    }
    return text + ".fi\n";
}

} // namespace

std::string man_page(const Command& command, Language language) {
    const auto heading = [language](std::string_view key) {
        return fmt::format(".SH {}\n", render::message(language, key));
    };
    const std::string name = command.full_name("-");
    std::string page =
        fmt::format(".TH {} 1 \"\" \"sijill {}\" \"Sijill\"\n"
                    ".nh\n", // no hyphenation, which would change what is to be typed
                    plain(upper(name)), kVersion);
    page += heading("man.name") +
            fmt::format("{} \\- {}\n", plain(name), plain(about_of(command, language)));
    page += heading("man.synopsis") + synopsis(command);
    page += heading("man.options") + entries(command, language);
    if (!command.commands().empty()) {
        page += heading("man.commands");
        for (const Command& known : command.commands()) {
            page += entry(fmt::format("\\fB{}\\fR", known.name()), about_of(known, language));
        }
    }
    for (const HelpParagraph& paragraph : paragraphs_of(command, language)) {
        page += section(paragraph);
    }
    if (command.parent() != nullptr) {
        page += heading("man.see_also") + fmt::format(".BR sijill (1){}\n{}\n",
                                                      render::message(language, "list.comma"),
                                                      render::message(language, "man.shared"));
    }
    return page;
}

} // namespace sijill::cli
