#include "cli/arguments/name_values.hpp"

#include "sijill/error.hpp"

namespace sijill::cli {

ParameterValues read_name_values(std::string_view option, const std::vector<std::string>& words) {
    ParameterValues values;
    for (const std::string& word : words) {
        const auto equals = word.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw Error(ErrorCode::usage, {"{} {}: not of the form name=value"_text, option, word});
        }
        const std::string name = word.substr(0, equals);
        const std::string value = word.substr(equals + 1);
        if (const auto [known, is_new] = values.emplace(name, value);
            !is_new && known->second != value) {
            throw Error(ErrorCode::usage,
                        {"{} is given as {} and as {}"_text, name, known->second, value},
                        "leave one of them out"_text);
        }
    }
    return values;
}

} // namespace sijill::cli
