#include "server/pages/frame/given.hpp"

#include "base/did_you_mean.hpp"
#include "base/read_number.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <set>

namespace sijill::server {
namespace {

/// Returns "it takes a, b or c", or that it takes nothing.
Message taken(const std::vector<std::string_view>& names) {
    return names.empty() ? Message("it takes no parameter"_text)
                         : Message("it takes {}"_text, alternatives({names.begin(), names.end()}));
}

} // namespace

Given::Given(const Fields& query, const std::vector<std::string_view>& names) : query_(query) {
    std::set<std::string_view> seen;
    for (const auto& [name, value] : query) {
        if (std::ranges::find(names, name) == names.end()) {
            throw Error(ErrorCode::usage, {"this page has no parameter {}"_text, name},
                        taken(names));
        }
        if (!seen.insert(name).second) {
            throw Error(ErrorCode::usage, {"the parameter {} is given twice"_text, name},
                        "give it once"_text);
        }
    }
}

std::string Given::text(std::string_view name) const {
    for (const auto& [given, value] : query_) {
        if (given == name) {
            return value;
        }
    }
    return {};
}

std::int64_t Given::number(std::string_view name, std::int64_t least, std::int64_t most,
                           std::int64_t otherwise) const {
    const std::string value = text(name);
    if (value.empty()) {
        return otherwise;
    }
    const auto number = read_number<std::int64_t>(value);
    if (!number || *number < least || *number > most) {
        throw Error(ErrorCode::usage, {"{} cannot be '{}'"_text, name, value},
                    {"it takes a whole number from {} to {}"_text, least, most});
    }
    return *number;
}

std::string Given::one_of(std::string_view name, const std::vector<std::string>& values) const {
    std::string value = text(name);
    if (!value.empty() && std::ranges::find(values, value) == values.end()) {
        throw Error(
            ErrorCode::usage, {"{} cannot be '{}'"_text, name, value},
            did_you_mean(value, values).or_else({"it can be {}"_text, alternatives(values)}));
    }
    return value;
}

} // namespace sijill::server
