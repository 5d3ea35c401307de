#include "cli/completion/completion.hpp"

#include "base/embedded_files.hpp"
#include "cli/completion/completion_values.hpp"
#include "cli/help/help_texts.hpp"
#include "render/cells/characters.hpp"

#include <fmt/format.h>

#include <iterator>

namespace sijill::cli {
namespace {

/// The words before the one that is completed.
struct Line {
    const Command* command;          ///< the program until a command is typed
    const Option* open = nullptr;    ///< an option whose value comes next, or null
    std::vector<std::string> values; ///< words that belong to no option
    std::string base;                ///< the value of --db, if it was typed
    bool only_operands = false;      ///< `--` was typed
};

/// Returns the option that a word begins with, dashes included; or null.
const Option* option_in(const Command& command, const std::string& word) {
    return word.starts_with("--") ? command.option(word.substr(2, word.find('=') - 2))
                                  : command.option(word.at(1));
}

void read_word(Line& line, const std::string& word) {
    if (line.open != nullptr) {
        if (line.open->name == "db") {
            line.base = word;
        }
        line.open = nullptr;
    } else if (word == "--") {
        line.only_operands = true;
    } else if (!line.only_operands && word.size() > 1 && word.front() == '-') {
        const Option* option = option_in(*line.command, word);
        const bool is_long = word.starts_with("--");
        const auto equals = word.find('=');
        if (option != nullptr && !option->is_flag()) {
            line.open = option;
            if (is_long ? equals != std::string::npos : word.size() > 2) {
                read_word(line, word.substr(is_long ? equals + 1 : 2));
            }
        }
    } else if (const Command* command = line.command->command(word)) {
        line.command = command;
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

void add_options(const Command& command, Language language, std::vector<Candidate>& candidates) {
    for (const Command* level = &command; level != nullptr; level = level->parent()) {
        for (const Option& option : level->options()) {
            if (command.option(option.name) == &option) { // the program's --help is another
                candidates.push_back({option.shown(), help_of(*level, option, language)});
            }
        }
    }
}

void add_commands(const Command& program, Language language, std::vector<Candidate>& candidates) {
    for (const Command& command : program.commands()) {
        candidates.push_back({command.name(), about_of(command, language)});
    }
}

/// Returns the operand at this index, counted from 0; the last one if it takes several; or null.
const Option* operand_at(const Command& command, std::size_t index) {
    const auto& operands = command.operands();
    if (index < operands.size()) {
        return &*std::next(operands.begin(), static_cast<std::ptrdiff_t>(index));
    }
    return !operands.empty() && operands.back().repeats ? &operands.back() : nullptr;
}

/// Returns all candidates at this point of the line, whatever has been typed of the word.
std::vector<Candidate> all_at(const Line& line, const std::string& word, Language language,
                              const ValueSource& values) {
    const Command& command = *line.command;
    std::vector<Candidate> candidates;
    if (line.open != nullptr) {
        values.add(*line.open, candidates);
    } else if (word.starts_with("--") && word.find('=') != std::string::npos) {
        if (const Option* option = option_in(command, word)) {
            values.add(*option, candidates);
        }
    } else if (word.starts_with("-") && !line.only_operands) {
        add_options(command, language, candidates);
    } else {
        add_commands(command, language, candidates);
        if (const Option* operand = operand_at(command, line.values.size())) {
            values.add(*operand, candidates);
            if (operand->value_name == "TOPIC" || operand->value_name == "COMMAND") {
                add_commands(*command.parent(), language, candidates);
            }
        }
    }
    return candidates;
}

} // namespace

std::vector<Candidate> complete(const Command& program, const GlobalOptions& options,
                                std::vector<std::string> typed) {
    typed = joined(typed);
    std::string word = typed.empty() ? "" : typed.back();
    Line line{&program, nullptr, {}, {}, false};
    for (std::size_t index = 0; index + 1 < typed.size(); ++index) {
        read_word(line, typed[index]);
    }
    GlobalOptions asked = options;
    if (!line.base.empty()) {
        asked.db = line.base;
    }
    const ValueSource values(asked, line.values.empty() ? "" : line.values.front());
    std::vector<Candidate> candidates = all_at(line, word, language_of(options), values);
    if (const auto equals = word.find('='); line.open == nullptr && equals != std::string::npos) {
        word.erase(0, equals + 1);
    }
    // A base or a report from anywhere may have names that the shell's terminal would obey.
    std::erase_if(candidates, [&](const Candidate& candidate) {
        return !candidate.word.starts_with(word) ||
               render::visible_text(candidate.word) != candidate.word;
    });
    for (Candidate& candidate : candidates) {
        candidate.help = render::visible_text(candidate.help);
    }
    return candidates;
}

std::string completion_script(std::string_view shell) {
    const auto files = embedded_files(fmt::format("src/cli/completion/scripts/{}.", shell));
    return std::string(files.at(0).content);
}

} // namespace sijill::cli
