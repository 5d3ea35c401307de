#include "base/did_you_mean.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/help_topics.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "sijill/error.hpp"

#include <iterator>
#include <memory>

namespace sijill::cli {
namespace {

/// Returns the first line of a topic, without the colon at its end.
std::string title_of(const std::string& text) {
    return text.substr(0, text.find_first_of(":\n"));
}

ResultSet list_of(const CLI::App& app, Language language) {
    ResultSet list;
    list.name = "topics";
    list.columns = {column("topic"), column("about")};
    for (const std::string& topic : help_topics()) {
        list.rows.push_back({topic, title_of(help_topic(topic, language))});
    }
    for (const CLI::App* command : commands_of(app)) {
        list.rows.push_back({command->get_name(), command->get_description()});
    }
    return list;
}

int run_help(const CLI::App& app, const GlobalOptions& options, const std::string& topic) {
    const Answer answer(options);
    if (topic.empty()) {
        return answer.write(list_of(app, language_of(options)));
    }
    if (const std::string text = help_topic(topic, language_of(options)); !text.empty()) {
        return answer.write_text(text);
    }
    if (const CLI::App* command = command_named(app, topic)) {
        return answer.write_text(command->help(app.get_name()));
    }
    std::vector<std::string> known = help_topics();
    std::ranges::move(command_names(app), std::back_inserter(known));
    throw Error(ErrorCode::not_found, {"there is no help on {}"_text, topic},
                did_you_mean(topic, known).or_else("sijill help lists the topics"_text));
}

} // namespace

void setup_help(CLI::App& app, CommandLine& line) {
    auto topic = std::make_shared<std::string>();
    CLI::App* help =
        app.add_subcommand("help", "Explain a command or a topic; without a name, list them");
    help->add_option("topic", *topic, "a command or a topic")->type_name("TOPIC");
    run_if_named(*help, line, [&app, topic](const CommandLine& asked) {
        return run_help(app, asked.options, *topic);
    });
}

} // namespace sijill::cli
