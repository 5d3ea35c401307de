#include "base/did_you_mean.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/help_topics.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace sijill::cli {
namespace {

/// The first line of a topic, without the colon at its end.
std::string title_of(const std::string& text) {
    return text.substr(0, text.find_first_of(":\n"));
}

ResultSet list_of(const CLI::App& app, Language language) {
    ResultSet list;
    list.name = "topics";
    list.columns = {{"topic", "topic", "الموضوع"}, {"about", "about", "الشرح"}};
    for (const std::string& topic : help_topics()) {
        list.rows.push_back({topic, title_of(help_topic(topic, language))});
    }
    for (const CLI::App* command : commands_of(app)) {
        list.rows.push_back({command->get_name(), command->get_description()});
    }
    return list;
}

void run_help(const CLI::App& app, Context& context, const std::string& topic) {
    if (topic.empty()) {
        context.write(list_of(app, context.language()));
        return;
    }
    if (const std::string text = help_topic(topic, context.language()); !text.empty()) {
        context.write_text(text);
        return;
    }
    if (const CLI::App* command = command_named(app, topic)) {
        context.write_text(command->help(app.get_name()));
        return;
    }
    std::vector<std::string> known = help_topics();
    std::ranges::move(command_names(app), std::back_inserter(known));
    const std::string near = did_you_mean(topic, known);
    throw Error(ErrorCode::not_found, fmt::format("there is no help on {}", topic),
                near.empty() ? "sijill help lists the topics" : near);
}

} // namespace

void setup_help(CLI::App& app, Context& context) {
    auto topic = std::make_shared<std::string>();
    CLI::App* help =
        app.add_subcommand("help", "Explain a command or a topic; without a name, list them");
    help->add_option("topic", *topic, "a command or a topic")->type_name("TOPIC");
    help->footer("Examples:\n"
                 "  sijill help\n"
                 "  sijill help query --lang ar\n");
    help->callback([&app, &context, topic] {
        context.run = [&app, topic](Context& run_context) { run_help(app, run_context, *topic); };
    });
}

} // namespace sijill::cli
