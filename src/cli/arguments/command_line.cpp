#include "cli/arguments/command_line.hpp"

#include <algorithm>
#include <utility>

namespace sijill::cli {

bool CommandLine::typed(const CLI::Option& option) const {
    return std::any_of(words.begin(), std::ranges::find(words, "--"), [&](const std::string& word) {
        return option.check_name(word.substr(0, word.find('=')));
    });
}

void run_if_named(CLI::App& command, CommandLine& line,
                  std::function<int(const CommandLine& line)> work) {
    command.callback([&line, work = std::move(work)] { line.run = work; });
}

} // namespace sijill::cli
