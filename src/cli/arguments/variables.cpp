#include "cli/arguments/variables.hpp"

#include "cli/process/terminal.hpp"
#include "sijill/error.hpp"

#include <cstdlib>

namespace sijill::cli {

std::vector<VariableFault> apply_variables(const Command& program) {
    std::vector<VariableFault> faults;
    for (const Option& option : program.options()) {
        if (option.variable.empty()) {
            continue;
        }
        const std::string value = environment(option.variable.c_str());
        if (value.empty()) {
            // Instead of the base that was meant, the one built in would answer.
            if (option.name == "db" && std::getenv(option.variable.c_str()) != nullptr) {
                faults.push_back(
                    {&option, Error(ErrorCode::usage, {"{} needs a value"_text, option.variable},
                                    {"unset {} asks the base built in"_text, option.variable})});
            }
            continue;
        }
        if (const Message fault = option.fault(option.variable, value); !fault.empty()) {
            faults.push_back({&option, Error(ErrorCode::usage, fault,
                                             "sijill --help lists commands and options"_text)});
        } else {
            option.store({value});
        }
    }
    return faults;
}

} // namespace sijill::cli
