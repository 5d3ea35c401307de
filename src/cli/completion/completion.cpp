#include "cli/completion/completion.hpp"

#include "base/embedded_files.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/completion/completion_values.hpp"

#include <fmt/format.h>

namespace sijill::cli {
namespace {

/// What has been typed before the word at hand.
struct Line {
    const CLI::App* app;               ///< the command, or the program before there is one
    const CLI::Option* open = nullptr; ///< an option that waits for its value
    std::vector<std::string> values;   ///< what stands without an option
    std::string base;                  ///< the value of --db, if it was typed
    bool only_positionals = false;     ///< `--` was typed
};

bool takes_value(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

/// An option of the command, or a global one, by its name with dashes.
const CLI::Option* option_named(const CLI::App& app, const std::string& name) {
    for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
        if (const CLI::Option* option = level->get_option_no_throw(name)) {
            return option;
        }
    }
    return nullptr;
}

void read_word(Line& line, const std::string& word) {
    if (line.open != nullptr) {
        if (line.open->check_lname("db")) {
            line.base = word;
        }
        line.open = nullptr;
    } else if (word == "--") {
        line.only_positionals = true;
    } else if (!line.only_positionals && word.size() > 1 && word.front() == '-') {
        const auto equals = word.find('=');
        const CLI::Option* option = option_named(*line.app, word.substr(0, equals));
        if (option != nullptr && takes_value(*option)) {
            line.open = option;
            if (equals != std::string::npos) {
                read_word(line, word.substr(equals + 1));
            }
        }
    } else if (const CLI::App* command = command_named(*line.app, word)) {
        line.app = command;
    } else {
        line.values.push_back(word);
    }
}

/// Bash parts words at '='; what belongs together is put together again.
std::vector<std::string> joined(const std::vector<std::string>& typed) {
    std::vector<std::string> words;
    for (std::size_t place = 0; place < typed.size(); ++place) {
        if (typed[place] == "=" && !words.empty()) {
            words.back() += place + 1 < typed.size() ? "=" + typed[++place] : "=";
        } else {
            words.push_back(typed[place]);
        }
    }
    return words;
}

void add_options(const CLI::App& app, std::vector<Candidate>& candidates) {
    for (const CLI::Option* option : options_of(app)) {
        candidates.push_back({"--" + option->get_lnames().front(), option->get_description()});
    }
}

void add_commands(const CLI::App& app, std::vector<Candidate>& candidates) {
    for (const CLI::App* command : commands_of(app)) {
        candidates.push_back({command->get_name(), command->get_description()});
    }
}

/// Commands as values: of help and man.
void add_names_of_commands(const CLI::App& command, const CLI::Option& option,
                           std::vector<Candidate>& candidates) {
    const std::string type = option.get_type_name();
    if (type == "TOPIC" || type == "COMMAND") {
        add_commands(*command.get_parent(), candidates);
    }
}

/// The option that a value without a name belongs to.
const CLI::Option* positional(const CLI::App& app, std::size_t place) {
    const CLI::Option* last = nullptr;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional() && place-- == 0) {
            return option;
        }
        last = option->get_positional() ? option : last;
    }
    return last != nullptr && last->get_expected_max() > 1 ? last : nullptr;
}

/// What belongs to a place on the line, whatever has been typed of it.
std::vector<Candidate> all_at(const Line& line, const std::string& word,
                              const ValueSource& values) {
    std::vector<Candidate> candidates;
    const auto equals = word.find('=');
    if (line.open != nullptr) {
        values.add(*line.open, candidates);
    } else if (word.starts_with("--") && equals != std::string::npos) {
        if (const CLI::Option* option = option_named(*line.app, word.substr(0, equals))) {
            values.add(*option, candidates);
        }
    } else if (word.starts_with("-") && !line.only_positionals) {
        add_options(*line.app, candidates);
    } else {
        add_commands(*line.app, candidates);
        if (const CLI::Option* option = positional(*line.app, line.values.size())) {
            values.add(*option, candidates);
            add_names_of_commands(*line.app, *option, candidates);
        }
    }
    return candidates;
}

} // namespace

std::vector<Candidate> complete(const CLI::App& app, const Context& context,
                                std::vector<std::string> typed) {
    typed = joined(typed);
    std::string word = typed.empty() ? "" : typed.back();
    Line line{&app, nullptr, {}, {}, false};
    for (std::size_t place = 0; place + 1 < typed.size(); ++place) {
        read_word(line, typed[place]);
    }
    Context asked = context;
    if (!line.base.empty()) {
        asked.options.db = line.base;
    }
    const ValueSource values(asked, line.values.empty() ? "" : line.values.front());
    std::vector<Candidate> candidates = all_at(line, word, values);
    if (const auto equals = word.find('='); line.open == nullptr && equals != std::string::npos) {
        word.erase(0, equals + 1);
    }
    std::erase_if(candidates,
                  [&](const Candidate& candidate) { return !candidate.word.starts_with(word); });
    return candidates;
}

std::string completion_script(std::string_view shell) {
    const auto files = embedded_files(fmt::format("src/cli/completion/scripts/{}.", shell));
    return std::string(files.at(0).content);
}

} // namespace sijill::cli
