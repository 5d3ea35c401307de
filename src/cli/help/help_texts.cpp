#include "cli/help/help_texts.hpp"

#include "base/embedded_files.hpp"
#include "cli/help/help_topics.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <iterator>

namespace sijill::cli {
namespace {

using render::message;

/// Returns the Arabic of a text; empty where there is none.
std::string arabic(std::string_view table, std::string_view key) {
    static const toml::table texts =
        toml::parse(embedded_files("messages/help.ar.toml").front().content);
    return texts[table][key].value_or(std::string());
}

std::string examples_of(const Command& command) {
    static const toml::table examples =
        toml::parse(embedded_files("messages/examples.toml").front().content);
    return examples[command.name()].value_or(std::string());
}

/// The table of messages/help.ar.toml with the texts of a command.
std::string_view table_of(const Command& command) {
    return command.parent() == nullptr ? "common" : std::string_view(command.name());
}

/// Returns "a, b or c".
std::string any_of(const std::vector<std::string>& words, Language language) {
    std::string list;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (index != 0) {
            list += message(language, index + 1 == words.size() ? "list.or" : "list.separator");
        }
        list += message(language, "option.word", {{"word", words[index]}});
    }
    return list;
}

std::string any_of(const std::vector<const Option*>& options, Language language) {
    std::vector<std::string> names;
    std::ranges::transform(options, std::back_inserter(names), &Option::shown);
    return any_of(names, language);
}

std::vector<std::string> details_of(const Option& option, Language language) {
    std::vector<std::string> details;
    if (!option.choices.empty()) {
        details.push_back(any_of(option.choices, language));
    }
    if (!option.endings.empty()) {
        details.push_back(any_of(option.endings, language));
    }
    if (!option.least.empty()) {
        details.push_back(
            message(language, "option.range", {{"least", option.least}, {"most", option.most}}));
    }
    if (!option.preset.empty()) {
        details.push_back(message(language, "option.default", {{"value", option.preset}}));
    }
    if (!option.variable.empty()) {
        details.push_back(message(language, "option.variable", {{"variable", option.variable}}));
    }
    if (option.repeats && !option.is_operand) {
        details.push_back(message(language, "option.repeats"));
    }
    if (!option.needed.empty()) {
        details.push_back(
            message(language, "option.needs", {{"options", any_of(option.needed, language)}}));
    }
    if (!option.excluded.empty()) {
        details.push_back(
            message(language, "option.excludes", {{"options", any_of(option.excluded, language)}}));
    }
    return details;
}

} // namespace

std::string about_of(const Command& command, Language language) {
    const std::string text = is_arabic(language) ? arabic(table_of(command), "about") : "";
    return text.empty() ? command.about() : text;
}

std::string help_of(const Command& command, const Option& option, Language language) {
    std::string text;
    if (is_arabic(language)) {
        text = arabic(table_of(command), option.name);
        if (text.empty()) {
            text = arabic("common", option.name);
        }
    }
    return text.empty() ? option.help : text;
}

std::string full_help_of(const Command& command, const Option& option, Language language) {
    const std::string help = help_of(command, option, language);
    const std::vector<std::string> details = details_of(option, language);
    return details.empty() ? help
                           : fmt::format("{} ({})", help,
                                         fmt::join(details, message(language, "list.semicolon")));
}

std::string in_usage(const Option& operand, std::string_view shown) {
    return fmt::format("{}{}{}{}", operand.wanted.empty() ? "[" : "", shown,
                       operand.wanted.empty() ? "]" : "", operand.repeats ? "..." : "");
}

std::vector<HelpParagraph> paragraphs_of(const Command& command, Language language) {
    std::vector<HelpParagraph> paragraphs;
    if (command.parent() == nullptr) {
        const std::string codes = help_topic("exit-codes", language);
        const auto end = codes.find(":\n");
        paragraphs.push_back({codes.substr(0, end), codes.substr(end + 2)});
    }
    if (const std::string examples = examples_of(command); !examples.empty()) {
        paragraphs.push_back({message(language, "help.examples"), examples});
    }
    return paragraphs;
}

} // namespace sijill::cli
