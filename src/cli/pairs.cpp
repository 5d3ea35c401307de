#include "cli/pairs.hpp"

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
        values[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return values;
}

} // namespace sijill::cli
