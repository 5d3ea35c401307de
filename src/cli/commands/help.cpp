#include "base/did_you_mean.hpp"
#include "cli/commands/commands.hpp"
#include "cli/help/help_page.hpp"
#include "cli/help/help_texts.hpp"
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

ResultSet list_of(const Command& program, Language language) {
    ResultSet list;
    list.name = "topics";
    list.columns = {column("topic"), column("about")};
    for (const std::string& topic : help_topics()) {
        list.rows.push_back({topic, title_of(help_topic(topic, language))});
    }
    for (const Command& command : program.commands()) {
        list.rows.push_back({command.name(), about_of(command, language)});
    }
    return list;
}

int run_help(const Command& program, const GlobalOptions& options, const std::string& topic) {
    const Answer answer(options);
    if (topic.empty()) {
        return answer.write(list_of(program, language_of(options)));
    }
    if (const std::string text = help_topic(topic, language_of(options)); !text.empty()) {
        return answer.write_text(text);
    }
    if (const Command* command = program.command(topic)) {
        return answer.write_text(
            help_page(*command, language_of(options), render_options(options).width));
    }
    std::vector<std::string> known = help_topics();
    std::ranges::move(program.command_names(), std::back_inserter(known));
    throw Error(ErrorCode::not_found, {"there is no help on {}"_text, topic},
                did_you_mean(topic, known).or_else("sijill help lists the topics"_text));
}

} // namespace

void setup_help(Command& program, const GlobalOptions& /*options*/) {
    auto topic = std::make_shared<std::string>();
    Command& help =
        program.add_command("help", "Explain a command or a topic; without a name, list them");
    help.add_operand("topic", "TOPIC", *topic, "a command or a topic");
    help.runs([&program, topic](const CommandLine& line) {
        return run_help(program, line.options, *topic);
    });
}

} // namespace sijill::cli
