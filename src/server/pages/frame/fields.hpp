#pragma once

#include "server/call.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Fields of forms; markup.
namespace sijill::server {

struct Choice {
    std::string value, label;
};

/// Returns a list to choose from, or for a longer one a text that is completed from it. The value
/// that is given stays, whatever it is.
[[nodiscard]] std::string choice_field(const Call& call, std::string_view name,
                                       const std::vector<Choice>& choices, const std::string& value,
                                       bool required = false);

/// Returns a field of a type of HTML: text, number or date. A number is not less than `min`, where
/// that is given.
[[nodiscard]] std::string plain_field(std::string_view name, std::string_view type,
                                      const std::string& value, bool required = false,
                                      std::optional<std::int64_t> min = {});

/// Returns a field under its label. The field was made for this name.
[[nodiscard]] std::string labelled(std::string_view name, std::string_view label,
                                   std::string_view field);

[[nodiscard]] std::string submit_field(std::string_view label);

} // namespace sijill::server
