#include "cli/arguments/name_values.hpp"

#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill::cli {

ParameterValues split_pairs(std::string_view option, const std::vector<std::string>& pairs) {
    ParameterValues values;
    for (const std::string& pair : pairs) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw Error(ErrorCode::usage,
                        fmt::format("{} {}: not of the form name=value", option, pair));
        }
        const std::string name = pair.substr(0, equals);
        const std::string value = pair.substr(equals + 1);
        if (const auto [known, is_new] = values.emplace(name, value);
            !is_new && known->second != value) {
            throw Error(ErrorCode::usage,
                        fmt::format("{} is given as {} and as {}", name, known->second, value),
                        "leave one of them out");
        }
    }
    return values;
}

} // namespace sijill::cli
