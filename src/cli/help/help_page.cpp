#include "cli/help/help_page.hpp"

#include "base/split.hpp"
#include "cli/help/help_texts.hpp"
#include "render/cells/characters.hpp"
#include "render/messages.hpp"
#include "sijill/analyzer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace sijill::cli {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::size_t kIndent = 28;    ///< where the texts begin
constexpr std::size_t kNarrowest = 20; ///< of a text, even if the line gets too long

/// A name, and the text behind it.
struct Entry {
    std::string name;
    std::string text;
};

/// Returns the lines of a text, broken at its spaces alone, so that what is to be typed stays
/// whole, and not behind a colon.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::string unit;
    for_each_part(text, ' ', [&](std::string_view word) {
        unit += unit.empty() ? "" : " ";
        unit += word;
        if (word.ends_with(':')) {
            return;
        }
        std::string& line = lines.back();
        if (line.empty() || display_width(line) + 1 + display_width(unit) <= width) {
            line += (line.empty() ? "" : " ") + unit;
        } else {
            lines.push_back(unit);
        }
        unit.clear();
    });
    lines.back() += (unit.empty() ? "" : " ") + unit;
    return lines;
}

/// Sets entries in two columns. A name that is too long for its own has a line to itself.
std::string section(const std::string& title, const std::vector<Entry>& entries,
                    std::size_t columns) {
    const std::size_t width = std::max(std::min(columns, kWidest), kIndent + kNarrowest) - kIndent;
    std::string text = entries.empty() ? "" : fmt::format("\n{}:\n", title);
    for (const Entry& entry : entries) {
        std::string before = entry.name.size() + 4 <= kIndent
                                 ? fmt::format("  {:<{}}", entry.name, kIndent - 2)
                                 : fmt::format("  {}\n{:{}}", entry.name, "", kIndent);
        for (const std::string& line : wrapped(render::visible_text(entry.text), width)) {
            text += before + line + '\n';
            before = std::string(kIndent, ' ');
        }
    }
    return text;
}

std::string usage_of(const Command& command) {
    std::string line = command.full_name() + " [OPTION]...";
    for (const Option& operand : command.operands()) {
        line += ' ' + in_usage(operand, operand.value_name);
    }
    return line + (command.commands().empty() ? "" : " COMMAND");
}

std::vector<Entry> operand_entries(const Command& command, Language language) {
    std::vector<Entry> entries;
    for (const Option& operand : command.operands()) {
        entries.push_back({operand.value_name, full_help_of(command, operand, language)});
    }
    return entries;
}

/// Returns the options below one title; those without a short name leave its place free.
std::vector<Entry> option_entries(const Command& command, std::string_view group,
                                  Language language) {
    std::vector<Entry> entries;
    for (const Option& option : command.options()) {
        if (option.group == group) {
            const std::string letter =
                option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
            entries.push_back({fmt::format("{}--{}{}{}", letter, option.name,
                                           option.is_flag() ? "" : " ", option.value_name),
                               full_help_of(command, option, language)});
        }
    }
    return entries;
}

/// Returns the titles of the options, in the order in which they first come.
std::vector<std::string> groups_of(const Command& command) {
    std::vector<std::string> groups;
    for (const Option& option : command.options()) {
        if (std::ranges::find(groups, option.group) == groups.end()) {
            groups.push_back(option.group);
        }
    }
    return groups;
}

std::vector<Entry> command_entries(const Command& program, Language language) {
    std::vector<Entry> entries;
    for (const Command& command : program.commands()) {
        entries.push_back({command.name(), about_of(command, language)});
    }
    return entries;
}

} // namespace

std::string help_page(const Command& command, Language language, std::size_t columns) {
    const auto title = [language](std::string_view key) { return render::message(language, key); };
    std::string page = fmt::format("{}\n\n{}: {}\n", about_of(command, language),
                                   title("help.usage"), usage_of(command));
    page += section(title("help.operands"), operand_entries(command, language), columns);
    for (const std::string& group : groups_of(command)) {
        page += section(title(group.empty() ? "help.options" : group),
                        option_entries(command, group, language), columns);
    }
    page += section(title("help.commands"), command_entries(command, language), columns);
    if (command.parent() != nullptr) {
        page += fmt::format("\n{}\n", title("help.shared"));
    }
    for (const HelpParagraph& paragraph : paragraphs_of(command, language)) {
        page += fmt::format("\n{}:\n{}", paragraph.title, paragraph.text);
    }
    return page;
}

} // namespace sijill::cli
