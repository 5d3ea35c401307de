#include "kb/packs/fault_list.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::kb {

void Problems::add(const std::string& file, int line, const std::string& fault) {
    problems_.push_back({file, line, fault});
}

void Problems::throw_if_any() const {
    if (problems_.empty()) {
        return;
    }
    std::vector<Problem> sorted = problems_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem& left, const Problem& right) {
        return left.line < right.line;
    });
    std::string message;
    for (const Problem& problem : sorted) {
        message += message.empty() ? "" : "\n";
        message += problem.line > 0
                       ? fmt::format("{}:{}: {}", problem.file, problem.line, problem.fault)
                       : fmt::format("{}: {}", problem.file, problem.fault);
    }
    throw Error(ErrorCode::bad_input, message, "nothing was written");
}

} // namespace sijill::kb
