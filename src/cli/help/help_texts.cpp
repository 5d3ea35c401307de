#include "cli/help/help_texts.hpp"

#include "base/embedded_files.hpp"

#include <toml++/toml.h>

#include <string>
#include <string_view>

namespace sijill::cli {
namespace {

std::string text_in(const toml::table& texts, std::string_view table, std::string_view key) {
    return texts[table][key].value_or(std::string());
}

/// Translates the title above examples; the examples are the same in every language.
std::string footer_in(const toml::table& texts, std::string footer) {
    for (const std::string_view title : {"Examples:", "Example:"}) {
        if (const auto offset = footer.find(title); offset != std::string::npos) {
            footer.replace(offset, title.size(), text_in(texts, "labels", title));
        }
    }
    return footer;
}

void translate_options(const toml::table& texts, CLI::App& command, std::string_view table) {
    for (CLI::Option* option : command.get_options()) {
        const std::string name =
            option->get_lnames().empty() ? option->get_single_name() : option->get_lnames().front();
        std::string text = text_in(texts, table, name);
        if (text.empty()) {
            text = text_in(texts, "common", name);
        }
        if (!text.empty()) {
            option->description(text);
        }
        if (const std::string group = text_in(texts, "labels", option->get_group());
            !group.empty()) {
            option->group(group);
        }
    }
}

} // namespace

void add_examples(CLI::App& app) {
    const toml::table examples =
        toml::parse(embedded_files("messages/examples.toml").front().content);
    app.footer(examples[app.get_name()].value_or(std::string()));
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        command->footer(examples[command->get_name()].value_or(std::string()));
    }
}

void help_in_arabic(CLI::App& app) {
    const toml::table texts = toml::parse(embedded_files("messages/help.ar.toml").front().content);
    for (const auto& [label, text] : *texts["labels"].as_table()) {
        app.get_formatter()->label(std::string(label.str()), text.value_or(std::string()));
    }
    app.description(text_in(texts, "common", "about"));
    app.footer(footer_in(texts, app.get_footer()));
    translate_options(texts, app, "common");
    for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        const std::string name = command->get_name();
        command->description(text_in(texts, name, "about"));
        command->footer(footer_in(texts, command->get_footer()));
        command->group(text_in(texts, "labels", "Subcommands"));
        translate_options(texts, *command, name);
    }
}

} // namespace sijill::cli
