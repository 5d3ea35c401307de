#include "cli/arguments/command_line.hpp"

namespace sijill::cli {

std::vector<std::string> CommandLine::values_for_command() const {
    std::vector<std::string> values;
    for (const auto* own : {&command->operands(), &command->options()}) {
        for (const Option& option : *own) {
            if (const auto found = given.find(&option); found != given.end()) {
                values.insert(values.end(), found->second.begin(), found->second.end());
            }
        }
    }
    return values;
}

} // namespace sijill::cli
