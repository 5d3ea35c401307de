#include "cli/completion/completion.hpp"

#include "base/embedded_files.hpp"
#include "cli/arguments/command_tree.hpp"
#include "cli/completion/completion_values.hpp"

#include <fmt/format.h>

namespace sijill::cli {
namespace {

/// The words before the one that is completed.
struct Line {
    const CLI::App* app;               ///< the command; the program until one is typed
    const CLI::Option* open = nullptr; ///< an option whose value comes next, or null
    std::vector<std::string> values;   ///< words that belong to no option
    std::string base;                  ///< the value of --db, if it was typed
    bool only_positionals = false;     ///< `--` was typed
};

bool takes_value(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

/// Returns the option of the command or of the program with this name, dashes included; or null.
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

/// Joins again what bash splits at '='.
std::vector<std::string> joined(const std::vector<std::string>& typed) {
    std::vector<std::string> words;
    for (std::size_t index = 0; index < typed.size(); ++index) {
        if (typed[index] == "=" && !words.empty()) {
            words.back() += index + 1 < typed.size() ? "=" + typed[++index] : "=";
        } else {
            words.push_back(typed[index]);
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

/// Adds the names of commands, if the option of help or man takes them.
void add_names_of_commands(const CLI::App& command, const CLI::Option& option,
                           std::vector<Candidate>& candidates) {
    const std::string type = option.get_type_name();
    if (type == "TOPIC" || type == "COMMAND") {
        add_commands(*command.get_parent(), candidates);
    }
}

/// Returns the operand at this index, counted from 0; the last one if it takes several; or null.
const CLI::Option* positional(const CLI::App& app, std::size_t index) {
    const CLI::Option* last = nullptr;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional() && index-- == 0) {
            return option;
        }
        last = option->get_positional() ? option : last;
    }
    return last != nullptr && last->get_expected_max() > 1 ? last : nullptr;
}

/// Returns all candidates at this point of the line, whatever has been typed of the word.
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

std::vector<Candidate> complete(const CLI::App& app, const GlobalOptions& options,
                                std::vector<std::string> typed) {
    typed = joined(typed);
    std::string word = typed.empty() ? "" : typed.back();
    Line line{&app, nullptr, {}, {}, false};
    for (std::size_t index = 0; index + 1 < typed.size(); ++index) {
        read_word(line, typed[index]);
    }
    GlobalOptions asked = options;
    if (!line.base.empty()) {
        asked.db = line.base;
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
