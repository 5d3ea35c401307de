#include "cli/arguments/variables.hpp"

#include "cli/process/terminal.hpp"

namespace sijill::cli {

std::vector<VariableFault> apply_variables(const Command& program) {
    std::vector<VariableFault> faults;
    for (const Option& option : program.options()) {
        const std::string value =
            option.variable.empty() ? "" : environment(option.variable.c_str());
        if (value.empty()) {
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
