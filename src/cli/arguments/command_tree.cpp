#include "cli/arguments/command_tree.hpp"

#include "base/did_you_mean.hpp"
#include "base/split.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::cli {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : commands_of(app)) {
        names.push_back(command->get_name());
    }
    return names;
}

const CLI::App* command_named(const CLI::App& app, std::string_view name) {
    for (const CLI::App* command : commands_of(app)) {
        if (command->get_name() == name) {
            return command;
        }
    }
    return nullptr;
}

std::vector<const CLI::Option*> options_of(const CLI::App& command) {
    std::vector<const CLI::Option*> options;
    for (const CLI::App* level = &command; level != nullptr; level = level->get_parent()) {
        for (const CLI::Option* option : level->get_options()) {
            if (!option->get_lnames().empty() && !option->get_group().empty()) {
                options.push_back(option);
            }
        }
    }
    return options;
}

Message did_you_mean_option(const std::string& name, const CLI::App& command) {
    std::vector<std::string> known;
    for (const CLI::Option* option : options_of(command)) {
        known.push_back(option->get_lnames().front());
    }
    const std::string typed = name.substr(2);
    std::vector<std::string> near = nearest_names(typed, known);
    if (near.empty() && !typed.empty()) {
        std::ranges::copy_if(known, std::back_inserter(near), [&typed](const std::string& option) {
            return option.starts_with(typed);
        });
    }
    for (std::string& option : near) {
        option.insert(0, "--");
    }
    return did_you_mean(near);
}

std::vector<std::string> values_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const auto begin = type.find('{');
    const auto end = type.find('}', begin);
    std::vector<std::string> values;
    if (begin != std::string::npos && end != std::string::npos) {
        for_each_part(std::string_view(type).substr(begin + 1, end - begin - 1), ',',
                      [&values](std::string_view name) { values.emplace_back(name); });
    }
    return values;
}

} // namespace sijill::cli
